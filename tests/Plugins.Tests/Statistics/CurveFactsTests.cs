using Rota.Engine;
using Rota.Plugins.Statistics;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// Facts are computed once for all statistics of a run, in memory that a sweep uses again.
public sealed class CurveFactsTests
{
    private const int Days = 1600;

    private static readonly PriceSeries[] Prices = [.. Enumerable.Range(1, 4).Select(i => Small.Series($"A{i}", Closes.Walk(new Random(i), Days)))];

    private static readonly Dictionary<string, BacktestResult> Runs = Made();

    public static TheoryData<string> Names => [.. Runs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachStatisticHasTheBitsOfItsFormula(string name)
    {
        var run = Runs[name];

        Assert.Equal(PlainStatistics.Of(run).Select(Bits), HouseStatistics.All.Select(statistic => Bits(statistic.Of(run))));
    }

    // The room still holds the numbers of another run.
    [Theory]
    [MemberData(nameof(Names))]
    public void FactsInUsedRoomHaveTheSameBits(string name)
    {
        var run = Runs[name];
        var basis = CurveBasis.Of(run);
        var room = new double[basis.Room + 3];
        Array.Fill(room, 0.5);

        var facts = basis.Facts(run.Equity.Values, TradingTotals.Of(run), room);

        var made = new List<long>();
        foreach (var statistic in HouseStatistics.All.Cast<ICurveStatistic>()) made.Add(Bits(statistic.Of(facts)));
        Assert.Equal(HouseStatistics.All.Select(statistic => Bits(statistic.Of(run))), made);
    }

    // All sets whose statistics need no returns of days.
    [Theory]
    [InlineData("house")]
    [InlineData("allocate-smartly")]
    public void NothingIsAllocatedForARun(string set)
    {
        var run = Runs["rotation of two, weekly"];
        var (basis, statistics) = (CurveBasis.Of(run), PluginBox.Shipped.StatisticsOf(set).Cast<ICurveStatistic>().ToArray());
        var (room, values) = (new double[basis.Room], new double[statistics.Length]);

        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.DoesNotContain(double.NaN, values);

        void Fill()
        {
            var facts = basis.Facts(run.Equity.Values, TradingTotals.Of(run), room);
            for (var i = 0; i < statistics.Length; i++) values[i] = statistics[i].Of(facts);
        }
    }

    // As a sweep does, which has no result.
    [Fact]
    public void ARunWithoutAResultHasTheSameFacts()
    {
        var strategy = Rotate("A1", "A2", "A3", "A4").RankBy(Sma(20.Days) / Sma(100.Days)).Hold(2).Every(Week);
        var settings = new RunSettings { Conventions = Conventions.House with { Costs = new Costs(10) }, Capital = 1000 };
        var built = PanelBuilder.Build(Prices, settings.Conventions, settings.Range, strategy.Allocation);
        var run = Simulator.Run(strategy, built.Panel, settings);
        var basis = CurveBasis.Of(run);

        var curve = Simulator.Curve(strategy, built.Panel, settings, new(built.Panel, settings.Conventions), new());
        var facts = basis.Facts(curve.Values, TradingTotals.Of(basis.Dates, curve.Values, curve.Rebalances, curve.Trades), new double[basis.Room]);

        var made = new List<long>();
        foreach (var statistic in HouseStatistics.All.Cast<ICurveStatistic>()) made.Add(Bits(statistic.Of(facts)));
        Assert.Equal(HouseStatistics.All.Select(statistic => Bits(statistic.Of(run))), made);
    }

    [Fact]
    public void OtherDaysThanThoseOfTheBasisAreRefused()
    {
        var basis = CurveBasis.Of(Runs["a month"]);
        var values = new double[basis.Dates.Length + 1];

        var wrong = Assert.Throws<ArgumentException>(() => basis.Facts(values, default, new double[basis.Room]).MaxDrawdown);

        Assert.StartsWith($"Got {values.Length} values for {basis.Dates.Length} days", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooLittleRoomIsRefused()
    {
        var run = Runs["a mix and bills"];

        var wrong = Assert.Throws<ArgumentException>(() => CurveBasis.Of(run).Facts(run.Equity.Values, default, new double[3]).MaxDrawdown);

        Assert.StartsWith($"Got room for 3 numbers; give {2 * run.Equity.WholeMonths().Count}", wrong.Message, StringComparison.Ordinal);
    }

    // A part of a curve keeps the trades of the whole run.
    [Fact]
    public void OnlyStatisticsOfTradingNeedTradesOnDaysOfTheCurve()
    {
        var run = Runs["rotation of two, weekly"];
        var part = run with { Equity = new EquityCurve(run.Equity.Dates[..500].ToArray(), run.Equity.Values[..500].ToArray()), Benchmark = null };

        Assert.True(Shared.MaxDrawdown.Of(part) < 0);
        var wrong = Assert.Throws<ArgumentException>(() => Shared.Turnover.Of(part));
        Assert.Contains("the day of a trade of A", wrong.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, BacktestResult> Made()
    {
        var daily = SampleRun.Daily();
        var score = Sma(20.Days) / Sma(100.Days);
        var weekly = Run(Rotate("A1", "A2", "A3", "A4").RankBy(score).Hold(2).Every(Week));
        var monthly = Run(Rotate("A1", "A2", "A3", "A4").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd));
        var mix = Run(Hold(("A1", 0.6), ("A2", 0.4)).Every(YearEnd));
        var quarters = Enumerable.Range(0, 41).Select(i => new DateOnly(2010, 1, 1).AddMonths(3 * i).AddDays(-1)).ToArray();
        return new()
        {
            ["a daily run"] = daily,
            ["without a benchmark"] = daily with { Benchmark = null },
            ["a benchmark of fewer days"] = daily with { Benchmark = Part(daily.Benchmark!, 30..^30) },
            ["a benchmark of a year"] = daily with { Benchmark = Part(daily.Benchmark!, 100..^100) },
            ["bills that begin late"] = daily with { Settings = daily.Settings with { CashRate = new([daily.From.AddMonths(3)], [0.02], "late") } },
            ["its own benchmark"] = daily with { Benchmark = daily.Equity },
            ["a month"] = daily with { Equity = Part(daily.Equity, ..21), Benchmark = null, Rebalances = [], Trades = [] },
            ["a single value"] = daily with { Equity = Part(daily.Equity, ..1), Benchmark = null, Rebalances = [], Trades = [] },
            ["months"] = Vectors.Run(),
            ["quarters"] = Vectors.Run(quarters, Vectors.Wealth([.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? -0.02 : 0.03)])),
            ["no risk"] = Vectors.Run(Vectors.Ends(25), Vectors.Wealth([.. Enumerable.Repeat(0.01, 24)])),
            ["rotation of two, weekly"] = weekly with { Benchmark = monthly.Equity.Dates.Length < weekly.Equity.Dates.Length ? monthly.Equity : null },
            ["rotation of one, at month ends"] = monthly with { Benchmark = Part(weekly.Equity, ^monthly.Equity.Dates.Length..) },
            ["a mix and bills"] = mix with { Settings = mix.Settings with { CashRate = CashRate.Constant(0.03) }, Benchmark = mix.Equity },
        };
    }

    private static BacktestResult Run(Strategy strategy) => Small.Run(strategy, Conventions.House with { Costs = new Costs(10) }, Prices);

    private static EquityCurve Part(EquityCurve curve, Range range) => new(curve.Dates[range].ToArray(), curve.Values[range].ToArray());

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
