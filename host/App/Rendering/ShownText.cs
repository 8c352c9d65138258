using System.Globalization;
using System.Text;

namespace Rota.Host.Rendering;

// Text of somebody else as it is shown before it is agreed to: what steers a terminal or turns letters around becomes visible.
internal static class ShownText
{
    public static string Of(string text) => string.Concat(
        text.ReplaceLineEndings("\n").EnumerateRunes().Select(letter => IsPlain(letter) ? letter : Rune.ReplacementChar));

    // What is a name or a part of a line does not begin another one.
    public static string Line(string text) => Of(text).Replace('\n', ' ');

    private static bool IsPlain(Rune letter) => letter.Value is '\n' or '\t' || Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
