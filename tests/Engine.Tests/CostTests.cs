using static Rota.Dsl;

namespace Rota.Tests;

public sealed class CostTests
{
    // Rule Q6's commissions: 1,000 buys 10 shares of 100, less the least commission of a dollar.
    [Fact]
    public void ATradePaysTheLeastCommission()
    {
        var run = Small.Run(All(), Small.Free with { Costs = new Costs(0, PerShare: 0.0075, LeastCommission: 1) }, Small.Series("A", 100, 100));

        Assert.Equal(999, run.Equity.Values[1], 1e-9);
        Assert.Equal((9.99, 1), (run.Trades[0].Shares, run.Trades[0].Cost));
    }

    // E = 1000 − 0.5 · E / 2: of 1,000 at 2 a share, each share paying 0.5, 800 is invested.
    [Fact]
    public void AShareCountsItsCommission()
    {
        var run = Small.Run(All(), Small.Free with { Costs = new Costs(0, PerShare: 0.5) }, Small.Series("A", 2, 2));

        Assert.Equal(800, run.Equity.Values[1], 1e-9);
    }

    // Half the unadjusted price means twice the shares.
    [Fact]
    public void CommissionsCountSharesAsTheyWereTraded()
    {
        var series = new PriceSeries("A", Closes.Weekdays(2), [2, 2], null, "made", DateOnly.MinValue, unadjustedCloses: [4, 4]);
        var run = Small.Run(All(), Small.Free with { Costs = new Costs(0, PerShare: 0.5) }, series);

        Assert.Equal(1000 / 1.125, run.Equity.Values[1], 1e-9);
    }

    // With costs up to 1,000, the rest must be above 0.
    [Theory]
    [InlineData(1000, 0)]
    [InlineData(999.5, 0.5)]
    public void CostsMayTakeAllButTheLastPenny(double commission, double left)
    {
        BacktestResult Run() => Small.Run(All(), Small.Free with { Costs = new Costs(0, LeastCommission: commission) }, Small.Series("A", 2, 2));

        if (left == 0) Assert.Contains("Trading costs use up the whole portfolio on 2001-01-01", Assert.Throws<InputException>(Run).Message, StringComparison.Ordinal);
        else Assert.Equal(left, Run().Equity.Values[1], 1e-9);
    }

    // Thirds at constant prices drift by rounding only, which must not cost a commission of a dollar a day.
    [Fact]
    public void RoundingIsNotTraded()
    {
        var run = Small.Run(
            Hold(("A", 1 / 3.0), ("B", 1 / 3.0), ("C", 1 / 3.0)).Every(Day), Small.Free with { Costs = new Costs(0, LeastCommission: 1) },
            Small.Series("A", 7, 7, 7, 7, 7), Small.Series("B", 11, 11, 11, 11, 11), Small.Series("C", 13, 13, 13, 13, 13));

        Assert.Equal(1000 - 3, run.Equity.Values[^1], 1e-9);
        Assert.Equal(3, run.Trades.Count);
    }

    [Fact]
    public void CommissionsWithoutUnadjustedPricesAreNoted()
    {
        const string Note = "Commissions count shares at adjusted prices where the feed has no unadjusted ones; earlier shares are too many.";
        var conventions = Small.Free with { Costs = new Costs(0, PerShare: 0.01) };
        var known = new PriceSeries("A", Closes.Weekdays(1), [2], null, "made", DateOnly.MinValue, unadjustedCloses: [4]);

        Assert.Contains(Note, Small.Run(All(), conventions, Small.Series("A", 2)).Notes);
        Assert.DoesNotContain(Note, Small.Run(All(), conventions, known).Notes);
        Assert.DoesNotContain(Note, Small.Run(All(), Small.Free, Small.Series("A", 2)).Notes);
    }

    // Half of Σ |change|, cash among them: 1,000 become 600 of A and 400, then 200 and 800, then 200 of A, 300 of B and 500.
    [Fact]
    public void TurnoverCountsTheCashThatChangesHands()
    {
        Weights[] targets = [Weights.Of(("A", 0.6)), Weights.Of(("A", 0.2)), Weights.Of(("A", 0.2), ("B", 0.3))];
        var rule = Decide(["A", "B"], market => targets[market.Date.DayNumber - Small.Monday.DayNumber]).Every(Day);
        var run = Small.Run(rule, Small.Free, Small.Series("A", 5, 5, 5), Small.Series("B", 5, 5, 5));

        Assert.Equal(
            [(600 + 600) / 2 / 1000.0, (400 + 400) / 2 / 1000.0, (300 + 300) / 2 / 1000.0],
            run.Rebalances.Select(made => made.Turnover), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void OneAssetForAnotherTurnsOverTheWholePortfolio()
    {
        var run = Small.Run(
            Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Day), Small.Free, Small.Series("A", 2, 2), Small.Series("B", 1, 3));

        Assert.Equal([1, 1], run.Rebalances.Select(made => made.Turnover));
    }

    [Fact]
    public void CostsThatUseUpThePortfolioAreRefused() => Assert.Throws<InputException>(
        () => Small.Run(All(), Small.Free with { Costs = new Costs(0, LeastCommission: 2000) }, Small.Series("A", 2, 2)));

    // Rules Q26 and Q27: twice the equity, half of it borrowed at 3.65 % + 3.65 % a year: 0.02 % a day on 1,000.
    [Rule("Q27")]
    [Fact]
    public void LeverageMultipliesWeightsAndPaysForWhatItBorrows()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = CashRate.Constant(0.0365) };
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(2, spread: 0.0365), settings, Small.Series("A", 100, 110));

        Assert.Equal(2000 * 1.1 - 1000 * (1 + 0.073 / 365), run.Equity.Values[1], 1e-9);
    }

    [Fact]
    public void LeverageIsRestoredAtEachDecision()
    {
        var run = Small.Run(Hold(("A", 1.0)).Every(Day).Leveraged(2, spread: 0), Small.Free, Small.Series("A", 100, 110, 121));

        Assert.Equal([1000, 1200, 1440], run.Equity.Values.ToArray().Select(value => Math.Round(value, 9)));
    }

    [Theory]
    [InlineData(3, 60)]
    [InlineData(2, 50)] // leaves nothing
    public void ARunThatLosesEverythingNamesTheDay(double factor, double close)
    {
        var wrong = Assert.Throws<InputException>(
            () => Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(factor, spread: 0), Small.Free, Small.Series("A", 100, close)));

        Assert.Contains("lost everything on 2001-01-02", wrong.Message, StringComparison.Ordinal);
    }

    // Rule A19: a portfolio turned over every week, with simulated prices up to the 300th day.
    [Rule("A19")]
    [Fact]
    public void FrequentTradingOnSimulatedPricesIsNoted()
    {
        var days = Closes.Weekdays(600);
        PriceSeries[] series =
        [
            .. new[] { "A", "B" }.Select((name, k) => new PriceSeries(
                name, days, [.. days.Select((day, i) => i / 5 % 2 == k ? 100.0 : 99)], null, "made", days[300])),
        ];
        var often = Small.Run(Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Day), Small.Free, series);
        var never = Small.Run(Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Never), Small.Free, series);

        // Rows 5, 10, … 295 turn over everything; row 300 is the first real one.
        var years = (days[300].DayNumber - days[0].DayNumber) / 365.25;
        Assert.Contains(
            FormattableString.Invariant($"Trades {59 / years * 100:0.##} % of the portfolio a year before {days[300]:yyyy-MM-dd}, where some ") +
            "prices are not the assets' own: trust that span less.", often.Notes);
        Assert.DoesNotContain(never.Notes, note => note.Contains("trust", StringComparison.Ordinal));
    }

    // A's own prices begin with the 301st day, B's with the 300th. Every 40 days all is turned over: 7 times in 1.15 years; every 100 days: 2 times.
    [Theory]
    [InlineData(40, true)]
    [InlineData(100, false)]
    public void FrequentTradingOnProxiesIsMoreThanFourTimesAYear(int every, bool isWarned)
    {
        var days = Closes.Weekdays(600);
        double[] Turning(int of, int count, int from) => [.. Enumerable.Range(from, count).Select(i => i / every % 2 == of ? 100.0 : 99)];
        var proxy = new PriceSeries("P", days, Turning(0, 600, 0), null, "made", DateOnly.MinValue);
        var own = new PriceSeries("A", days[300..], Turning(0, 300, 300), null, "made", DateOnly.MinValue).ExtendedBy(proxy);
        var run = Small.Run(
            Rotate("B", "A").RankBy(Small.Close).Hold(1).Every(Day), Small.Free, own,
            new PriceSeries("B", days, Turning(1, 600, 0), null, "made", days[299]));

        var years = (days[299].DayNumber + 1 - days[0].DayNumber) / 365.25;
        var note = FormattableString.Invariant($"Trades {299 / every / years * 100:0.##} % of the portfolio a year before {days[299].AddDays(1):yyyy-MM-dd}, ");
        Assert.Equal(isWarned, run.Notes.Any(each => each.StartsWith(note, StringComparison.Ordinal)));
        Assert.Equal(isWarned, run.Notes.Any(each => each.StartsWith("Trades", StringComparison.Ordinal)));
    }

    // Rule Q26: five weights of 0.12 are allowed, seven of 0.15 exceed 1.
    [Rule("Q26")]
    [Fact]
    public void WeightsAboveOneNeedLeverage() =>
        Assert.Throws<ArgumentException>(() => Hold([.. "ABCDEFG".Select(name => (new Asset($"{name}"), 0.15))]));

    private static Strategy All() => Hold(("A", 1.0)).Every(Never);
}
