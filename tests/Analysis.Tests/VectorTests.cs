using System.Globalization;
using System.Text.Json;
using Rota.Analysis;

namespace Rota.Tests;

// Every vector of the specification whose numbers are made here, to 1e-12.
public sealed class VectorTests
{
    // Made by the statistics of runs.
    private static readonly string[] OfRuns = ["leaders", "feels", "rollingCorrelation", "rankings", "riskClass"];

    private static readonly Dictionary<string, Action<JsonElement>> Kinds = new(StringComparer.Ordinal)
    {
        ["randomNumbers"] = RandomNumbers,
        ["blocks"] = Blocks,
        ["blockLength"] = BlockLengths,
        ["bootstrap"] = Bootstrap,
        ["sharpe"] = Sharpe,
        ["deflated"] = Deflated,
        ["expectedMaximum"] = ExpectedMaxima,
        ["minimumBacktestYears"] = BacktestLengths,
        ["mergedMoments"] = MergedMoments,
        ["effectiveTrials"] = Effective,
        ["pbo"] = expected => Agrees.With(expected.GetProperty("result"), Answers.Of(CrossValidation.Of(Vectors.Matrix(14, 4, 0), 4)), 1e-12),
        ["pboWithTwins"] = expected => Agrees.With(
            expected.GetProperty("result"), Answers.Of(CrossValidation.Of([.. Vectors.Matrix(14, 4, 0), Vectors.Matrix(14, 4, 0)[0]], 4)), 1e-12),
        ["pboSixteen"] = expected => Agrees.With(expected.GetProperty("result"), Answers.Of(CrossValidation.Of(Vectors.Matrix(48, 7, 1))), 1e-12),
        ["percentile"] = Percentiles,
        ["neighbourhood"] = Neighbourhoods,
        ["windows"] = Windows,
        ["walkForward"] = WalkingForward,
        ["realityCheck"] = RealityChecks,
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AVectorAgrees(string kind) => Kinds[kind](Vectors.All.GetProperty(kind));

    [Fact]
    public void EveryKindOfVectorIsComparedHereOrBelongsToTheStatisticsOfRuns() => Assert.Equal(
        Vectors.All.EnumerateObject().Select(kind => kind.Name).Except(["about", "series"]).Order(StringComparer.Ordinal),
        Kinds.Keys.Concat(OfRuns).Order(StringComparer.Ordinal));

    [Fact]
    public void TheMatrixOfTheVectorsFollowsItsRule()
    {
        var rows = Vectors.All.GetProperty("pbo").GetProperty("matrix").EnumerateArray().Select(Vectors.Numbers).ToArray();

        Assert.Equal(rows.SelectMany(row => row), Enumerable.Range(0, 14).SelectMany(t => Vectors.Matrix(14, 4, 0).Select(x => x[t])));
    }

    private static void RandomNumbers(JsonElement expected)
    {
        Assert.NotEqual(0, expected.GetArrayLength());
        foreach (var each in expected.EnumerateArray())
        {
            var random = new CounterRandom(
                ulong.Parse(each.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture), each.GetProperty("path").GetInt64());
            Agrees.With(
                each,
                new
                {
                    stream = random.Stream.ToString(CultureInfo.InvariantCulture),
                    first = Enumerable.Range(0, each.GetProperty("first").GetArrayLength()).Select(k => random.Number(k)),
                },
                1e-12, "seed", "path");
        }
    }

    private static void Blocks(JsonElement expected)
    {
        var n = expected.GetProperty("n").GetInt32();
        Agrees.With(
            expected,
            new
            {
                stationary = new { paths = Enumerable.Range(0, 4).Select(path => BlockBootstrap.Stationary(new(1, path), n, 4)) },
                circular = new { paths = Enumerable.Range(0, 4).Select(path => BlockBootstrap.Circular(new(1, path), n, 5)) },
                blockOfOne = BlockBootstrap.Stationary(new(1, 0), 6, 1),
                blockOfAllCircular = BlockBootstrap.Circular(new(1, 0), 6, 6),
            },
            0, "n", "seed", "meanBlock", "block");
    }

    private static void BlockLengths(JsonElement expected)
    {
        var x = new double[80];
        for (var t = 0; t < x.Length; t++)
            x[t] = (t == 0 ? 0 : 0.6 * x[t - 1]) + ((29 * t * t + 17 * t) % 101 - 50) / 1000.0;
        Agrees.With(expected, new[] { Answers.Of(BlockLength.Of(Vectors.R)), Answers.Of(BlockLength.Of(x)) }, 1e-12, "series", "last");
    }

    private static void Bootstrap(JsonElement expected)
    {
        foreach (var kind in Enum.GetValues<BlockKind>())
        {
            var name = kind == BlockKind.Stationary ? "stationary" : "circular";
            Agrees.With(
                expected.GetProperty(name), Answers.Of(Bands.Of(Vectors.R, Vectors.F, Vectors.B, new(kind, 6, 200))), 1e-12);
        }
    }

    private static void Sharpe(JsonElement expected)
    {
        var sharpe = MonthlySharpe.Of(Vectors.X);
        Agrees.With(
            expected,
            new
            {
                n = sharpe.Months,
                sharpePerMonth = sharpe.Ratio,
                skewness = sharpe.Skewness,
                kurtosis = sharpe.Kurtosis,
                psrAgainst0 = DeflatedSharpe.Probabilistic(sharpe, 0),
                psrAgainst02Yearly = DeflatedSharpe.Probabilistic(sharpe, 0.2 / Math.Sqrt(12)),
                minimumTrackRecordAgainst0 = TrackRecord.Months(sharpe, 0),
                minimumTrackRecordAgainst0At90 = TrackRecord.Months(sharpe, 0, 0.9),
                minimumTrackRecordAgainstItself = TrackRecord.Months(sharpe, sharpe.Ratio),
            },
            1e-12, "inputs");
    }

    private static void Deflated(JsonElement expected)
    {
        var moments = Moments.OfKnown(Vectors.Numbers(expected.GetProperty("trialSharpesPerMonth")));
        Agrees.With(
            expected, new { result = Answer(moments.Count), of100 = Answer(100), ofOne = Answer(1) }, 1e-12, "inputs", "trialSharpesPerMonth");

        object Answer(long trials) => Answers.Of(DeflatedSharpe.Of(MonthlySharpe.Of(Vectors.X), trials, moments.Deviation));
    }

    private static void ExpectedMaxima(JsonElement expected)
    {
        Assert.NotEmpty(expected.EnumerateObject());
        foreach (var each in expected.EnumerateObject())
            Agrees.With(each.Value.GetDouble(), ExpectedMaximum.Of(double.Parse(each.Name, CultureInfo.InvariantCulture)), 1e-12, each.Name);
    }

    private static void BacktestLengths(JsonElement expected) => Agrees.With(
        expected,
        expected.EnumerateArray().Select(each => new
        {
            years = TrackRecord.BacktestYears(each.GetProperty("trials").GetDouble(), each.GetProperty("sharpe").GetDouble()),
        }),
        1e-12, "trials", "sharpe");

    private static void MergedMoments(JsonElement expected)
    {
        var (a, b) = (Vectors.Numbers(expected.GetProperty("a")), Vectors.Numbers(expected.GetProperty("b")));
        var (ofA, ofB) = (Moments.OfKnown(a), Moments.OfKnown(b));
        Agrees.With(
            expected,
            new { ofA = Answers.Of(ofA), ofB = Answers.Of(ofB), merged = Answers.Of(ofA.Merge(ofB)), ofAllAtOnce = Answers.Of(Moments.OfKnown(a.Concat(b))) },
            1e-12, "a", "b");
        Agrees.With(expected.GetProperty("merged"), Answers.Of(ofB.Merge(ofA)), 1e-12);
    }

    private static void Effective(JsonElement expected)
    {
        var effective = EffectiveTrials.Of(Vectors.Matrix(24, 5, 0));
        Agrees.With(expected, new { meanCorrelation = effective.MeanCorrelation, effective = effective.Effective }, 1e-12, "matrix");
    }

    private static void Percentiles(JsonElement expected)
    {
        var values = Vectors.Numbers(expected.GetProperty("values"));
        Agrees.With(
            expected, new { ofEach = values.Select((_, i) => Percentile.Of(values, i)), alone = Percentile.Of([0.4], 0) }, 1e-12, "values");
    }

    private static void Neighbourhoods(JsonElement expected)
    {
        var rows = expected.GetProperty("grid").EnumerateArray().Select(Vectors.Numbers).ToArray();
        var grid = new Grid(new GridAxis("row", rows.Length, true), new GridAxis("column", rows[0].Length, true));
        var around = Neighbourhood.Of([.. rows.SelectMany(row => row)], grid);
        Agrees.With(expected.GetProperty("cells"), around.Select((each, point) => Answers.Of(each, grid.At(point))), 1e-12);
    }

    private static void Windows(JsonElement expected)
    {
        Agrees.With(
            expected,
            new
            {
                rolling = Answer(new(24, 6)),
                anchored = Answer(new(24, 6, IsAnchored: true)),
                steppedByThree = Answer(new(24, 6) { Step = 3 }),
            },
            0, "months", "train", "test");

        static IEnumerable<int[]> Answer(WalkForwardPlan plan) => plan.Windows(40).Select(each => new[] { each.LearnFrom, each.TestFrom, each.TestTo });
    }

    private static void WalkingForward(JsonElement expected)
    {
        var trials = Vectors.Matrix(40, 3, 2);
        foreach (var isAnchored in new[] { false, true })
        {
            var windows = expected.GetProperty(isAnchored ? "anchored" : "rolling");
            Agrees.With(
                JsonSerializer.SerializeToElement(new { windows }), Answers.Of(WalkForward.Of(new(24, 6, isAnchored), trials)), 1e-12);
        }
    }

    private static void RealityChecks(JsonElement expected)
    {
        double[][] differences = [.. Vectors.Matrix(36, 4, 4).Select((x, k) => x.Select(value => value + 0.004 * (k - 1)).ToArray())];
        Agrees.With(
            expected.GetProperty("result"), Answers.Of(RealityCheck.Of(differences, new(BlockKind.Stationary, 4, 500))), 1e-12);
    }
}
