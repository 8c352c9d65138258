using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// B has its last price on Friday 2001-01-05 (row 4). Monday 2001-01-15 is a holiday: the sixth trading day without a price is the 16th (row 11).
public sealed class EndedFundTests
{
    private const int Last = 4;
    private const int Gone = 11;

    private static readonly double[] Flat = [.. Enumerable.Repeat(100.0, 20)];
    private static readonly IScore Rising = Score(asset => asset.Asset == "B" ? 2 : 1);

    [Rule("R6")]
    [Fact]
    public void AFundThatEndsLeavesTheUniverseAndItsMoneyIsCashUntilTheNextDecision()
    {
        var run = Run(Available("A", "B").RankBy(Rising).Hold(1).Every(Never));

        Assert.Equal(20, run.Equity.Values.Length);
        Assert.Equal(new Trade(Day(Gone), "B", -20, 54, 0), run.Trades[^1]);
        Assert.Equal(1080, run.Equity.Values[^1], 1e-9);
        Assert.Contains("B has no price after 2001-01-05 and counts as ended on 2001-01-16, the first day that its close is not carried " +
            "forward to: it left the universe, and its holdings became cash at its last close.", run.Notes);
        Assert.DoesNotContain(run.Notes, note => note.StartsWith("Ends on", StringComparison.Ordinal));
    }

    [Fact]
    public void TheNextDecisionChoosesAmongTheRest()
    {
        var run = Run(Available("A", "B").RankBy(Rising).Hold(1).Every(Dsl.Day));

        Assert.Equal("B 100 %", $"{run.Rebalances.Last(made => made.Decided < Day(Gone)).Target}");
        Assert.Equal("A 100 %", $"{run.Rebalances.First(made => made.Decided >= Day(Gone)).Target}");
        Assert.Equal(1080, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void CashOfAFundThatEndedEarnsTheCashRate()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = CashRate.Constant(0.0365) };
        var run = Small.Run(Available("A", "B").RankBy(Rising).Hold(1).Every(Never), settings, A, B);

        // From row 11, Tuesday the 16th, to row 19, Friday the 26th.
        var earned = Enumerable.Range(Gone, 8).Aggregate(1080.0, (money, row) =>
            money * (1 + 0.0365 * (Day(row + 1).DayNumber - Day(row).DayNumber) / 365));
        Assert.Equal(earned, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void OutsideSuchARotationAFundThatEndsEndsTheRun()
    {
        Strategy[] all =
        [
            Rotate("A", "B").RankBy(Rising).Hold(1).Every(Dsl.Day),
            Hold(("A", 0.5), ("B", 0.5)).Every(Dsl.Day),
            Decide(["A", "B"], _ => Weights.Of(("A", 1))).Every(Dsl.Day),
            Available("A", "B").RankBy(Rising).Hold(1).Guard(Of("C", Small.Close) > 0).Refuge("B").Every(Dsl.Day),
            Available("A").Filter(Small.Close > 0, otherwise: "B").Every(Dsl.Day),
            Blend((0.5, Available("A", "B").RankBy(Rising)), (0.5, "B")).Every(Dsl.Day),
            Available("A").RankBy(Of("B", Small.Close)).Every(Dsl.Day),
            When(Of("B", Small.Close) > 0, Available("A", "B"), "A").Every(Dsl.Day),
            When(Score(_ => 1), Available("A", "B"), "B").Every(Dsl.Day),
            Blend((0.5, Available("A", "B")), (0.5, Available("A").WeighBy(new Looking("B")))).Every(Dsl.Day),
            Blend((0.5, Available("A", "B")), (0.5, Available("A").Guard(Of("B", Small.Close) < 0))).Every(Dsl.Day),
            Blend((0.5, Available("A", "B")), (0.5, Rotate("A").RankBy(Score(_ => 1, needs: ["B"])))).Every(Dsl.Day),
        ];

        foreach (var strategy in all)
        {
            var run = Run(strategy);
            Assert.Equal(Day(Last), run.To);
            Assert.Contains("Ends on 2001-01-05, the last day of B; other prices go on to 2001-01-26.", run.Notes);
        }
    }

    [Fact]
    public void EveryAllocationContinuesAroundARotationWithAvailableOnly()
    {
        var both = Available("A", "B").RankBy(Rising).Hold(1);
        Strategy[] all =
        [
            Blend((0.5, both), (0.5, "A")).Every(Dsl.Day),
            When(Score(_ => 1), both, "A").Every(Dsl.Day),
            When(Score(_ => 0), "A", both).Every(Dsl.Day),
            Available("A", "B").RankBy(Score(asset => asset.Asset == "B" ? 2 : 1, needs: ["A", "B"])).Hold(1).Every(Dsl.Day),
            Rotate("A").Guard(Score(_ => 0.5)).Refuge(both).Every(Dsl.Day),
            Rotate("A", "C").Hold(2).Filter(Score(asset => asset.Asset == "A" ? 1 : 0), otherwise: both).Every(Dsl.Day),
            Portfolio((0.5, both.Every(Dsl.Day)), (0.5, Hold(("A", 1.0)).Every(Never))).Every(Dsl.Day),
            Tranches(both.Every(Dsl.Day).Named("both"), 0, 1).Every(Dsl.Day),
        ];

        foreach (var strategy in all)
        {
            var run = Run(strategy);
            Assert.Equal(Day(19), run.To);
            Assert.Equal(("B", 54.0), (run.Trades.Last(trade => trade.Shares < 0).Asset.Name, run.Trades.Last(trade => trade.Shares < 0).Price));
            Assert.Equal(0, run.Rebalances[^1].Target["B"]);
            Assert.All(run.Equity.Values.ToArray(), value => Assert.True(value > 0));
        }
    }

    [Fact]
    public void WhenAllFundsHaveEndedTheRunEndsWithTheLast() =>
        Assert.Equal(Day(Last), Small.Run(Available("B").Every(Dsl.Day), Small.Free, B).To);

    [Fact]
    public void AFundThatIsAFewDaysLateHasNotEnded()
    {
        var late = Small.Series("B", 0, Flat[..17], null);
        var run = Small.Run(Available("A", "B").RankBy(Rising).Hold(1).Every(Never), Small.Free, A, late);

        Assert.Equal(Day(19), run.To);
        Assert.Single(run.Trades);
        Assert.Contains("B: 3 missing closes carried forward, first on 2001-01-24.", run.Notes);
    }

    [Fact]
    public void AnOrderForAFundThatEndedStaysInCash()
    {
        // Decided on the day before B is gone, to be filled on the next.
        var turn = Score(asset => asset.Asset == "B" == asset.Date >= Day(Gone - 1) ? 2 : 1);
        var run = Run(Available("A", "B").RankBy(turn).Hold(1).Every(Dsl.Day).FillAt(Fill.NextClose));

        Assert.DoesNotContain(run.Trades, trade => trade.Asset == "B" && trade.Shares > 0 && trade.Date >= Day(Gone));
        Assert.All(run.Equity.Values.ToArray(), value => Assert.Equal(1000, value, 1e-9));
    }

    // Twelve months of A and four of B, which is gone with the fifth.
    [Fact]
    public void AFundWithMonthlyPricesEndsWithItsFirstMissingMonth()
    {
        PriceSeries Monthly(string asset, int months) => new(
            asset, [.. Enumerable.Range(1, months).Select(month => new DateOnly(2001, month, DateTime.DaysInMonth(2001, month)))],
            [.. Enumerable.Range(1, months).Select(month => 100.0 + month)], null, "made", DateOnly.MinValue);
        var run = Small.Run(Available("A", "B").RankBy(Rising).Hold(1).Every(MonthEnd), Small.Free, Monthly("A", 12), Monthly("B", 4));

        Assert.Equal(12, run.Equity.Values.Length);
        Assert.Equal(new DateOnly(2001, 5, 31), run.Trades.First(trade => trade.Shares < 0).Date);
        Assert.Equal(1000 * (104 / 101.0) * (112 / 105.0), run.Equity.Values[^1], 1e-9);
    }

    // B has no price on row 2: that one is carried forward, and so are those of rows 5 to 10, which do not count once it has ended.
    [Fact]
    public void ClosesCarriedForwardToTheEndOfAFundAreNotNoted()
    {
        var days = Closes.Weekdays(5);
        var holed = new PriceSeries("B", [days[0], days[1], days[3], days[4]], [50, 51, 53, 54], null, "made", DateOnly.MinValue);
        var run = Small.Run(Available("A", "B").RankBy(Rising).Hold(1).Every(Never), Small.Free, A, holed);

        Assert.Contains("B: 1 missing close carried forward, first on 2001-01-03.", run.Notes);
    }

    [Fact]
    public void AnEndedFundHasNoOpensAndNoUnadjustedClosesEither()
    {
        var ended = new PriceSeries("B", Closes.Weekdays(5), [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], "made", DateOnly.MinValue, [2, 4, 6, 8, 10]);
        var panel = PanelBuilder.Build([A, ended], Small.Free, DateRange.All, Available("A", "B")).Panel;

        Assert.Equal([5, double.NaN, double.NaN, double.NaN], [panel.Opens("B")[Last], panel.Opens("B")[Last + 1], panel.Opens("B")[Gone], panel.Opens("B")[Gone + 1]]);
        Assert.Equal([5, 5, double.NaN], [panel.Closes("B")[Last], panel.Closes("B")[Gone - 1], panel.Closes("B")[Gone]]);
        Assert.Equal([10, 10, double.NaN], [panel.UnadjustedCloses("B")[Last], panel.UnadjustedCloses("B")[Gone - 1], panel.UnadjustedCloses("B")[Gone]]);
    }

    [Fact]
    public void AFundOfOneMonthIsPaidOutWithTheSecond()
    {
        DateOnly[] months = [new(2001, 1, 31), new(2001, 2, 28), new(2001, 3, 31)];
        PriceSeries Monthly(string asset, int count) => new(
            asset, months[..count], [.. months[..count].Select(_ => 50.0)], null, "made", DateOnly.MinValue, null, Frequency.Monthly, null);
        var run = Small.Run(Available("B", "A").Hold(2).Every(Never), Small.Free, Monthly("B", 1), Monthly("A", 3));

        Assert.Equal(new Trade(months[1], "B", -500 / 50.0, 50, 0), run.Trades[^1]);
    }

    // January 15 is a holiday on which A has a price all the same: B's is carried forward, and B, which ends on the 19th, is gone on the 22nd.
    [Fact]
    public void AHolidayBeforeTheEndIsCarriedForwardWhereNoTradingDayIs()
    {
        DateOnly[] days = [.. Closes.Weekdays(15).Where(day => day != new DateOnly(2001, 1, 15))];
        var ended = new PriceSeries("B", days, [.. days.Select(_ => 50.0)], null, "made", DateOnly.MinValue);
        var built = PanelBuilder.Build([A, ended], Small.Free with { CarryForwardDays = 0 }, DateRange.All, Available("A", "B"));

        Assert.Contains("B: 1 missing close carried forward, first on 2001-01-15.", built.Notes);
        Assert.Equal([50, double.NaN], built.Panel.Closes("B")[14..16].ToArray());
    }

    // B has no price for a week and more, and then goes on.
    [Fact]
    public void AFundThatMayEndMayNotHaveAGap()
    {
        var days = Closes.Weekdays(20);
        var gap = new PriceSeries("B", [.. days[..5], .. days[15..]], [.. Enumerable.Repeat(50.0, 10)], null, "made", DateOnly.MinValue);

        Assert.StartsWith("B has no price from 2001-01-05 to 2001-01-22", Assert.Throws<InputException>(
            () => PanelBuilder.Build([A, gap], Small.Free, DateRange.All, Available("A", "B"))).Mistakes[0].What, StringComparison.Ordinal);
    }

    // Half of the portfolio is in B, half of that part's 500 at 50 a share.
    [Fact]
    public void APartOfAPortfolioSellsItsRealSharesOfAFundThatEnds()
    {
        var run = Run(Portfolio((0.5, Available("A", "B").Hold(2).Every(Never)), (0.5, Hold(("A", 1.0)).Every(Never))).Every(Never));

        Assert.Equal(new Trade(Day(Gone), "B", -250 / 50.0, 54, 0), run.Trades[^1]);
    }

    private static DateOnly Day(int row) => Closes.Weekdays(row + 1)[row];

    private static Rotation Available(params Asset[] assets) => Rotate(assets).AvailableOnly();

    private static PriceSeries A => Small.Series("A", Flat);

    private static PriceSeries B => Small.Series("B", 50, 51, 52, 53, 54);

    private static PriceSeries C => Small.Series("C", Flat);

    private static BacktestResult Run(Strategy strategy) => Small.Run(
        strategy, Small.Free, [.. new[] { A, B, C }.Where(series => strategy.Allocation.Needs.Contains(series.Asset))]);

    private sealed record Looking(Asset At) : IWeighter
    {
        public IEnumerable<Asset> Needs => [At];

        public Weights Weigh(IReadOnlyList<Pick> picks) => Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);
    }
}
