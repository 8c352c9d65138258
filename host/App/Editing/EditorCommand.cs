namespace Rota.Host.Editing;

// How the user's editor is called for a file, at the line and column of a mistake where there is one.
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
        // A full path is taken for no option.
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
                ?? throw Wrong($"${variable} has a quote that is not closed: {text}");
            if (words[0].Length == 0) throw Wrong($"${variable} names no program: {text}");
            var file = ProgramPath.Find(words[0], environment)
                ?? throw Wrong($"${variable} names {words[0]}, which is not there. Set it to an editor that is, such as nano.");
            return (file, [.. words.Skip(1)]);
        }

        var usual = Usual.Select(name => ProgramPath.Find(name, environment)).FirstOrDefault(file => file is not null);
        return usual is not null
            ? (usual, [])
            : throw Wrong($"There is no {string.Join(" and no ", Usual)} to edit with. Set $EDITOR.");
    }

    private static InputException Wrong(string text) => new(new Mistake(text));
}
