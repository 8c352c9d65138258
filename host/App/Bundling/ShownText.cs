using System.Globalization;

namespace Rota.Host.Bundling;

// Text of somebody else as it is shown before it is agreed to: what steers a terminal or turns letters around becomes visible.
internal static class ShownText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter => IsPlain(letter) ? letter : Replacement));

    private static bool IsPlain(char letter) => letter is '\n' or '\t' || char.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
