namespace Rota.Host.Tui;

// A script's text and the lines that its last edit changed. Good is the text of the last good result: the marks tell which lines made the
// difference to the result before, however often the script failed in between.
internal sealed record EditedText(CodeText Now, CodeText Good, IReadOnlySet<int> Changed)
{
    public static EditedText Of(CodeText text) => new(text, text, new HashSet<int>());

    public EditedText Read(CodeText text, bool isGood)
    {
        var read = text.Text == Now.Text && text.Problem == Now.Problem
            ? this
            : this with { Now = text, Changed = ChangedLines.Of(Lines(Good), Lines(text)) };
        return isGood ? read with { Good = read.Now } : read;
    }

    private static string[] Lines(CodeText text) => [.. text.Lines.Select(parts => string.Concat(parts.Select(part => part.Text)))];
}
