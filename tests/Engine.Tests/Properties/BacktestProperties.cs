using Rota.Engine;

namespace Rota.Tests;

public sealed class BacktestProperties
{
    private static readonly Conventions Free = Conventions.House with { Costs = new Costs(0) };

    [Fact]
    public void ChangingAnyCloseAfterADayChangesNothingDecidedOrEarnedUpToIt() =>
        Case.Holds(it => IsPastOnly(it, it.Strategy));

    [Fact]
    public void NoPartOfACompositeStrategyLooksAhead() => Case.Holds(it => IsPastOnly(it, it.Composed));

    [Fact]
    public void NoStrategyThatReadsItsAccountLooksAhead() => Case.Holds(it => IsPastOnly(it, it.Accounted));

    [Fact]
    public void AccountsThatStrategiesReadAreTheirCashAndShares() =>
        Case.Holds(it => it.Accounted.Volatility is { Max: > 1 } || Balances(it, it.Accounted));

    [Fact]
    public void ExplainingAStrategyThatReadsItsAccountRepeatsItsDecisions() => Case.Holds(
        it =>
        {
            var run = it.Run(it.Accounted, it.Prices());
            return Simulator.Explain(run).Zip(run.Rebalances).All(pair => it.Assets.All(
                asset => Math.Abs(pair.First.Explanation.Target![asset] - pair.Second.Target[asset]) < 1e-12));
        },
        cases: 50);

    // One asset ends on a random day; up to any day around it, the run does the same as if all prices ended on that day.
    [Rule("R6")]
    [Fact]
    public void TheEndOfAFundIsNotKnownInAdvance() => Case.Holds(it =>
    {
        var end = 130 + it.Seed % (it.Rows - 150);
        var closes = it.Prices();
        closes[it.Seed % it.Count] = closes[it.Seed % it.Count][..end];
        var whole = it.Run(it.Available, closes);
        foreach (var rows in new[] { end - 1, end + 1, end + 4, end + 7, end + 20 })
        {
            var cut = it.Run(it.Available, [.. closes.Select(column => column[..Math.Min(rows, column.Length)])]);
            // The decision of the last day depends on whether the calendar ends a period with it.
            var last = Closes.Weekdays(rows)[^2];
            // An order that waits for a price is filled later, if at all.
            if (!Decided(cut, last).SequenceEqual(Decided(whole, last))
                || !cut.Trades.Where(t => t.Date <= last).SequenceEqual(whole.Trades.Where(t => t.Date <= last))
                || !EquityUpTo(cut, last).SequenceEqual(EquityUpTo(whole, last)))
            {
                return false;
            }
        }

        return whole.Equity.Values.ToArray().All(double.IsFinite) && whole.Panel.RowCount == it.Rows;
    });

    [Fact]
    public void TheAccountsOfACompositeStrategyAreItsCashAndShares() => Case.Holds(it => Balances(it, it.Composed));

    [Fact]
    public void CuttingPricesAfterADecisionDoesNotChangeIt() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var whole = it.Run(closes);
        var decided = whole.Rebalances[it.Seed % whole.Rebalances.Count].Decided;
        var rows = Array.IndexOf(Closes.Weekdays(it.Rows), decided) + 1;

        var cut = it.Run([.. closes.Select(column => column[..rows])]);
        return cut.Rebalances.SequenceEqual(whole.Rebalances.Where(r => r.Decided <= decided));
    });

    [Fact]
    public void TargetsAreNeverNegativeAndNeverSumToMoreThanOne() => Case.Holds(it =>
        it.Run(it.Prices()).Rebalances.All(r => r.Target.Shares.ToArray().All(share => share >= 0) && r.Target.Invested <= 1 + 1e-12));

    // With an exit every day is walked; without one, decisions that keep a single holding are made at once. One asset may end on the way.
    [Fact]
    public void AnExitThatIsNeverMetChangesNothing() => Case.Holds(it =>
    {
        var closes = it.Prices();
        if (it.Seed % 2 == 0) closes[it.Seed % it.Count] = closes[it.Seed % it.Count][..(130 + it.Seed % (it.Rows - 150))];
        var schedule = it.When.Skip == 0 && it.Seed % 3 == 0 ? it.When.Each(2) : it.When;
        var rotation = Dsl.Rotate(it.Assets).RankBy(new Growth(it.Slow.Days)).AvailableOnly().Hold(1 + it.Hold / 5).Every(schedule);
        if (it.Seed % 5 == 0) rotation = rotation.FillAt(Fill.NextClose);
        var (run, walked) = (it.Run(rotation, closes), it.Run(rotation.ExitWhen(new Growth(1.Days) < -2), closes));

        return run.Rebalances.SequenceEqual(walked.Rebalances) && run.Trades.SequenceEqual(walked.Trades)
            && run.Equity.Values.SequenceEqual(walked.Equity.Values);
    });

    [Fact]
    public void LeverageOfOneChangesNothing() => Case.Holds(it => new[] { it.Strategy, it.Composed }.All(strategy =>
    {
        var closes = it.Prices();
        var (plain, once) = (it.Run(strategy, closes), it.Run(strategy.Leveraged(1, spread: 0.02), closes));
        return plain.Equity.Values.SequenceEqual(once.Equity.Values) && plain.Trades.SequenceEqual(once.Trades)
            && plain.Rebalances.SequenceEqual(once.Rebalances) && plain.Notes.SequenceEqual(once.Notes) && once.Loan is null;
    }));

    [Fact]
    public void NoLeveragedStrategyLooksAhead() => Case.Holds(it =>
        IsPastOnly(it, it.Strategy.Leveraged(1.2, spread: 0.02)) && IsPastOnly(it, it.Composed.Leveraged(1.2, spread: 0.02)));

    [Fact]
    public void TheDecisionsOfALeveragedStrategyAreThoseOfThePlainOneTimesItsFactor() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var (plain, twice) = (it.Run(closes), it.Run(it.Strategy.Leveraged(1.5, spread: 0), closes));
        return plain.Rebalances.Zip(twice.Rebalances).All(pair => pair.First.Decided == pair.Second.Decided
            && pair.First.Target.Select(weight => weight.Value * 1.5).SequenceEqual(pair.Second.Target.Select(weight => weight.Value)));
    });

    [Fact]
    public void ReorderingTheUniverseChangesOnlyTheOrder() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var turned = it.Assets.Reverse().ToArray();
        var strategy = Dsl.Rotate(turned).RankBy(it.Trend).Hold(Math.Min(it.Hold, it.Count)).Keep(it.Trend > 1).Every(it.When);
        var one = it.Run(closes);
        var other = Simulator.Run(strategy, Case.Panel(turned, [.. closes.Reverse()]), new RunSettings());
        return Same(one, other, 1e-12);
    });

    [Fact]
    public void ScalingAllPricesOfAnAssetChangesNothing() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var scaled = closes.Select((column, i) => column.Select(close => close * Math.Pow(2, i - 1)).ToArray()).ToArray();
        return Same(it.Run(closes), it.Run(scaled), 1e-12);
    });

    [Rule("A15")]
    [Fact]
    public void OneAssetWithoutCostsIsBuyAndHold() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var run = it.Run(Dsl.Hold((it.Assets[0], 1.0)).Every(it.When), closes, Free);
        return Enumerable.Range(0, it.Rows).All(row =>
            Math.Abs(run.Equity.Values[row] / run.Settings.Capital / (closes[0][row] / closes[0][0]) - 1) < 1e-12);
    });

    [Fact]
    public void CostsNeverRaiseEquity() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var (dear, free) = (it.Run(closes), it.Run(closes, Free));
        return dear.Equity.Values[^1] <= free.Equity.Values[^1] * (1 + 1e-12)
            && dear.Rebalances.Select(r => r.Target).SequenceEqual(free.Rebalances.Select(r => r.Target));
    });

    [Fact]
    public void AMixOfOnePartIsThePart() => Case.Holds(it =>
    {
        var closes = it.Prices();
        var part = it.Rotation.Keep(it.Trend > 1);
        return Same(it.Run(closes), it.Run(Dsl.Blend((1.0, part)).Every(it.When), closes), 1e-12);
    });

    [Fact]
    public void TheSameRunTwiceAndOnManyThreadsGivesTheSameBits() => Case.Holds(
        it =>
        {
            var closes = it.Prices();
            var expected = it.Run(closes);
            var runs = new BacktestResult[8];
            Parallel.For(0, runs.Length, i => runs[i] = it.Run(closes));
            return runs.All(run => run.Equity.Values.SequenceEqual(expected.Equity.Values) && run.Trades.SequenceEqual(expected.Trades));
        },
        cases: 25);

    [Rule("R39", "A15", "S11")]
    [Fact]
    public void EquityIsCashAndSharesAtTheirCloses() => Case.Holds(it => Balances(it, it.Strategy));

    private static bool IsPastOnly(Case it, Strategy strategy)
    {
        var closes = it.Prices();
        var before = it.Run(strategy, closes);
        var day = 130 + it.Seed % (it.Rows - 130);
        var random = new Random(it.Seed + 1);
        foreach (var column in closes)
        {
            for (var row = day + 1; row < column.Length; row++) column[row] *= 0.5 + random.NextDouble();
        }

        var after = it.Run(strategy, closes);
        var last = Closes.Weekdays(it.Rows)[day];
        // The orders of a decision are known only when it is filled.
        return Decided(before, last).SequenceEqual(Decided(after, last))
            && before.Rebalances.Where(r => r.Filled <= last).SequenceEqual(after.Rebalances.Where(r => r.Filled <= last))
            && before.Trades.Where(t => t.Date <= last).SequenceEqual(after.Trades.Where(t => t.Date <= last))
            && EquityUpTo(before, last).SequenceEqual(EquityUpTo(after, last));
    }

    private static IEnumerable<(DateOnly, Weights)> Decided(BacktestResult run, DateOnly last) =>
        run.Rebalances.Where(made => made.Decided <= last).Select(made => (made.Decided, made.Target));

    private static bool Balances(Case it, Strategy strategy)
    {
        var closes = it.Prices();
        var run = it.Run(strategy, closes);
        var cash = run.Settings.Capital;
        var shares = it.Assets.ToDictionary(asset => asset, _ => 0.0);
        foreach (var trade in run.Trades)
        {
            cash -= trade.Value + trade.Cost;
            shares[trade.Asset] += trade.Shares;
        }

        var worth = cash + it.Assets.Select((asset, i) => shares[asset] * closes[i][^1]).Sum();
        return Math.Abs(worth / run.Equity.Values[^1] - 1) < 1e-10
            && Math.Abs(run.Rebalances.Sum(r => r.Cost) - run.Trades.Sum(t => t.Cost)) < 1e-6;
    }

    private static bool Same(BacktestResult one, BacktestResult other, double tolerance) =>
        one.From == other.From && one.Equity.Values.Length == other.Equity.Values.Length
        && Enumerable.Range(0, one.Equity.Values.Length).All(i => Math.Abs(one.Equity.Values[i] / other.Equity.Values[i] - 1) <= tolerance);

    private static double[] EquityUpTo(BacktestResult run, DateOnly day)
    {
        var count = 0;
        while (count < run.Equity.Dates.Length && run.Equity.Dates[count] <= day) count++;
        return run.Equity.Values[..count].ToArray();
    }

    private sealed record Growth(Lookback Over) : IPriceScore
    {
        public double Of(AssetView asset) => asset.Return(Over);
    }
}
