namespace Rota.Tests.Documenting;

// A fenced block of a page with the hidden notes above it: <!-- not run: REASON -->, <!-- without COMMAND: REASON -->, which leaves a
// line out, <!-- exits with 1 -->, <!-- first: COMMAND --> and <!-- file NAME -->, which puts the block's text into a file for the blocks below.
internal sealed record CommandBlock(string Page, int Line, string Language, string Text, IReadOnlyList<string> Notes)
{
    private static readonly string[] Shells = ["bash", "sh", "console"];

    public bool IsCommands => Shells.Contains(Language);

    public bool IsConsole => Language == "console";

    public string? File => Note("file ");

    // The reason why it, or a line of it, is left out.
    public string? LeftOut => Note("not run: ") ?? Note("without ")?.Split(": ")[1];

    public bool IsRun => IsCommands && Note("not run: ") is null;

    public int ExitCode => int.Parse(Note("exits with ") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public string First => string.Join('\n', Notes.Where(note => note.StartsWith("first: ", StringComparison.Ordinal)).Select(note => note["first: ".Length..]));

    // The commands alone, as a reader types them.
    public string Commands => IsConsole
        ? string.Join('\n', Text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]))
        : string.Join('\n', Text.Split('\n').Where(line => Note("without ")?.Split(": ")[0] is not { } start || !line.StartsWith(start, StringComparison.Ordinal)));

    public override string ToString() => $"{Page}:{Line}";

    private string? Note(string start) => Notes.FirstOrDefault(note => note.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
}
