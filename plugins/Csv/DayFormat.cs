using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rota.Plugins.Csv;

// Days in a .NET date format: MM/dd/yyyy, which also accepts 1/3/2005, d-MMM-yy, yyyy-MM for a month.
internal sealed record DayFormat(string Text)
{
    private const int Longest = 64;

    // Parts of two digits; a leading zero may be missing if the numbers are separated.
    private const string DoubleLetter = "(?<!d)dd(?!d)|(?<!M)MM(?!M)";
    private const string Adjacent = "dM|Md|yM|My|yd|dy";

    private readonly string _pattern = Regex.IsMatch(Text, Adjacent) ? Text : Regex.Replace(Text, DoubleLetter, match => match.Value[..1]);
    private readonly bool _isOfMonths = !Text.Contains('d', StringComparison.Ordinal);

    // Throws for a text that is not a date format.
    public static DayFormat Of(string text)
    {
        try
        {
            _ = new DateTime(2005, 1, 3).ToString(text, CultureInfo.InvariantCulture);
            if (text.Contains('y', StringComparison.Ordinal) && text.Contains('M', StringComparison.Ordinal)) return new DayFormat(text);
        }
        catch (FormatException)
        {
            throw Wrong(text);
        }

        throw Wrong(text);
    }

    public bool TryRead(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        Span<char> text = stackalloc char[Longest];
        day = default;
        if (cell.Length > Longest || Encoding.UTF8.GetChars(cell, text) is var length && !DateTime.TryParseExact(
                text[..length], _pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)) return false;
        day = DateOnly.FromDateTime(time);
        if (_isOfMonths) day = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        return true;
    }

    private static InputException Wrong(string text) => new(new Mistake(
        $"The option format of csv is '{text}', which is not a date format with year and month; use MM/dd/yyyy, dd.MM.yyyy, yyyy-MM or d-MMM-yy."));
}
