using static Rota.Dsl;

namespace Rota.Tests;

// Money and shares to the last digit: rounding, exchanges between parts, costs of a single account.
public sealed class LedgerTests
{
    // 50 % of A becomes 50 % and a little more: below 10⁻¹² of the equity that is rounding, whatever the equity is.
    [Theory]
    [InlineData(1000, 0.5e-12, false)]
    [InlineData(1000, 1.5e-12, true)]
    [InlineData(0.001, 0.5e-12, false)]
    [InlineData(0.001, 1.5e-12, true)]
    public void AChangeBelowABillionthOfAThousandthOfTheEquityIsRounding(double capital, double more, bool isTrade)
    {
        double[] weights = [0.5, 0.5 + more, 0];
        var run = Run(Each("A", weights), capital, Small.Series("A", 1, 1, 1));

        Assert.Equal(isTrade ? [0.5, more, -0.5 - more] : [0.5, -0.5], Shares(run, "A").Select(shares => shares / capital), (x, y) => Math.Abs(x - y) < 1e-13);
        Assert.Equal(isTrade ? RebalanceKind.Drift : RebalanceKind.None, run.Rebalances[1].Kind);
        Assert.Equal(0, run.Trades.Sum(trade => trade.Shares));
        if (!isTrade) Assert.Equal(capital, run.Equity.Values[1]);
    }

    [Fact]
    public void RoundingOfOneAssetIsNotMovedWhileAnotherIsTraded()
    {
        Weights[] targets = [Weights.Of(("A", 0.5), ("B", 0.1)), Weights.Of(("A", 0.5 + 0.5e-12), ("B", 0.2)), Weights.None];
        var rule = Decide(["A", "B"], market => targets[market.Date.DayNumber - Small.Monday.DayNumber]);

        Assert.Equal([500, -500], Shares(Run(rule.Every(Day), 1000, Small.Series("A", 1, 1, 1), Small.Series("B", 1, 1, 1)), "A"));
    }

    // Exactly 10⁻¹² of the equity is rounding too: alone, and while B is traded.
    [Fact]
    public void ABillionthOfAThousandthIsNotTraded()
    {
        var held = new List<string>();
        var rule = Decide(["A", "B"], market =>
        {
            held.Add($"{market.Holdings}");
            return Weights.Of(("A", 1e-12), ("B", market.Date == Small.Monday ? 0 : 0.5));
        });
        var run = Run(rule.Every(Day), 1, Small.Series("A", 1, 1, 1), Small.Series("B", 1, 1, 1));

        Assert.Equal((RebalanceKind.Funding, 0.0), (run.Rebalances[0].Kind, run.Rebalances[0].Turnover));
        Assert.Equal(["B"], run.Trades.Select(trade => trade.Asset.Name));
        Assert.Equal(["nothing", "nothing", "B"], held);
    }

    [Fact]
    public void ADollarBuysAShareThatCostsADollar() =>
        Assert.Equal([1.0], Shares(Run(Hold(("A", 1.0)).Every(Never), 1, Small.Series("A", 1, 1)), "A"));

    // 100 shares at 2 are 20 % of 1,000; 5 % are 25 shares.
    [Fact]
    public void ATargetWorthAsMuchAsTheNumberOfSharesIsTradedAsEveryOther() =>
        Assert.Equal([100, -75, -25], Shares(Run(Each("A", 0.2, 0.05, 0), 1000, Small.Series("A", 2, 2, 2)), "A"), (x, y) => Math.Abs(x - y) < 1e-9);

    [Fact]
    public void AWeightOfRoundingIsNotHeld()
    {
        var held = new List<string>();
        var rule = Decide(["A", "B"], market =>
        {
            held.Add($"{market.Holdings}");
            return Weights.Of(("A", 1e-13), ("B", 0.5));
        });

        Assert.Single(Run(rule.Every(Day), 1000, Small.Series("A", 1, 1), Small.Series("B", 1, 1)).Trades);
        Assert.Equal(["nothing", "B"], held);
    }

    // The first part holds A, B and A, the second B, A and B. On day 1 they exchange 500, on day 2 the first has 500 of B and the second 1,000 of A.
    [Fact]
    public void PartsThatExchangeEqualHoldingsTradeNothingAndKeepWhatTheyReceived()
    {
        var all = Portfolio((0.5, Each("A", "B", 1, 0, 1)), (0.5, Each("A", "B", 0, 1, 0))).Every(Never);
        var run = Run(all, 1000, Small.Series("A", 100, 100, 200), Small.Series("B", 50, 50, 50));

        Assert.Equal([5, -500 / 200.0], Shares(run, "A"), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Equal([10, 500 / 50.0], Shares(run, "B"), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    [Fact]
    public void TheFirstPurchaseAfterADecisionForCashTurnsOverThePortfolioOnce()
    {
        var run = Run(Each("A", 0, 1), 1000, Small.Series("A", 1, 1));

        Assert.Equal([(RebalanceKind.Funding, 0.0, 0.0), (RebalanceKind.NewTarget, 1.0, 0.0)], run.Rebalances.Select(made => (made.Kind, made.Turnover, made.Cost)));
    }

    // Half a dollar is money too: kept in cash, then in A, and shown as what was held before.
    [Fact]
    public void LessThanADollarIsInvestedLikeMore()
    {
        var run = Run(Each("A", 0, 1, 1), 0.5, Small.Series("A", 1, 1, 2));

        Assert.Equal([0.5, 0.5, 1], run.Equity.Values.ToArray());
        Assert.Equal([Weights.None, Weights.None, Weights.Of(("A", 1))], Engine.Simulator.Explain(run).Select(why => why.Before));
    }

    // One of two parts changes from A to B and back and pays a tenth of a per cent for it each way: 0.5 buys E = 0.5 − 0.001 · E, and a change of e
    // leaves E = e − 0.001 · (e + E).
    [Fact]
    public void ThePartThatTradesPaysTheWholeCost()
    {
        var settings = new RunSettings { Conventions = Small.Free with { Costs = new Costs(10) }, Capital = 1 };
        var all = Portfolio((0.5, Each("A", "B", 1, 0, 1)), (0.5, Hold(("A", 1.0)).Every(Never))).Every(Never);
        var run = Small.Run(all, settings, Small.Series("A", 1, 1, 1), Small.Series("B", 1, 1, 1));

        var changed = 0.5 / 1.001 * 0.999 / 1.001;
        Assert.Equal([changed, -changed], Shares(run, "B"), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal(0.5 / 1.001 + changed * 0.999 / 1.001, run.Equity.Values[2], 1e-12);
    }

    // 1,000 less a hundredth for each share of E / 4: with one row alone, too.
    [Fact]
    public void CommissionsOnASingleDayCountItsUnadjustedClose()
    {
        var series = new PriceSeries("A", Closes.Weekdays(1), [2], null, "made", DateOnly.MinValue, unadjustedCloses: [4]);
        var run = Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free with { Costs = new Costs(0, PerShare: 0.01) }, series);

        Assert.Equal(1000 - 1000 / (1 + 0.01 / 4), run.Rebalances[0].Cost, 1e-9);
    }

    // The weight of an asset on each day.
    private static Strategy Each(string asset, params double[] weights) =>
        Decide([asset], market => Weights.Of((asset, weights[market.Date.DayNumber - Small.Monday.DayNumber]))).Every(Day);

    // The weight of the first of two assets on each day; the other has the rest.
    private static Strategy Each(string one, string other, params double[] weights) => Decide([one, other], market =>
    {
        var weight = weights[market.Date.DayNumber - Small.Monday.DayNumber];
        return Weights.Of((one, weight), (other, 1 - weight));
    }).Every(Day);

    private static BacktestResult Run(Strategy strategy, double capital, params PriceSeries[] series) =>
        Small.Run(strategy, new RunSettings { Conventions = Small.Free, Capital = capital }, series);

    private static IEnumerable<double> Shares(BacktestResult run, Asset asset) =>
        run.Trades.Where(trade => trade.Asset == asset).Select(trade => trade.Shares);
}
