using static Rota.Dsl;

namespace Rota.Tests;

// The warning about much trading at prices that are not the assets' own, to its limits.
public sealed class ProxyTradingTests
{
    // 1,461 days are four years: sixteen changes are four a year, seventeen are more.
    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void MuchTradingIsMoreThanFourTimesThePortfolioAYear(int changes, bool isWarned) =>
        Assert.Equal(isWarned, Run(changes, Small.Monday.AddDays(1461), 1100).Notes.Any(IsWarning));

    [Fact]
    public void LessThanAYearIsTooLittleToWarnOf() => Assert.DoesNotContain(Run(100, Small.Monday.AddDays(365), 300).Notes, IsWarning);

    // Simulated to beyond the last day, which ends the span that is measured.
    [Fact]
    public void TradingOnPricesThatAreSimulatedToTheEndIsMeasuredToTheLastDay()
    {
        var run = Run(50, Small.Monday.AddDays(1000), 300);

        Assert.Contains(FormattableString.Invariant($"Trades {50 / ((run.To.DayNumber - run.From.DayNumber) / 365.25) * 100:0.##} % of"), Assert.Single(run.Notes, IsWarning), StringComparison.Ordinal);
    }

    private static bool IsWarning(string note) => note.StartsWith("Trades ", StringComparison.Ordinal);

    // From B to A, back, and so on, on so many days after the first; all prices are 1 and simulated before a day.
    private static BacktestResult Run(int changes, DateOnly real, int count)
    {
        var days = Closes.Weekdays(count);
        var rule = Decide(["A", "B"], market => Weights.Of((Array.IndexOf(days[..(changes + 1)], market.Date) % 2 == 1 ? "A" : "B", 1)));
        var schedule = new Schedule("the first days", day => day.Date <= days[changes]);
        return Small.Run(rule.Every(schedule), Small.Free, [.. new[] { "A", "B" }.Select(
            asset => new PriceSeries(asset, days, [.. days.Select(_ => 1.0)], null, "made", real))]);
    }
}
