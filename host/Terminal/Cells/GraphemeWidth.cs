using System.Globalization;
using System.Text;

namespace Rota.Terminal;

// The columns that a terminal gives a grapheme: 2 if Unicode 14's East Asian Width is W or F, and for an emoji made of several
// code points; 0 for a mark or format character without a letter; else 1.
internal static class GraphemeWidth
{
    private const int EmojiPresentation = 0xfe0f;

    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3),
        (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1),
        (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA),
        (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B),
        (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
        (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E),
        (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAD9),
        (0xFE10, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
        (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4),
        (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E),
        (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
        (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC),
        (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
        (0x1FA70, 0x1FAF6), (0x20000, 0x3FFFD),
    ];

    public static int Of(ReadOnlySpan<char> grapheme)
    {
        if (grapheme.Length == 1 && grapheme[0] < 0x300) return 1;
        _ = Rune.DecodeFromUtf16(grapheme, out var first, out var length);
        if (length == grapheme.Length && IsBesideOthers(first.Value)) return 0;
        if (IsMark(first)) return 0;
        return IsWide(first.Value) || IsEmoji(first.Value, grapheme[length..]) ? 2 : 1;
    }

    // Whether all terminals agree on the width and on where the grapheme ends.
    public static bool IsSettled(string grapheme) => grapheme.Length <= 1 && (grapheme.Length == 0 || grapheme[0] is
        >= ' ' and < '\u0300' or
        >= '\u0370' and < '\u0530' or
        >= '\u2010' and < '\u2300' or
        >= '\u2500' and < '\u25fd' or
        >= '\u2800' and < '\u2900' or
        >= '\u2e80' and < '\ua000' or
        >= '\uac00' and < '\ud7a4' or
        >= '\uff01' and < '\uff61');

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Hangul vowels and finals, which join the preceding letter.
    private static bool IsBesideOthers(int rune) => rune is >= 0x1160 and <= 0x11ff or >= 0xd7b0 and <= 0xd7ff;

    private static bool IsEmoji(int first, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return false;
        return rest.Contains((char)EmojiPresentation) || first is >= 0x1f1e6 and <= 0x1f1ff;
    }

    private static bool IsWide(int rune)
    {
        var (low, high) = (0, Wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune < Wide[middle].First) high = middle - 1;
            else if (rune > Wide[middle].Last) low = middle + 1;
            else return true;
        }

        return false;
    }
}
