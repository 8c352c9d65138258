using System.Globalization;
using System.Text.Json;
using Rota.Analysis;

namespace Rota.Tests;

// Results on real prices, computed by another program from the same monthly returns, to 1e-9.
public sealed class GoldenLuckTests
{
    private const double Digits = 1e-9;

    [Fact]
    public void TheProbabilityOfOverfittingOfASweepAgrees()
    {
        var answer = CrossValidation.Of(SweepOnRealPrices.Trials());

        var expected = SweepOnRealPrices.Golden("pbo");
        Agrees.With(
            expected, Answers.Of(answer), Digits, "universe", "rule", "costBps", "fill", "from", "to", "monthsFrom", "monthsTo", "timesChosen");
        Assert.Equal(
            expected.GetProperty("timesChosen").EnumerateObject().Select(each => (each.Name, each.Value.GetInt32())),
            answer.TimesChosen.Index().Where(each => each.Item > 0).Select(each => (SweepOnRealPrices.Name(each.Index), each.Item)));
    }

    [Fact]
    public void TheDeflatedSharpeRatioOfASweepAgrees()
    {
        var trials = SweepOnRealPrices.Trials();
        double[] ratios = [.. trials.Select(x => MonthlySharpe.RatioOf(x))];
        var moments = Moments.OfKnown(ratios);
        var best = MonthlySharpe.Of(trials[Array.IndexOf(ratios, ratios.Max())]);
        var effective = EffectiveTrials.Of(trials);
        var all = DeflatedSharpe.Of(best, moments.Count, moments.Deviation);
        var own = MonthlySharpe.Of(trials[SweepOnRealPrices.Default]);

        Agrees.With(
            SweepOnRealPrices.Golden("dsr"),
            new
            {
                best = new { fast = 45, slow = 120 },
                psr0 = DeflatedSharpe.Probabilistic(best, 0),
                allTrials = Answers.Of(all),
                meanCorrelation = effective.MeanCorrelation,
                effectiveTrials = effective.Effective,
                ofEffectiveTrials = Answers.Of(DeflatedSharpe.Of(best, effective.Effective, moments.Deviation)),
                minimumTrackRecord = new { against = 0, confidence = 0.95, months = TrackRecord.Months(best, 0) },
                minimumTrackRecordAgainstSr0 = TrackRecord.Months(best, all.Threshold),
                minimumBacktestYears = TrackRecord.BacktestYears(moments.Count, best.Yearly),
                minimumBacktestYearsOfEffective = TrackRecord.BacktestYears(effective.Effective, best.Yearly),
                years = best.Months / 12.0,
                @default = new
                {
                    psr0 = DeflatedSharpe.Probabilistic(own, 0),
                    deflated = Answers.Of(DeflatedSharpe.Of(own, moments.Count, moments.Deviation)),
                },
            },
            Digits, "universe", "rule", "costBps", "fill", "from", "to");
        Assert.Equal(SweepOnRealPrices.Of(45, 120), Array.IndexOf(ratios, ratios.Max()));
    }

    [Theory]
    [InlineData("stationary", BlockKind.Stationary, false)]
    [InlineData("circular", BlockKind.Circular, false)]
    [InlineData("auto", BlockKind.Stationary, true)]
    public void TheBandsOfARunAgree(string name, BlockKind kind, bool isAutomatic)
    {
        var run = SweepOnRealPrices.Trials()[SweepOnRealPrices.Default];
        var resampling = isAutomatic ? new Resampling(kind).WithBlockOf(run) : new Resampling(kind);

        Agrees.With(
            SweepOnRealPrices.Golden("bootstrap").GetProperty(name), Answers.Of(Bands.Of(run, null, SweepOnRealPrices.Benchmark(), resampling)), Digits);
    }

    [Fact]
    public void TheBlockLengthOfARunAgrees()
    {
        var run = SweepOnRealPrices.Trials()[SweepOnRealPrices.Default];
        var expected = SweepOnRealPrices.Golden("bootstrap");

        Agrees.With(expected.GetProperty("blockLength"), Answers.Of(BlockLength.Of(run)), Digits);
        Agrees.With(expected.GetProperty("blockLengthOfSquares"), Answers.Of(BlockLength.Of([.. run.Select(r => r * r)])), Digits);
    }

    [Theory]
    [InlineData("realityCheckAgainstBenchmark", true)]
    [InlineData("realityCheckAgainstCash", false)]
    public void TheRealityCheckOfASweepAgrees(string name, bool isAgainstBenchmark)
    {
        var benchmark = isAgainstBenchmark ? SweepOnRealPrices.Benchmark() : new double[204];
        double[][] differences = [.. SweepOnRealPrices.Trials().Select(r => r.Zip(benchmark, (run, other) => run - other).ToArray())];

        Agrees.With(
            SweepOnRealPrices.Golden("bootstrap").GetProperty(name), Answers.Of(RealityCheck.Of(differences, RealityCheck.Default)), Digits);
    }

    [Theory]
    [InlineData("rolling", false)]
    [InlineData("anchored", true)]
    public void TheWalkForwardOfASweepAgrees(string name, bool isAnchored)
    {
        var trials = SweepOnRealPrices.Trials();
        var answer = WalkForward.Of(new(60, 12, isAnchored), trials);
        var expected = SweepOnRealPrices.Golden("walk_forward").GetProperty(name);

        Agrees.With(
            expected,
            new
            {
                windows = answer.Steps.Select(step => new
                {
                    trainFrom = Month(step.Window.LearnFrom),
                    trainTo = Month(step.Window.TestFrom - 1),
                    testFrom = Month(step.Window.TestFrom),
                    testTo = Month(step.Window.TestTo - 1),
                    fast = Value(step.Chosen, 0),
                    slow = Value(step.Chosen, 1),
                    inSampleSharpe = step.Learned,
                    outOfSampleSharpe = step.Tested,
                    outOfSampleReturn = step.TestedReturn,
                }),
                distinctChoices = answer.DistinctChoices,
                stitched = new
                {
                    returns = answer.Stitched,
                    months = answer.Stitched!.Count,
                    wealth = answer.Stitched.Aggregate(1.0, (wealth, r) => wealth * (1 + r)),
                    cagr = answer.Cagr,
                    sharpe = answer.Sharpe,
                },
                efficiency = answer.Efficiency,
                meanInSampleCagr = answer.MeanLearnedCagr,
                sameMonths = new
                {
                    @default = answer.SharpeOfTrials[SweepOnRealPrices.Default],
                    medianTrial = answer.MedianTrial,
                    bestInHindsight = new
                    {
                        fast = Value(answer.BestInHindsight, 0),
                        slow = Value(answer.BestInHindsight, 1),
                        sharpe = answer.SharpeOfTrials[answer.BestInHindsight],
                    },
                },
            },
            Digits, "trainMonths", "testMonths", "trueRun", "outOfSampleRank");
        Assert.All(answer.Steps.Zip(expected.GetProperty("windows").EnumerateArray()), each => AgreesOnRank(
            each.First, each.Second.GetProperty("outOfSampleRank").GetDouble(), trials));

        static string Month(int month) => SweepOnRealPrices.Month(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        static int Value(int trial, int place) => int.Parse(SweepOnRealPrices.Name(trial).Split(':')[place], CultureInfo.InvariantCulture);
    }

    // Trials that hold the same assets in a window are equal but for rounding, which decides their order.
    private static void AgreesOnRank(WalkForwardStep step, double expected, double[][] trials)
    {
        var twins = trials.Count(x => Math.Abs(
            MonthlySharpe.RatioOf(x.AsSpan(step.Window.TestFrom..step.Window.TestTo)) * Math.Sqrt(12) - step.Tested) < 1e-12);

        Assert.Equal(expected, step.Rank, twins - 1.0);
    }

    // The true run begins with the first decision from the last close of the first learning on, and ends with the last test.
    [Theory]
    [InlineData("rolling")]
    [InlineData("anchored")]
    public void TheTrueRunHasItsFirstAndLastDay(string name)
    {
        var run = SweepOnRealPrices.Golden("walk_forward").GetProperty(name).GetProperty("trueRun");
        var windows = new DecidingWindows(new WalkForwardPlan(60, 12, name == "anchored").Windows(204), SweepOnRealPrices.LastDays());

        Assert.Equal(new(2013, 11, 29), windows.First);
        Assert.Equal(0, windows.On(Day("first")));
        Assert.Equal(Day("last"), windows.Last);

        DateOnly Day(string property) => DateOnly.ParseExact(run.GetProperty(property).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void TheNeighbourhoodsAndTheDistributionOfASweepAgree()
    {
        var expected = SweepOnRealPrices.Golden("sweep");
        double[] sharpes = [.. expected.GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("sharpe").GetDouble())];
        var distribution = Distribution.Of(sharpes);

        Agrees.With(
            expected,
            new
            {
                neighbourhood = Neighbourhood.Of(sharpes, new(new GridAxis("fast", 10, true), new GridAxis("slow", 10, true)))
                    .Select(each => new { mean = each.Mean, median = each.Median, min = each.Min, neighbours = each.Neighbours, peak = each.Peak }),
                percentileOfDefault = new[] { "sharpe", "cagr", "maxDrawdown" }.ToDictionary(name => name, name => Percentile.Of(
                    [.. expected.GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty(name).GetDouble())], SweepOnRealPrices.Default)),
                summary = new
                {
                    min = distribution.Min,
                    median = distribution.Median,
                    mean = distribution.Mean,
                    max = distribution.Max,
                    sd = distribution.Deviation,
                },
            },
            Digits, "universe", "rule", "costBps", "fill", "from", "to", "order", "trials", "fast", "slow", "best", "bestOfNeighbourhoodMean", "default");
    }
}
