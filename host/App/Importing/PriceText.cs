using System.Globalization;

namespace Rota.Host.Importing;

// Reads prices as people write them: $1,234.56, 1.234,56 €, 1 234,56, 1'234.56.
internal static class PriceText
{
    private const int Longest = 40;

    private static readonly string[] Unknown = ["null", "NA", "N/A", "#N/A", "NaN", "None", "-", "--", ".", "#NOT_AVAILABLE", "n.a.", "—", "–"];
    private static readonly string[] Currencies = ["$", "US$", "€", "£", "¥", "₹", "USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "INR", "kr", "SEK", "NOK", "DKK"];

    public static PriceShape ShapeOf(ReadOnlySpan<char> text)
    {
        if (IsMissing(text)) return PriceShape.Missing;
        text = Bare(text);
        if (text.EndsWith("%"))
            return ShapeOf(text[..^1].TrimEnd()) is PriceShape.None or PriceShape.Missing ? PriceShape.None : PriceShape.Percent;
        var (dots, commas) = (text.Count('.'), text.Count(','));
        if (dots + commas == 0) return TryRead(text, DecimalSign.Dot, out _) ? PriceShape.Plain : PriceShape.None;
        var (isDot, isComma) = (TryRead(text, DecimalSign.Dot, out _), TryRead(text, DecimalSign.Comma, out _));
        return (isDot, isComma) switch
        {
            (false, false) => PriceShape.None,
            (true, false) => PriceShape.Dot,
            (false, true) => PriceShape.Comma,
            _ => commas > 0 ? PriceShape.CommaOrThousands : PriceShape.DotOrThousands,
        };
    }

    public static bool IsMissing(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        if (text.Length > 14 || char.IsAsciiDigit(text[0])) return false;
        foreach (var word in Unknown)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // A thousands separator must stand at every group of three, from the right.
    public static bool TryRead(ReadOnlySpan<char> text, DecimalSign sign, out double price)
    {
        price = double.NaN;
        text = Bare(text);
        if (text.IsEmpty || text.Length > Longest) return false;
        Span<char> plain = stackalloc char[Longest];
        var (length, digits, group, isFraction) = (0, 0, '\0', false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsAsciiDigit(letter))
            {
                digits++;
                plain[length++] = letter;
            }
            else if (!isFraction && letter == (sign == DecimalSign.Dot ? '.' : ','))
            {
                if (group != '\0' && digits != 3) return false;
                isFraction = true;
                plain[length++] = '.';
            }
            else if (!isFraction && letter is '.' or ',' or ' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' or '’')
            {
                if (isFraction || (group == '\0' ? digits is 0 or > 3 || text[0] == '0' : letter != group || digits != 3)) return false;
                (group, digits) = (letter, 0);
            }
            else if (letter is '-' or '+' && at == 0)
            {
                plain[length++] = letter;
            }
            else if (letter is 'e' or 'E' && group == '\0' && length > 0)
            {
                var isScientific = double.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
                if (!isScientific) return false;
                text[at..].CopyTo(plain[length..]);
                length += text.Length - at;
                break;
            }
            else
            {
                return false;
            }
        }

        return (isFraction || group == '\0' || digits == 3)
            && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out price) && double.IsFinite(price);
    }

    // Removes the currency.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]))) return text;
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase)) return text[currency.Length..].TrimStart();
            if (text.EndsWith(currency, StringComparison.OrdinalIgnoreCase)) return text[..^currency.Length].TrimEnd();
        }

        return text;
    }
}
