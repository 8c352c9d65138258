using System.Text;

namespace Rota.Terminal;

// Wraps a line at spaces, and within a word only if it is wider than a row. Continuation rows are indented to the line's
// first word.
internal static class WrappedText
{
    public static IEnumerable<string> Of(string text, int width)
    {
        if (CutText.Width(text) <= width)
        {
            yield return text;
            yield break;
        }

        var words = text.TrimStart(' ');
        var indent = Math.Min(text.Length - words.Length + (words.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0), width / 2);
        var row = new StringBuilder(text, 0, Math.Min(text.Length - words.Length, width / 2), 256);
        var (used, hasWord) = (row.Length, false);
        foreach (var word in words.Split(' '))
        {
            var wide = CutText.Width(word);
            if (hasWord && used + 1 + wide > width)
            {
                yield return row.ToString().TrimEnd(' ');
                row.Clear().Append(' ', indent);
                (used, hasWord) = (indent, false);
            }

            if (hasWord)
            {
                row.Append(' ');
                used++;
            }

            foreach (var (grapheme, columns) in Graphemes.Of(word))
            {
                if (used + columns > width && used > indent)
                {
                    yield return row.ToString();
                    row.Clear().Append(' ', indent);
                    used = indent;
                }

                row.Append(grapheme);
                used += columns;
            }

            hasWord = true;
        }

        yield return row.ToString();
    }
}
