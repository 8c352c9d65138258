using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// The days on which a portfolio begins, goes on, and puts its parts back to their shares.
public sealed class PortfolioDayTests
{
    private static readonly Strategy HoldA = Hold(("A", 1.0)).Every(Never).Named("A alone");
    private static readonly Strategy HoldB = Hold(("B", 1.0)).Every(Never).Named("B alone");
    private static readonly Strategy HoldC = Hold(("C", 1.0)).Every(Never).Named("C alone");

    [Theory]
    [InlineData(0.8 - 1e-9, 0)]
    [InlineData(0.8 - 1.5e-9, 2)]
    public void RoundingDoesNotKeepAPortfolioFromBeginningWithFourFifths(double share, int day)
    {
        var run = Run(Portfolio((share, HoldA), (1 - share, Late(2))).Every(Day), [1, 1, 1], [1, 1, 1]);

        Assert.Equal(Small.Monday.AddDays(day), run.From);
    }

    [Fact]
    public void APortfolioMayBeginOnTheFirstDayOf1990()
    {
        DateOnly[] days = [new(1989, 12, 28), new(1989, 12, 29), new(1990, 1, 1), new(1990, 1, 2)];
        var run = Small.Run(Portfolio((1.0, HoldA)).Every(Day), Small.Free, new PriceSeries("A", days, [1, 1, 1, 1], null, "made", DateOnly.MinValue));

        Assert.Equal(days[2], run.From);
    }

    // Parts are bought on paper on Monday, when A and B cost as much; the portfolio begins on Wednesday, when A costs twice as much as B.
    [Fact]
    public void APortfolioBeginsWithItsRangeAndBuysWhatItHoldsForGoodThen()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, Range = new(Small.Monday.AddDays(2), DateOnly.MaxValue) };
        var part = Hold(("A", 0.5), ("B", 0.5)).Every(Never);
        var run = Small.Run(
            Portfolio((1.0, part)).Every(WeekOn(DayOfWeek.Wednesday)), settings, Small.Series("A", 1, 1, 2, 2, 2, 2, 2, 6), Small.Series("B", 1, 1, 1, 1, 1, 1, 1, 1));

        Assert.Equal(Small.Monday.AddDays(2), run.From);
        Assert.Equal(["A 50 %, B 50 %", "A 75 %, B 25 %"], run.Rebalances.Select(made => $"{made.Target}"));
    }

    // Decided on Tuesday, when A is worth 3 of 4; on Wednesday, when the order is filled, it is 4 of 5, and goes back to a half.
    [Fact]
    public void PartsArePutBackAtTheFillOfTheStrategy()
    {
        var all = Portfolio((0.5, HoldA), (0.5, HoldB)).Every(new Schedule("days 0 and 2", day => day.Date.Day is 1 or 3));
        var run = Run(all.FillAt(Fill.NextClose), [1, 1, 3, 4, 4], [1, 1, 1, 1, 1]);

        Assert.Equal([500, (1250 - 2000) / 4.0], run.Trades.Where(trade => trade.Asset == "A").Select(trade => trade.Shares), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Equal(Small.Monday.AddDays(3), run.Rebalances[^1].Filled);
    }

    // January ends on row 22. Two days later the last day decides too, one day later it does not.
    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void InParityTheLastDayPutsPartsBackUnlessADecisionWasTheDayBefore(int days, int decisions)
    {
        double[] rising = [.. Enumerable.Range(0, days).Select(row => 100.0 + row)];
        var run = Small.Run(
            Portfolio((0.5, HoldA), (0.5, HoldB)).Every(MonthEnd), Small.Free with { LastDayDecidesAfter = 2 },
            Small.Series("A", rising), Small.Series("B", [.. rising.Select(_ => 1.0)]));

        Assert.Equal(new DateOnly(2001, 1, 31), run.From);
        Assert.Equal(decisions, run.Rebalances.Count(made => made.Kind == RebalanceKind.Drift));
    }

    // A part that goes back to half and half every day is a decision of the portfolio's, too.
    [Fact]
    public void ADriftOfAPartIsADriftOfThePortfolio()
    {
        var part = Hold(("A", 0.5), ("B", 0.5)).Every(Day);

        Assert.Equal(
            [RebalanceKind.Funding, RebalanceKind.Drift, RebalanceKind.Drift],
            Run(Portfolio((1.0, part)).Every(Never), [1, 2, 3], [1, 1, 1]).Rebalances.Select(made => made.Kind));
    }

    // B is on paper from Wednesday on and would join at the end of the month.
    [Fact]
    public void ATargetLeavesOutAPartThatHasNotJoined()
    {
        var daily = Hold(("A", 0.5)).Every(Day);
        var run = Run(Portfolio((0.8, daily), (0.2, Late(2))).Every(new Schedule("Monday", day => day.Date == Small.Monday)), [1, 2, 3, 4], [1, 1, 1, 1]);

        Assert.Equal(Enumerable.Repeat("A 50 %", 4), run.Rebalances.Select(made => $"{made.Target}"));
    }

    // A, B and C of a third each are worth 1.2, 1 and 1, so that A is off by 1.2 / 3.2 − 1 / 3, and the others by half of that.
    [Theory]
    [InlineData(1.2 / 3.2 - 1 / 3.0 - 1e-9, RebalanceKind.Drift)]
    [InlineData(1.2 / 3.2 - 1 / 3.0 + 1e-9, RebalanceKind.None)]
    public void ABandIsLeftWhenAnyPartIsOff(double band, RebalanceKind expected)
    {
        var run = Small.Run(
            Portfolio((1 / 3.0, HoldA), (1 / 3.0, HoldB), (1 / 3.0, HoldC)).Every(Day).WhenOff(band), Small.Free,
            Small.Series("A", 1, 1.2), Small.Series("B", 1, 1), Small.Series("C", 1, 1));

        Assert.Equal(expected, run.Rebalances[1].Kind);
    }

    // While C cannot decide, A and B of 40 % each have a half each: 1.2 of 2.2 is off by 1.2 / 2.2 − 1 / 2.
    [Theory]
    [InlineData(1.2 / 2.2 - 0.5 - 1e-9, RebalanceKind.Drift)]
    [InlineData(1.2 / 2.2 - 0.5 + 1e-9, RebalanceKind.None)]
    public void ABandIsOfTheSharesOfThePartsThatHaveJoined(double band, RebalanceKind expected)
    {
        var late = Rotate("C").RankBy(Score(_ => double.NaN)).Every(Day);
        var run = Small.Run(
            Portfolio((0.4, HoldA), (0.4, HoldB), (0.2, late)).Every(Day).WhenOff(band), Small.Free,
            Small.Series("A", 1, 1.2), Small.Series("B", 1, 1), Small.Series("C", 1, 1));

        Assert.Equal(expected, run.Rebalances[1].Kind);
    }

    // Half a dollar, of which each part has a quarter whatever is put back.
    [Fact]
    public void LessThanADollarIsPutBackLikeMore() => Assert.Equal(
        [0.5, 0.75, 0.75], Run(Portfolio((0.5, HoldA), (0.5, HoldB)).Every(Day), [1, 2, 2], [1, 1, 1], 0.5).Equity.Values.ToArray(), (x, y) => Math.Abs(x - y) < 1e-12);

    // On paper 1 falls to 3 / 4, of which the part has a half on Tuesday: its account is put back to 3 / 8.
    [Fact]
    public void APortfolioOnPaperThatLosesIsPutBackToSharesOfWhatIsLeft()
    {
        var seen = new List<double>();
        var part = Decide(["A"], market =>
        {
            seen.Add(market.Equity);
            return Weights.Of(("A", 1));
        }).Every(Day);

        Run(Portfolio((1.0, Portfolio((0.5, part), (0.5, HoldB)).Every(Day))).Every(WeekOn(DayOfWeek.Thursday)), [2, 1, 1, 1], [1, 1, 1, 1]);

        Assert.Equal([1, 0.25, 0.375, 0.375], seen, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    private static Strategy Late(int day) =>
        Rotate("B").RankBy(Score(asset => asset.Date < Small.Monday.AddDays(day) ? double.NaN : 1)).Every(Day).Named("late");

    private static BacktestResult Run(Strategy strategy, double[] a, double[] b, double capital = 1000) =>
        Small.Run(strategy, new RunSettings { Conventions = Small.Free, Capital = capital }, Small.Series("A", a), Small.Series("B", b));
}
