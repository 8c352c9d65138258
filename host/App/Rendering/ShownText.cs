using System.Globalization;
using System.Text;

namespace Rota.Host.Rendering;

// Foreign text made safe to display: terminal control and bidirectional characters become visible.
internal static class ShownText
{
    public static string Of(string text) => string.Concat(
        text.ReplaceLineEndings("\n").EnumerateRunes().Select(letter => IsPlain(letter) ? letter : Rune.ReplacementChar));

    // A name or part of a line must not start a new line.
    public static string Line(string text) => Of(text).Replace('\n', ' ');

    private static bool IsPlain(Rune letter) => letter.Value is '\n' or '\t' || Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
