using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Host.Importing;

// How a file writes dates: in the order that its rows show, or the format that the user gives.
internal sealed partial record DayFormat(DayOrder Order, string Given)
{
    private readonly string[] _formats = Given.Length == 0 ? [] : Lenient(Given);

    // If null, a time after the date is judged as without a given format.
    private readonly bool _hasTime = Given.AsSpan().ContainsAny('H', 'h');

    // Whether dates are months, which stand for their last days.
    private readonly bool _isOfMonths = Given.Length > 0 && !DayLetter().IsMatch(Given);

    public string Text => Given.Length > 0 ? Given : Order switch
    {
        DayOrder.YearMonthDay => "year, month, day",
        DayOrder.DayMonthYear => "day, month, year",
        DayOrder.MonthDayYear => "month, day, year",
        DayOrder.ShortYearMonthDay => "year of two digits, month, day",
        DayOrder.NamedMonth => "day, name of month, year",
        DayOrder.NamedMonthShortYear => "name of month, year of two digits; written as the last day of the month",
        DayOrder.YearMonth => "year and month; written as the last day of the month",
        _ => "day numbers of a spreadsheet, counted from 1900",
    };

    public static DayFormat Of(string given)
    {
        if (!given.Contains('y', StringComparison.Ordinal) || !given.Contains('M', StringComparison.Ordinal))
            throw Wrong(given, "names no year (yyyy or yy) or no month (MM or MMM; mm are minutes)");
        try
        {
            _ = new DateTime(2005, 1, 3).ToString(given, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw Wrong(given, "is not a date format");
        }

        return new DayFormat(DayOrder.None, given);
    }

    public bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        if (_formats.Length == 0) return DayText.TryRead(text, Order, out day);
        if (!_hasTime && !DayText.TryTakeTime(ref text))
        {
            day = default;
            return false;
        }

        var isRead = DateTime.TryParseExact(text, _formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time);
        day = DateOnly.FromDateTime(time);
        if (isRead && _isOfMonths) day = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        return isRead;
    }

    // 1/3/2005 also fits MM/dd/yyyy if there are separators.
    private static string[] Lenient(string format) =>
        Adjacent().IsMatch(format) ? [format] : [DoubleLetter().Replace(format, match => match.Value[..1])];

    private static InputException Wrong(string given, string what) => new(new Mistake(
        $"--date-format '{given}' {what}. Write it as the file has its dates: MM/dd/yyyy, dd.MM.yyyy, yyyy-MM-dd, d-MMM-yy."));

    [GeneratedRegex("d")]
    private static partial Regex DayLetter();

    [GeneratedRegex("(?<!d)dd(?!d)|(?<!M)MM(?!M)")]
    private static partial Regex DoubleLetter();

    [GeneratedRegex("dM|Md|yM|My|yd|dy")]
    private static partial Regex Adjacent();
}
