using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class PortfolioTests
{
    private const double Exact = 1e-12;

    private static readonly Strategy HoldA = Hold(("A", 1.0)).Every(Never).Named("A alone");
    private static readonly Strategy HoldB = Hold(("B", 1.0)).Every(Never).Named("B alone");

    // Rule A9: half in a strategy that is long, half in one that is in cash, is half long and half in cash.
    [Rule("A9")]
    [Fact]
    public void TheTargetOfAPortfolioIsTheHoldingsOfItsParts()
    {
        var cash = Rotate("B").Keep(Small.Close > 1000).Every(Day).Named("in cash");
        var run = Small.Run(Portfolio((0.5, HoldA), (0.5, cash)).Every(Day), Small.Free, Small.Series("A", 1, 1), Small.Series("B", 1, 1));

        Assert.Equal(Weights.Of(("A", 0.5)), run.Rebalances[0].Target);
    }

    // Between two of the portfolio's days each part grows as if alone, with its own trading days; on these days they are rebalanced:
    // V(t) = V(m) · Σ share · E(t) / E(m). Rules A24, A38 and A40.
    [Rule("A8", "A24", "A38", "A40")]
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void PartsGrowAloneAndAreRebalancedToTheirShares(int months)
    {
        var random = new Random(7);
        var series = new[] { "A", "B", "C" }.Select(name => Small.Series(name, Closes.Walk(random, 600))).ToArray();
        Strategy Best(Schedule schedule) =>
            Rotate("A", "B", "C").RankBy(Score(Closes.Trend(5))).Hold(1).Every(schedule).Named($"best, {schedule}");
        var parts = new[]
        {
            (Share: 0.4, Strategy: Best(Week)), (Share: 0.3, Strategy: Best(MonthDay(15))),
            (Share: 0.3, Strategy: Hold(("A", 0.5), ("C", 0.5)).Every(Never)),
        };

        var ends = months == 1 ? MonthEnd : months == 3 ? QuarterEnd : YearEnd;

        var run = Small.Run(Portfolio([.. parts]).Every(ends), Small.Free, series);

        // A buy-and-hold part buys when the portfolio begins.
        var alone = parts.Select(part =>
        {
            var from = part.Strategy.Schedule == Never ? run.From : DateOnly.MinValue;
            var settings = new RunSettings { Conventions = Small.Free, Range = new DateRange(from, DateOnly.MaxValue) };
            return Small.Run(part.Strategy, settings, series).Equity;
        }).ToArray();
        var dates = run.Equity.Dates.ToArray();
        var (start, from, periods) = (1000.0, run.From, 0);
        for (var i = 1; i < dates.Length; i++)
        {
            var growth = 0.0;
            for (var k = 0; k < parts.Length; k++) growth += parts[k].Share * At(alone[k], dates[i]) / At(alone[k], from);
            Assert.Equal(1, run.Equity.Values[i] / (start * growth), Exact);
            if (i + 1 < dates.Length && Period(dates[i + 1]) != Period(dates[i]))
                (start, from, periods) = (run.Equity.Values[i], dates[i], periods + 1);
        }

        Assert.True(periods >= 12 / months, $"{periods}");
        int Period(DateOnly day) => (12 * day.Year + day.Month - 1) / months;
    }

    // Rule A38: sales of one part and purchases of another are netted.
    [Rule("A38")]
    [Fact]
    public void TradesBetweenPartsCostNothing()
    {
        var falling = Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Day).Named("higher");
        var rising = Rotate("A", "B").RankBy(-1 * Small.Close).Hold(1).Every(Day).Named("lower");
        var run = Small.Run(
            Portfolio((0.5, falling), (0.5, rising)).Every(Never), Conventions.House, Small.Series("A", 2, 2, 1.9999), Small.Series("B", 1.9999, 2.0001, 2));

        Assert.Equal(RebalanceKind.NewTarget, run.Rebalances[1].Kind);
        Assert.Equal(0, run.Rebalances[1].Cost, 1e-2);
        Assert.True(run.Rebalances[0].Cost > 0.9);
    }

    [Fact]
    public void APortfolioOfPortfoliosIsThePortfolioOfTheirParts()
    {
        var random = new Random(3);
        var series = new[] { "A", "B", "C" }.Select(name => Small.Series(name, Closes.Walk(random, 200))).ToArray();
        var holdC = Hold(("C", 1.0)).Every(Never);
        var inner = Portfolio((0.5, HoldA), (0.5, HoldB)).Every(MonthEnd);

        var nested = Small.Run(Portfolio((0.6, inner), (0.4, holdC)).Every(MonthEnd), Conventions.House, series);
        var flat = Small.Run(Portfolio((0.3, HoldA), (0.3, HoldB), (0.4, holdC)).Every(MonthEnd), Conventions.House, series);

        for (var i = 0; i < flat.Equity.Values.Length; i++) Assert.Equal(1, nested.Equity.Values[i] / flat.Equity.Values[i], Exact);
        Assert.Equal(flat.Trades.Count, nested.Trades.Count);
    }

    [Rule("A39")]
    [Fact]
    public void APortfolioOfOneStrategyIsThatStrategy()
    {
        var random = new Random(5);
        var series = new[] { "A", "B" }.Select(name => Small.Series(name, Closes.Walk(random, 200))).ToArray();
        var best = Rotate("A", "B").RankBy(Score(Closes.Trend(5))).Hold(1).Every(MonthEnd);

        var portfolio = Small.Run(Portfolio((1, best)).Every(MonthEnd), Conventions.House, series);
        var alone = Small.Run(best, Conventions.House, series);

        Assert.Equal(alone.Equity.Values.ToArray(), portfolio.Equity.Values.ToArray());
        Assert.Equal(alone.Trades, portfolio.Trades);
    }

    [Theory]
    [InlineData(Fill.NextClose)]
    [InlineData(Fill.NextOpen)]
    public void APortfolioIsFilledOnTheNextDayLikeAnyStrategy(Fill fill)
    {
        var random = new Random(5);
        var series = new[] { "A", "B" }
            .Select(name => Small.Series(name, 0, Closes.Walk(random, 200), Closes.Walk(random, 200))).ToArray();
        var best = Rotate("A", "B").RankBy(Score(Closes.Trend(5))).Hold(1).Every(MonthEnd);

        var portfolio = Small.Run(Portfolio((1, best)).Every(MonthEnd).FillAt(fill), Conventions.House, series);
        var alone = Small.Run(best.FillAt(fill), Conventions.House, series);

        Assert.Equal(alone.Equity.Values.ToArray(), portfolio.Equity.Values.ToArray());
    }

    [Rule("K39")]
    [Fact]
    public void TranchesHoldTheMeanOfTheirParts()
    {
        var random = new Random(11);
        var series = new[] { "A", "B" }.Select(name => Small.Series(name, Closes.Walk(random, 200))).ToArray();
        var best = Rotate("A", "B").RankBy(Score(Closes.Trend(5))).Hold(1).Every(MonthEnd).Named("best");

        var run = Small.Run(Tranches(best, 0, 5, 10).Every(Never), Small.Free, series);

        var alone = new[] { 0, 5, 10 }.Select(days => Small.Run(best with { Schedule = MonthEnd.Offset(days) }, Small.Free, series).Equity).ToArray();
        var last = alone.Average(equity => At(equity, run.To) / At(equity, run.From));
        Assert.Equal(last, 1 + run.Equity.TotalReturn, Exact);
    }

    // Rules A41 and A43: 99 % with prices since 1970 and 1 % since 2010 begin in 1990, not in 2010.
    [Rule("A41", "A43")]
    [Fact]
    public void NinetyNinePerCentOfOldPricesBeginInJanuary1990()
    {
        var run = Small.Run(
            Portfolio((0.99, HoldA), (0.01, HoldB)).Every(MonthEnd), Small.Free, Weekdays("A", new(1970, 1, 1)), Weekdays("B", new(2010, 1, 4)));

        Assert.Equal(new DateOnly(1990, 1, 31), run.From);
        Assert.Equal(Weights.Of(("A", 1.0)), run.Rebalances[0].Target);
        Assert.Contains("B alone joins", string.Concat(run.Notes), StringComparison.Ordinal);
        Assert.Equal(0.01, run.Rebalances[^1].Target["B"], 1e-3);
    }

    // Rules A41 and A42: five parts of 20 % begin when the fourth can decide, a quarter in each.
    [Rule("A41", "A42")]
    [Fact]
    public void FivePartsOfAFifthBeginWithTheFourthAndAQuarterEach()
    {
        string[] names = ["A", "B", "C", "D", "E"];
        var parts = names.Select(name => (0.2, Hold((name, 1.0)).Every(Never).Named(name))).ToArray();
        var series = names.Select((name, i) => Weekdays(name, new DateOnly(1995 + i, 1, 2))).ToArray();

        var run = Small.Run(Portfolio(parts).Every(MonthEnd), Small.Free, series);

        Assert.Equal(new DateOnly(1998, 1, 30), run.From);
        Assert.Equal(Weights.Of(("A", 0.25), ("B", 0.25), ("C", 0.25), ("D", 0.25)), run.Rebalances[0].Target);
        var joined = run.Rebalances.First(decision => decision.Decided >= new DateOnly(1999, 1, 29));
        Assert.Equal(RebalanceKind.NewTarget, joined.Kind);
        Assert.Equal(0.2, joined.Target["E"], Exact);
    }

    [Fact]
    public void ABandLeavesThePartsAloneUntilAShareDeviates()
    {
        var strategy = Portfolio((0.5, HoldA), (0.5, HoldB)).Every(Day).WhenOff(0.05, ratio: 0.5);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 100, 112, 112.0 / 0.88 * 1.12), Small.Series("B", 100, 100, 100));

        // 112 of 212 is 52.8 %, within the band; 142.5 of 242.5 is 58.8 %, and goes half way back.
        Assert.Equal([RebalanceKind.Funding, RebalanceKind.None, RebalanceKind.Drift], run.Rebalances.Select(decision => decision.Kind));
        var weight = 112.0 / 0.88 * 1.12 / (112.0 / 0.88 * 1.12 + 100);
        Assert.Equal(weight - 0.5, 2 * run.Rebalances[^1].Turnover, Exact);
    }

    [Fact]
    public void NotesNameThePartsThatBeginAPortfolioAndThoseThatJoin()
    {
        var late = Rotate("B").RankBy(Score(asset => asset.Date < Small.Monday.AddDays(2) ? double.NaN : 1)).Every(Day).Named("late");
        var all = Portfolio((0.8, HoldA), (0.2, late)).Every(Day).Named("All");
        PriceSeries[] series = [Small.Series("A", 1, 1, 1, 1), Small.Series("B", 1, 1, 1, 1)];

        var run = Small.Run(all, Small.Free, series);

        Assert.Equal(
            ["All begins on 2001-01-01 without late, whose share is split among the others until it can decide.", "late joins All on 2001-01-03."], run.Notes);
        Assert.Equal(["A 100 %", "A 100 %", "A 80 %, B 20 %", "A 80 %, B 20 %"], run.Rebalances.Select(made => $"{made.Target}"));
        Assert.Equal([1000, 200, 200], run.Trades.Select(trade => Math.Abs(trade.Value)), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Equal(["All begins on 2001-01-01 with all its parts."], Small.Run(Portfolio((0.8, HoldA), (0.2, HoldB)).Every(Day).Named("All"), Small.Free, series).Notes);
    }

    // Four of five parts decide on Monday: with 80 % a portfolio begins, with 79 % it waits for the rest, which comes on Wednesday.
    [Theory]
    [InlineData(0.8, 1)]
    [InlineData(0.79, 3)]
    public void APortfolioBeginsWithFourFifthsOfItsParts(double share, int day)
    {
        var late = Rotate("B").RankBy(Score(asset => asset.Date < Small.Monday.AddDays(2) ? double.NaN : 1)).Every(Day);

        var run = Small.Run(Portfolio((share, HoldA), (1 - share, late)).Every(Day), Small.Free, Small.Series("A", 1, 1, 1), Small.Series("B", 1, 1, 1));

        Assert.Equal(new DateOnly(2001, 1, day), run.From);
    }

    [Fact]
    public void APortfolioMaySkipItsFirstDays()
    {
        var all = Portfolio((1.0, HoldA)).Every(Day.Each(3, skip: 1));

        Assert.Equal([1, 4], Small.Run(all, Small.Free, Small.Series("A", 1, 1, 1, 1, 1)).Rebalances.Select(made => made.Decided.DayNumber - Small.Monday.DayNumber));
    }

    // A has fallen to 500 − 1/4 · 500 when its part joins: a portfolio holds 375 of 875 in A before it decides again.
    [Fact]
    public void APortfolioKnowsItsHoldingsBeforeADecision()
    {
        var run = Small.Run(Portfolio((0.5, HoldA), (0.5, HoldB)).Every(Day), Small.Free, Small.Series("A", 4, 3), Small.Series("B", 1, 1));

        Assert.Equal(375 / 875.0, Simulator.Explain(run, 1).Before["A"], Exact);
        Assert.Equal(500 / 875.0, Simulator.Explain(run, 1).Before["B"], Exact);
        Assert.Equal(Weights.None, Simulator.Explain(run, 0).Before);
    }

    // On paper A is held from Monday. On Wednesday, when the portfolio begins, it is out, and bought on Thursday as if never held.
    [Fact]
    public void AnEntryOnPaperIsForgottenWithItsAsset()
    {
        DateOnly? entry = null;
        var part = Decide(["A"], market =>
        {
            entry = market.Holdings["A"]?.EntryDate ?? entry;
            return market.Date == Small.Monday.AddDays(2) ? Weights.None : Weights.Of(("A", 1));
        }).Every(Day);

        Small.Run(Portfolio((1.0, part)).Every(WeekOn(DayOfWeek.Wednesday)), Small.Free, Small.Series("A", 1, 1, 1, 1, 1));

        Assert.Equal(Small.Monday.AddDays(3), entry);
    }

    // 500 in A and B that grow to 1,000 give 250 to C: what is left of them keeps its weights of 3 to 1.
    [Fact]
    public void ANestedPortfolioKeepsItsWeightsWhenItIsRebalanced()
    {
        var inner = Portfolio((0.5, HoldA), (0.5, HoldB)).Every(Never);
        var run = Small.Run(
            Portfolio((0.5, inner), (0.5, Hold(("C", 1.0)).Every(Never))).Every(Day), Small.Free,
            Small.Series("A", 1, 3, 3), Small.Series("B", 1, 1, 1), Small.Series("C", 1, 1, 2));

        Assert.Equal(["A 37.5 %, B 12.5 %, C 50 %"], run.Rebalances.Skip(1).Take(1).Select(made => $"{made.Target}"));
        Assert.Equal([-62.5, -62.5, 250], run.Trades.Skip(3).Take(3).Select(trade => trade.Shares), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Equal(750 + 1500, run.Equity.Values[2], 1e-9);
    }

    // A portfolio on paper begins with 1, of which each part has a half.
    [Fact]
    public void APartOfAPortfolioOnPaperSeesItsShareOfOne()
    {
        var seen = new List<double>();
        var part = Decide(["A"], market =>
        {
            seen.Add(market.Equity);
            return Weights.Of(("A", 1));
        }).Every(Day);

        var inner = Portfolio((0.5, part), (0.5, HoldB)).Every(Day);
        Small.Run(Portfolio((1.0, inner)).Every(WeekOn(DayOfWeek.Wednesday)), Small.Free, Small.Series("A", 1, 1, 1, 1), Small.Series("B", 1, 1, 1, 1));

        Assert.Equal([1, 0.5, 0.5, 500], seen, (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // The rate begins on February 1, the portfolio on the 5th. Its part is on paper from January 1: its cash earns from the 1st to the 5th alone.
    [Fact]
    public void OnPaperBeforeTheRunNoRateIsNeeded()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = new CashRate([new(2001, 2, 1)], [0.0365], "r") };
        var all = Portfolio((1.0, Hold(("A", 0.5)).Every(MonthEnd))).Every(new Schedule("February 5", day => day.Date == new DateOnly(2001, 2, 5)));
        var run = Small.Run(all, settings, Small.Series("A", [.. Enumerable.Repeat(1.0, 27)]));

        var cash = 1000 * 1.0001 * 1.0003 / (1 + 1.0001 * 1.0003);
        Assert.Equal(1000 - cash, run.Trades[0].Value, 1e-9);
        Assert.Equal(1000 - cash + cash * 1.0001, run.Equity.Values[1], 1e-9);
    }

    // On paper from Monday, in the portfolio from Wednesday on: 1, then 1.5; then all of the portfolio's money.
    [Fact]
    public void ARuleOnPaperSeesAnAccountThatBeganWithOne()
    {
        var seen = new List<double>();
        var part = Decide(["A"], market =>
        {
            seen.Add(market.Equity);
            return Weights.Of(("A", 1));
        }).Every(Day);

        Small.Run(Portfolio((1.0, part)).Every(WeekOn(DayOfWeek.Wednesday)), Small.Free, Small.Series("A", 2, 3, 3, 4));

        Assert.Equal([1, 1.5, 1.5, 1000 * 4 / 3.0], seen, (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // Bought once on paper, half in B, which is gone on day 11: the portfolio begins on day 15 and buys the half that is left.
    [Fact]
    public void AJoiningPartDoesNotBuyEndedAssets()
    {
        var days = Closes.Weekdays(20);
        var part = Rotate("A", "B").AvailableOnly().Hold(2).Every(Never);
        var all = Portfolio((1.0, part)).Every(new Schedule("day 15", day => day.Date == days[15]));

        var run = Small.Run(all, Small.Free, Small.Series("A", [.. Enumerable.Repeat(100.0, 20)]), Small.Series("B", 50, 50, 50, 50, 50));

        Assert.Equal([new Trade(days[15], "A", 5, 100, 0)], run.Trades);
        Assert.Equal("A 50 %", $"{run.Rebalances[0].Target}");
    }

    [Fact]
    public void ADecisionThatTheRunDoesNotHaveCannotBeExplained()
    {
        var run = Small.Run(HoldA, Small.Free, Small.Series("A", 1, 1));

        Assert.Throws<ArgumentOutOfRangeException>("decision", () => Simulator.Explain(run, -1));
        Assert.Throws<ArgumentOutOfRangeException>("decision", () => Simulator.Explain(run, 1));
    }

    [Fact]
    public void APortfolioNamesThePartsThatCannotDecide()
    {
        var never = Rotate("B").RankBy(Score(asset => asset.Return(500.Days))).Every(MonthEnd).Named("slow");
        var wrong = Assert.Throws<InputException>(() => Small.Run(
            Portfolio((0.5, HoldA), (0.5, never)).Every(MonthEnd), Small.Free, Small.Series("A", Closes.Walk(new(1), 100)), Small.Series("B", Closes.Walk(new(2), 100))));

        Assert.Contains("slow: ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SharesSumToOneAndNoPartIsLeveraged()
    {
        Assert.Throws<ArgumentException>(() => Portfolio((0.5, HoldA), (0.4, HoldB)));
        Assert.Throws<ArgumentException>(() => Portfolio((0.5, HoldA), (0.5, HoldB.Leveraged(2, 0))));
        Assert.Throws<ArgumentException>(() => Portfolio((0.5, HoldA), (0.5, HoldB.FillAt(Fill.NextOpen))));
        Assert.Throws<ArgumentException>(() => Tranches(HoldA, 5, 5));
    }

    private static double At(EquityCurve equity, DateOnly day) => equity.Values[equity.Dates.BinarySearch(day)];

    private static PriceSeries Weekdays(string asset, DateOnly from)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= new DateOnly(2010, 12, 31); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days.Add(day);
        }

        return new(asset, [.. days], [.. days.Select((_, i) => 100 + i % 5 * 0.1)], null, "made", DateOnly.MinValue);
    }
}
