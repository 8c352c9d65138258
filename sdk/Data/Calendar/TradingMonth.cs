using System.Collections.Concurrent;

namespace Rota;

/// <summary>
/// The position of a day in its month on a scale of 21, so that "trading day 15" means the same in short and long months:
/// round(k / n · 21), halves away from zero, of the k-th of n trading days. 1 is the first, 21 the last.
/// </summary>
/// <remarks>
/// n is the number known on the day: the planned trading days of the month, less unscheduled closings up to then. Months of 22 or 23
/// days repeat numbers, shorter ones skip some; a rule for day d means the first day whose number is at least d. Source:
/// AllocateSmartly, normalized trading days.
/// </remarks>
public static class TradingMonth
{
    /// <summary>The number of the last day.</summary>
    public const int Days = 21;

    // By month, the numbers of its days: schedules and lookbacks ask for those of every day of a panel.
    private static readonly ConcurrentDictionary<int, byte[]> Numbers = [];

    /// <summary>The number of a day; a day without trading has the number of the trading day before it, 0 before the first.</summary>
    /// <param name="day">The day; before 1970, when the calendar begins, every weekday counts.</param>
    public static int NormalizedDay(DateOnly day) => Numbers.GetOrAdd(Months.Of(day), static (_, any) => OfMonth(any.Year, any.Month), day)[day.Day - 1];

    /// <summary>The number of the k-th of n trading days.</summary>
    /// <param name="tradingDay">k, 0 to n.</param>
    /// <param name="tradingDays">n, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not in 0 to n.</exception>
    public static int Number(int tradingDay, int tradingDays) => tradingDay >= 0 && tradingDay <= tradingDays && tradingDays > 0
        ? (int)Math.Round((double)tradingDay / tradingDays * Days, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(nameof(tradingDay), tradingDay, $"Use a trading day from 0 to {tradingDays}.");

    private static byte[] OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        bool[] planned = [.. Enumerable.Range(0, DateTime.DaysInMonth(year, month)).Select(at => ExchangeDays.IsPlanned(first.AddDays(at)))];
        var (traded, all, numbers) = (0, planned.Count(each => each), new byte[planned.Length]);
        for (var at = 0; at < numbers.Length; at++)
        {
            // An unscheduled closing is known only from its day on.
            if (planned[at] && IsShut(first.AddDays(at))) all--;
            else if (planned[at]) traded++;
            numbers[at] = (byte)Number(traded, all);
        }

        return numbers;
    }

    private static bool IsShut(DateOnly day) => day >= TradingDays.First && SpecialClosings.Include(day);
}
