using static Rota.Dsl;

namespace Rota.Tests;

public sealed class CostTests
{
    // Rule Q6's commissions: 1,000 buys 10 shares of 100 less the dollar that the trade costs at least.
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
    public void CostsThatEatEverythingAreRefused() => Assert.Throws<InputException>(
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
    public void LeverageIsPutBackAtEachDecision()
    {
        var run = Small.Run(Hold(("A", 1.0)).Every(Day).Leveraged(2, spread: 0), Small.Free, Small.Series("A", 100, 110, 121));

        Assert.Equal([1000, 1200, 1440], run.Equity.Values.ToArray().Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void WhoLosesMoreThanHeHasIsToldWhen()
    {
        var wrong = Assert.Throws<InputException>(
            () => Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(3, spread: 0), Small.Free, Small.Series("A", 100, 60)));

        Assert.Contains("lost everything on 2001-01-02", wrong.Message, StringComparison.Ordinal);
    }

    // Rule A19: a portfolio turned over every week on prices that are simulated up to the 300th day.
    [Rule("A19")]
    [Fact]
    public void MuchTradingOnSimulatedPricesIsWarnedOf()
    {
        var days = Closes.Weekdays(600);
        PriceSeries[] series =
        [
            .. new[] { "A", "B" }.Select((name, k) => new PriceSeries(
                name, days, [.. days.Select((day, i) => i / 5 % 2 == k ? 100.0 : 99)], null, "made", days[300])),
        ];
        var often = Small.Run(Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Day), Small.Free, series);
        var never = Small.Run(Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Never), Small.Free, series);

        Assert.Contains(often.Notes, note => note.Contains("where some prices are not the assets' own: trust that span less", StringComparison.Ordinal));
        Assert.DoesNotContain(never.Notes, note => note.Contains("trust", StringComparison.Ordinal));
    }

    // Rule Q26: five weights of 0.12 are well, seven of 0.15 are more than there is.
    [Rule("Q26")]
    [Fact]
    public void MoreThanAllIsRefusedUnlessItIsBorrowed() =>
        Assert.Throws<ArgumentException>(() => Hold([.. "ABCDEFG".Select(name => (new Asset($"{name}"), 0.15))]));

    private static Strategy All() => Hold(("A", 1.0)).Every(Never);
}
