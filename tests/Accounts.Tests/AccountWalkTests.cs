using Rota.Accounts;
using Rota.Engine;

namespace Rota.Tests;

public sealed class AccountWalkTests
{
    private static readonly Account Exact = new() { Name = "exact", Type = AccountType.TaxDeferred, Units = Units.Dollars, Cash = CashUse.Free, RoundsInRuns = false };

    // E37
    [Fact]
    public void AFundThatMayNotBeSoldYetKeepsItsMoneyUntilTheDayOnWhichItIsFree()
    {
        var ideal = Run(
            ["2024-01-31", "2024-02-29", "2024-03-28", "2024-04-30", "2024-05-01", "2024-05-31", "2024-06-28"],
            ["EM", "BD", "BD", "BD", null, "EM", "EM"], 10_000,
            ("EM", [50, 45, 44, 46, 47, 40, 42]), ("BD", [100, 101, 102, 103, 103, 104, 105]));
        var account = Exact with { Cash = CashUse.None, Plan = new() { MinimumHoldings = [new(new FundSet(["EM"]), 90)] } };

        var run = AccountWalk.Of(ideal, account, FundPrices.Of(ideal, [], isTaxed: false));

        Assert.Equal(9_000 * 104.0 / 101 * 42 / 40, ideal.Equity.Values[^1], 1e-9);
        Assert.Equal(9_965.83m, Math.Round(run.Values[^1], 2));
        Assert.Equal([("2024-05-01", 9_400m), ("2024-05-31", 9_491.26m)], run.Sheets.Skip(1).SelectMany(sheet => sheet.Orders)
            .Where(order => order.Amount < 0).Select(order => ($"{Day(run, order):yyyy-MM-dd}", -Math.Round(order.Amount, 2))));
        Assert.Equal("EM bought on 2024-01-31 cannot be sold for 90 days.", run.Ended.First(ended => !ended.Waiting.First.IsConsequence).Waiting.First.Why);
    }

    // E38
    [Fact]
    public void TaxesAreRaisedOnTheirDayAndOwedAtTheEnd()
    {
        var ideal = Run(
            ["2025-01-02", "2025-06-30", "2026-04-15", "2026-12-31"], ["X", "Y", "Y", "Y"], 10_000, ("X", [100, 120, 120, 120]), ("Y", [60, 60, 64, 70]));
        var account = Exact with
        {
            Type = AccountType.Taxable,
            Tax = new() { Method = LotMethod.Fifo, ShortTerm = 0.32m, LongTerm = 0.15m, Qualified = 0.15m, Ordinary = 0.32m, LossLimit = 3_000, PayOn = (4, 15) },
        };

        var run = AccountWalk.Of(ideal, account, FundPrices.Of(ideal, [], isTaxed: true));

        Assert.Equal(14_000, ideal.Equity.Values[^1], 1e-9);
        Assert.Equal((13_300.00m, 12.80m), (run.Values[^1], run.Taxes!.Owed));
        Assert.Equal((13_287.20m, 13_002.20m), (run.Taxes.AfterTax, run.Taxes.AfterTaxIfSold));
    }

    [Fact]
    public void AFlowMayHaveAnElectionOfItsOwn()
    {
        var ideal = Run(["2026-01-02", "2026-01-05", "2026-01-06"], ["X", null, null], 10_000, ("X", [100, 100, 100]), ("Y", [50, 50, 50]));
        var election = new FlowTarget(FlowTargetKind.Percents, new Dictionary<Asset, int> { ["Y"] = 100 });
        var account = Exact with { Flows = [new() { Every = FlowPeriod.Month, Day = 5, Amount = 1_000, Into = election }] };

        var run = AccountWalk.Of(ideal, account, FundPrices.Of(ideal, [], isTaxed: false));

        Assert.Equal((100, 20), (run.Book.SharesOf("X"), run.Book.SharesOf("Y")));
    }

    // Costs, interest, bands and fills of any kind; rules that never bind.
    [Theory]
    [InlineData(Fill.SameClose)]
    [InlineData(Fill.NextClose)]
    [InlineData(Fill.NextOpen)]
    public void WhereNoRuleBindsTheAccountIsTheRunToTheBit(Fill fill)
    {
        var account = Exact with { Plan = new() { MinimumHoldings = [new(FundSet.All, 0)], Transfers = [new(TransferPeriod.Month, 31)] } };
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var assets = Enumerable.Range(0, 2 + random.Next(4)).Select(i => new Asset($"A{i}")).ToArray();
            var panel = Panel(random, assets, 300);
            var strategy = Dsl.Rotate(assets).RankBy(Dsl.Score(asset => asset.Return(20.Days))).Hold(1 + random.Next(2)).Every(Dsl.Week).FillAt(fill);
            if (seed % 3 == 0) strategy = strategy.WhenOff(0.04, ratio: 0.5);
            var ideal = Simulator.Run(strategy, panel, new RunSettings { CashRate = seed % 2 == 0 ? CashRate.Zero : CashRate.Constant(0.03) });

            var run = AccountWalk.Of(ideal, account, FundPrices.Of(ideal, [], isTaxed: false));

            Assert.Equal(ideal.Equity.Values, run.Curve.ToArray());
            Assert.Equal(ideal.Equity.Values[^1], (double)run.Book.Cash + run.Book.Funds.Sum(fund => (double)run.Book.SharesOf(fund) * panel.Closes(fund)[^1]), 1e-6);
            Assert.Empty(run.Ended);
        }
    }

    // What came in is what was bought, charged, taken out or is there; no rule is broken, no balance below 0.
    [Trait("Category", "Slow")]
    [Fact]
    public void MoneyIsConservedThroughRulesFlowsFeesAndCosts()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var assets = Enumerable.Range(0, 2 + random.Next(4)).Select(i => new Asset($"A{i}")).ToArray();
            var strategy = Dsl.Rotate(assets).RankBy(Dsl.Score(asset => asset.Return(20.Days))).Hold(1 + random.Next(2)).Every(random.Next(2) == 0 ? Dsl.Week : Dsl.MonthEnd);
            var ideal = Simulator.Run(strategy, Panel(random, assets, 400), new RunSettings { Conventions = Conventions.House with { Costs = new Costs(random.Next(20)) } });
            var account = Random(random, assets);

            var run = AccountWalk.Of(ideal, account, FundPrices.Of(ideal, [], isTaxed: false));

            var paidIn = run.Flows.Sum(flow => flow.Amount);
            var spent = run.Book.Deals.Sum(deal => deal.Amount) + run.Sheets.Sum(sheet => sheet.Costs + sheet.Fees) + run.ChargedOnFlows;
            Assert.InRange((run.Book.Cash + spent) / paidIn, 1 - 1e-9m, 1 + 1e-9m);
            Assert.True(run.Book.Cash >= -1e-9m && run.Values.All(value => value > 0), $"seed {seed}");
            Assert.All(run.Sheets.SelectMany(sheet => sheet.Orders), order => Assert.Empty(order.Violations));
            Assert.Equal(run.Ended.Count(ended => ended.End == DeferralEnd.Done), run.Ended.Count(ended => ended.Waiting.Since < ended.Day && ended.End == DeferralEnd.Done));
        }
    }

    // Locked shares could not be taken out.
    private static Account Random(Random random, Asset[] assets) => Random(random, assets, isLocked: random.Next(2) == 0);

    private static Account Random(Random random, Asset[] assets, bool isLocked) => new()
    {
        Name = "random",
        Type = AccountType.TaxDeferred,
        Units = random.Next(4) switch { 0 => Units.WholePercent, 1 => Units.WholeShares, 2 => Units.Dollars, _ => new(UnitKind.Shares, 3) },
        Cash = CashUse.Free,
        RoundsInRuns = random.Next(3) > 0,
        Plan = new()
        {
            MinimumHoldings = isLocked ? [new(new FundSet([assets[0]]), random.Next(90))] : [],
            RedemptionFees = random.Next(2) == 0 ? [new(FundSet.All, 0.01m, 0, random.Next(60))] : [],
            Transfers = random.Next(2) == 0 ? [new(TransferPeriod.Month, 1 + random.Next(3))] : [],
            RoundTrips = random.Next(2) == 0 ? [new(FundSet.All, 30, 1_000, new(2, 90, 85), null)] : [],
            PurchaseBlocks = random.Next(2) == 0 ? [new(FundSet.All, 30, 5_000)] : [],
        },
        Flows =
        [
            new() { Every = FlowPeriod.Month, Day = 15, Amount = 1_000 },
            .. isLocked ? [] : (FlowRule[])[new() { Every = FlowPeriod.Quarter, Day = 3, Amount = -500 }],
        ],
    };

    private static PricePanel Panel(Random random, Asset[] assets, int rows)
    {
        double[][] closes = [.. assets.Select(_ => Walk())];
        double[][] opens = [.. closes.Select(column => column.Select(close => close * (1 + (random.NextDouble() - 0.5) / 50)).ToArray())];
        return new(Weekdays(rows), assets, closes, opens, [.. assets.Select(_ => (DateOnly?)DateOnly.MinValue)]);

        double[] Walk()
        {
            var (price, column) = (50.0, new double[rows]);
            for (var row = 0; row < rows; row++) column[row] = price *= 1 + (random.NextDouble() - 0.49) / 30;
            return column;
        }
    }

    private static DateOnly[] Weekdays(int count) =>
        [.. Enumerable.Range(0, 2 * count).Select(new DateOnly(2015, 1, 5).AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(count)];

    private static DateOnly Day(AccountRun run, FundOrder order) => run.Sheets.First(sheet => sheet.Orders.Contains(order)).Day;

    // A run that holds one asset at a time, and decides nothing on a day without one.
    private static BacktestResult Run(string[] days, Asset?[] held, double capital, params (Asset Asset, double[] Closes)[] prices)
    {
        DateOnly[] dates = [.. days.Select(day => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))];
        double[][] closes = [.. prices.Select(each => each.Closes)];
        var assets = prices.Select(each => each.Asset).ToArray();
        var panel = new PricePanel(dates, assets, closes, [.. assets.Select(_ => Array.Empty<double>())], [.. assets.Select(_ => (DateOnly?)DateOnly.MinValue)], closes);
        var strategy = Dsl.Decide(assets, market => held[Array.IndexOf(dates, market.Date)] is { } asset ? Weights.Of((asset, 1)) : null).Every(Dsl.Day);
        return Simulator.Run(strategy, panel, new RunSettings { Conventions = Conventions.House with { Costs = new Costs(0) }, Capital = capital });
    }
}
