namespace Rota.Host.Editing;

// The command line of the user's editor for a file, at the position of a mistake if known.
internal sealed record EditorCommand(string File, IReadOnlyList<string> Arguments)
{
    private static readonly string[] Usual = ["nano", "vi"];

    public string Name => Path.GetFileName(File);

    public static EditorCommand Of(Func<string, string?> environment, string path, int? line = null, int? column = null)
    {
        var (file, given) = Chosen(environment);
        var form = EditorForm.Of(file);
        var arguments = new List<string>(given);
        if (form.Wait is { } wait && !given.Contains(wait)) arguments.Add(wait);
        // A full path cannot be mistaken for an option.
        var full = Path.GetFullPath(path);
        if (line is { } at) arguments.AddRange(form.At(full, at, column));
        else arguments.Add(full);
        return new(file, arguments);
    }

    private static (string File, IReadOnlyList<string> Arguments) Chosen(Func<string, string?> environment)
    {
        foreach (var variable in new[] { "VISUAL", "EDITOR" })
        {
            if (environment(variable) is not { } text || string.IsNullOrWhiteSpace(text)) continue;
            var words = ShellWords.Split(text, OperatingSystem.IsWindows())
                ?? throw Wrong($"${variable} has an unclosed quote: {text}");
            if (words[0].Length == 0) throw Wrong($"${variable} does not name a program: {text}");
            var file = ProgramPath.Find(words[0], environment)
                ?? throw Wrong($"${variable} is '{words[0]}', which was not found. Set it to an installed editor, such as nano.");
            return (file, [.. words.Skip(1)]);
        }

        var usual = Usual.Select(name => ProgramPath.Find(name, environment)).FirstOrDefault(file => file is not null);
        return usual is not null
            ? (usual, [])
            : throw Wrong($"No editor found (tried {string.Join(", ", Usual)}). Set $EDITOR.");
    }

    private static InputException Wrong(string text) => new(new Mistake(text));
}
