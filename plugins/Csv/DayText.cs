using System.Text;
using System.Text.RegularExpressions;

namespace Rota.Plugins.Csv;

// Reads unambiguous days: the year first, then month and day, separated by - or / or . or nothing. Midnight may follow, which programs use
// for the day itself; its offset from UTC is that of the exchange, so the day is the exchange's.
internal static class DayText
{
    private const string YearFirst = "^([0-9]{4}[-/.]?[0-9]{1,2}[-/.]?[0-9]{1,2})[T ]+[0-9]{1,2}:[0-9]{2}";
    private const string YearLast = "^[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ]([0-9]{2}|[0-9]{4})\\b";

    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length < 8 || !TryNumber(text[..4], out var year)) return false;
        int month, date;
        if (text[4] is (byte)'-' or (byte)'/' or (byte)'.')
        {
            var second = text[5..].IndexOf(text[4]);
            if (second is not (1 or 2) || !TryNumber(text.Slice(5, second), out month)) return false;
            var rest = text[(6 + second)..];
            var length = rest.Length > 1 && rest[1] is >= (byte)'0' and <= (byte)'9' ? 2 : 1;
            if (rest.IsEmpty || !TryNumber(rest[..length], out date)) return false;
            text = rest[length..];
        }
        else
        {
            if (!TryNumber(text.Slice(4, 2), out month) || !TryNumber(text.Slice(6, 2), out date)) return false;
            text = text[8..];
        }

        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        if (!text.IsEmpty && !IsMidnight(text)) return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    // The error and its remedy for an unreadable day.
    public static (Mistaken Kind, string What) Wrong(string text)
    {
        if (Regex.Match(text, YearFirst) is { Success: true } time && TryRead(Encoding.UTF8.GetBytes(time.Groups[1].Value), out _))
        {
            return (Mistaken.TimeOfDay, $"'{text}' has a time of day other than midnight, so it may be another day at the exchange; " +
                "use only the exchange's day, yyyy-MM-dd");
        }

        return Regex.IsMatch(text, YearLast)
            ? (Mistaken.DayOrMonth, $"'{text}' has its year last, so that day and month are ambiguous; use yyyy-MM-dd")
            : (Mistaken.Date, $"'{text}' is not a date; use yyyy-MM-dd");
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = number * 10 + digit - '0';
        }

        return true;
    }

    // T00:00, 00:00:00.000, 00:00:00-05:00, 00:00:00Z.
    private static bool IsMidnight(ReadOnlySpan<byte> text)
    {
        if (!TryTake(ref text, "T"u8) && !TryTake(ref text, " "u8)) return false;
        text = text.TrimStart((byte)' ');
        if (!TryTake(ref text, "00:00"u8)) return false;
        if (TryTake(ref text, ":00"u8) && TryTake(ref text, "."u8)) text = text.TrimStart((byte)'0');
        text = text.TrimStart((byte)' ');
        return text.IsEmpty || text.SequenceEqual("Z"u8) || text.SequenceEqual("UTC"u8) || IsOffset(text);
    }

    // -05:00, +0900.
    private static bool IsOffset(ReadOnlySpan<byte> text) =>
        text[0] is (byte)'+' or (byte)'-'
        && (text.Length == 5 ? TryNumber(text[1..], out _) : text.Length == 6 && text[3] == ':' && TryNumber(text[1..3], out _) && TryNumber(text[4..], out _));

    private static bool TryTake(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        if (!text.StartsWith(start)) return false;
        text = text[start.Length..];
        return true;
    }
}
