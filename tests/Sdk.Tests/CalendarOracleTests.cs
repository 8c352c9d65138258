using QLNet;

namespace Rota.Tests;

// QLNet's calendar of the exchange is independent: a port of QuantLib's.
public sealed class CalendarOracleTests
{
    private static readonly UnitedStates Oracle = new(UnitedStates.Market.NYSE);

    private static readonly Dictionary<DateOnly, string> Differences = new()
    {
        [new(1970, 5, 29)] = "Memorial Day fell on Saturday, and the exchange traded on Friday; QLNet closes it",
        [new(2025, 1, 9)] = "mourning for President Carter; QLNet 1.13.2 does not know it yet",
    };

    [Fact]
    public void TradingDaysFrom1970To2050EqualQLNets() => Assert.Equal(
        Differences.Keys.Order(), Weekdays(TradingDays.First, new(2050, 12, 31)).Where(day => TradingDays.Includes(day) != IsTradedByOracle(day)));

    private static bool IsTradedByOracle(DateOnly day) => Oracle.isBusinessDay(new Date(day.Day, day.Month, day.Year));

    private static IEnumerable<DateOnly> Weekdays(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
