namespace Rota.Host.Importing;

// Reads dates. A time of day must be midnight, which programs use for the day itself, or fall on the same day at the exchange.
internal static class DayText
{
    // Years with two digits are 1950 to 2049, with four 1800 to 2199; others are not plausible years of prices.
    private const int FirstShortYear = 50;
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    // 1929 to 2119; numbers outside may mean anything.
    private const int FirstSerial = 10_594;
    private const int LastSerial = 80_000;

    private const DayOrder AllOrders = (DayOrder)255;

    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);
    private static readonly TimeSpan Evening = TimeSpan.FromHours(20);

    // All possible meanings of the text, or those among some.
    public static DayOrder Orders(ReadOnlySpan<char> text, DayOrder among = AllOrders)
    {
        if (!DayToken.TryRead(text, out var token) || !IsOfExchange(token)) return DayOrder.None;
        var orders = DayOrder.None;
        for (var order = DayOrder.YearMonthDay; order <= DayOrder.Serial; order = (DayOrder)((int)order << 1))
        {
            if (among.HasFlag(order) && TryDay(token, order, out _)) orders |= order;
        }

        return orders;
    }

    public static bool TryRead(ReadOnlySpan<char> text, DayOrder order, out DateOnly day)
    {
        day = default;
        return DayToken.TryRead(text, out var token) && IsOfExchange(token) && TryDay(token, order, out day);
    }

    // Whether only the time of day keeps the text from being read as a date.
    public static bool HasOtherTime(ReadOnlySpan<char> text) =>
        DayToken.TryRead(text, out var token) && !IsOfExchange(token);

    // Removes a time of day after the date; false if it may belong to another day.
    public static bool TryTakeTime(ref ReadOnlySpan<char> text) => DayTime.TrySplit(ref text, out var time, out var hasOffset) && IsOfExchange(time, hasOffset);

    private static bool IsOfExchange(in DayToken token) => IsOfExchange(token.Time, token.HasOffset);

    private static bool IsOfExchange(TimeSpan? time, bool hasOffset) =>
        time is not { } of || of == TimeSpan.Zero || (!hasOffset && of >= Morning && of <= Evening);

    private static bool TryDay(in DayToken token, DayOrder order, out DateOnly day)
    {
        var (year, month, date) = order switch
        {
            DayOrder.YearMonthDay when IsNumbers(token, 3) && token.FirstDigits == 4 => (token.First, token.Second, token.Third),
            DayOrder.YearMonthDay when IsNumbers(token, 1) && token.FirstDigits == 8 =>
                (token.First / 10_000, token.First / 100 % 100, token.First % 100),
            DayOrder.DayMonthYear when IsYearLast(token) => (Year(token.Third, token.ThirdDigits), token.Second, token.First),
            // With dots the day comes first in all countries.
            DayOrder.MonthDayYear when IsYearLast(token) && token.Separator != '.' => (Year(token.Third, token.ThirdDigits), token.First, token.Second),
            DayOrder.ShortYearMonthDay when IsNumbers(token, 3) && token is { FirstDigits: 2, SecondDigits: 2, ThirdDigits: 2, Separator: '-' } =>
                (Year(token.First, 2), token.Second, token.Third),
            DayOrder.NamedMonth when token is { Count: 3, NamedAt: 1, ThirdDigits: 2 or 4, SecondDigits: <= 2 } =>
                (Year(token.Third, token.ThirdDigits), token.First, token.Second),
            DayOrder.NamedMonth when token is { Count: 3, NamedAt: 2, ThirdDigits: 2 or 4, FirstDigits: <= 2 } =>
                (Year(token.Third, token.ThirdDigits), token.Second, token.First),
            DayOrder.NamedMonth when token is { Count: 3, NamedAt: 2, ThirdDigits: <= 2, FirstDigits: 4 } => (token.First, token.Second, token.Third),
            DayOrder.NamedMonthShortYear when token is { Count: 2, NamedAt: 1, SecondDigits: 2 } => (Year(token.Second, 2), token.First, 0),
            DayOrder.YearMonth when token is { Count: 2, NamedAt: 1, SecondDigits: 4 } => (token.Second, token.First, 0),
            DayOrder.YearMonth when IsNumbers(token, 2) && token is { FirstDigits: 4, SecondDigits: <= 2 } => (token.First, token.Second, 0),
            DayOrder.YearMonth when IsNumbers(token, 2) && token is { FirstDigits: <= 2, SecondDigits: 4 } => (token.Second, token.First, 0),
            DayOrder.YearMonth when IsNumbers(token, 1) && token.FirstDigits == 6 => (token.First / 100, token.First % 100, 0),
            DayOrder.Serial when IsNumbers(token, 1) && token is { FirstDigits: 5, First: >= FirstSerial and <= LastSerial } => Serial(token.First),
            _ => (0, 0, 0),
        };
        day = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12) return false;
        var last = DateTime.DaysInMonth(year, month);
        var isMonth = order is DayOrder.YearMonth or DayOrder.NamedMonthShortYear;
        if (!isMonth && (date < 1 || date > last)) return false;
        day = new DateOnly(year, month, isMonth ? last : date);
        return true;
    }

    private static bool IsNumbers(in DayToken token, int count) => token.Count == count && token.NamedAt == 0;

    private static bool IsYearLast(in DayToken token) =>
        IsNumbers(token, 3) && token is { FirstDigits: <= 2, SecondDigits: <= 2, ThirdDigits: 2 or 4 };

    private static int Year(int number, int digits) => digits == 4 ? number : number < FirstShortYear ? 2000 + number : 1900 + number;

    private static (int Year, int Month, int Day) Serial(int number)
    {
        var day = new DateOnly(1899, 12, 30).AddDays(number);
        return (day.Year, day.Month, day.Day);
    }
}
