namespace Rota.Plugins.Reports;

// Wraps text, between words if possible.
internal static class Wrapping
{
    public const int Columns = 100;

    // Text after a label, with further lines indented below its beginning.
    public static IEnumerable<string> Hang(string start, string text)
    {
        var width = Math.Max(Columns - start.Length, 1);
        var lead = start;
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width, width + 1);
            var isWord = end > 0;
            if (!isWord) end = width > 1 && char.IsHighSurrogate(text[width - 1]) ? width - 1 : width;
            yield return lead + text[..end];
            text = text[(isWord ? end + 1 : end)..];
            lead = new string(' ', start.Length);
        }

        yield return lead + text;
    }
}
