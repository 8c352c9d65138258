namespace Rota.Tests;

// A text that a reader sees as one, from several lines of a file.
internal sealed class Prose(ProseKind kind, IReadOnlyList<(string Text, int Line)> parts)
{
    public ProseKind Kind => kind;

    public string Text { get; } = string.Join(' ', parts.Select(part => part.Text));

    public int LineOf(int index)
    {
        var part = 0;
        for (var end = parts[0].Text.Length; end < index; end += parts[part].Text.Length + 1) part++;
        return parts[part].Line;
    }
}
