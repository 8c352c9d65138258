using Rota.Host.Scripting;

namespace Rota.Host.Tui;

// The text of a script as it was read, in coloured lines; or why it cannot be read.
internal sealed record CodeText(string Text, IReadOnlyList<IReadOnlyList<CodePart>> Lines)
{
    public string? Problem { get; init; }

    public static CodeText Unread(string problem) => new("", []) { Problem = problem };

    // The words of the language in a line, in all lines if it has none; each once.
    public IReadOnlyList<string> WordsAt(int line) => line < Lines.Count && Words([Lines[line]]) is { Count: > 0 } own ? own : Words(Lines);

    private static IReadOnlyList<string> Words(IEnumerable<IReadOnlyList<CodePart>> lines) =>
    [
        .. lines.SelectMany(parts => parts).Where(part => part.Kind == CodeKind.Word).Select(part => part.Text).Distinct(StringComparer.Ordinal),
    ];
}
