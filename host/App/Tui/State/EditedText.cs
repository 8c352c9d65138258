namespace Rota.Host.Tui;

// A script's text and the lines that its last edit changed. Settled is the text that was run last: a save that is not over does not count as
// an edit of its own.
internal sealed record EditedText(CodeText Now, CodeText Settled, IReadOnlySet<int> Changed)
{
    public static EditedText Of(CodeText text) => new(text, text, new HashSet<int>());

    public EditedText Read(CodeText text, bool isSettled)
    {
        var read = text.Text == Now.Text && text.Problem == Now.Problem
            ? this
            : this with { Now = text, Changed = ChangedLines.Of(Lines(Settled), Lines(text)) };
        return isSettled ? read with { Settled = read.Now } : read;
    }

    private static string[] Lines(CodeText text) => [.. text.Lines.Select(parts => string.Concat(parts.Select(part => part.Text)))];
}
