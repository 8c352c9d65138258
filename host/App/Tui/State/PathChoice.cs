namespace Rota.Host.Tui;

// The entries of the folder to which a typed path leads. None is chosen until the user moves to one: then the path counts as typed.
internal sealed record PathChoice(bool TakesFiles)
{
    public const int Typed = -1;

    // As typed, with its last separator; entries are of this folder, once they were read.
    public string? Folder { get; init; }

    public IReadOnlyList<PathEntry> Entries { get; init; } = [];

    public int Chosen { get; init; } = Typed;

    // Those that have the typed letters come first.
    public IReadOnlyList<PathEntry> Found(string path) =>
        [.. Entries.Where(entry => TakesFiles || entry.IsFolder).OrderBy(entry => !Has(entry, path))];

    // The entry that completes the path; null if no name has its letters.
    public int? Completion(string path) => Chosen >= 0 ? Chosen : Found(path) is [var first, ..] && Has(first, path) ? 0 : null;

    private static bool Has(PathEntry entry, string path) =>
        entry.Name.Contains(path[FolderOf(path).Length..], StringComparison.OrdinalIgnoreCase);

    public static string FolderOf(string path) => path[..(path.LastIndexOfAny(['/', System.IO.Path.DirectorySeparatorChar]) + 1)];
}

internal sealed record PathEntry(string Name, bool IsFolder);
