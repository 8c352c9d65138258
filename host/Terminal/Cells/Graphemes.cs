using System.Globalization;

namespace Rota.Terminal;

// Splits text into graphemes for cells and replaces anything that could control the terminal.
internal static class Graphemes
{
    private const string Replacement = "\ufffd";

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(letter => ((char)letter).ToString())];

    public static IEnumerable<(string Text, int Width)> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var grapheme = Shown(text, at, length);
            at += length;
            var width = GraphemeWidth.Of(grapheme);
            if (width > 0) yield return (grapheme, width);
        }
    }

    public static int Width(string text) => Of(text).Sum(grapheme => grapheme.Width);

    private static string Shown(string text, int at, int length)
    {
        if (length == 1 && text[at] is >= ' ' and < '\x7f') return Ascii[text[at]];
        for (var i = at; i < at + length; i++)
        {
            if (IsUnfit(text, i)) return Replacement;
        }

        return text.Substring(at, length);
    }

    private static bool IsUnfit(string text, int at) => char.GetUnicodeCategory(text[at]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => !(char.IsHighSurrogate(text[at])
            ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            : at > 0 && char.IsHighSurrogate(text[at - 1])),
        _ => false,
    };
}
