using System.Text.Json;
using Rota.Analysis;

namespace Rota.Tests;

// Odd months, unknown months, ties, no risk, few trials: computed by luck.py from the definitions.
public sealed class EdgeCaseTests
{
    private const double Digits = 1e-11;

    private static readonly JsonElement Oracle = JsonDocument.Parse(File.ReadAllText(Repository.Oracle("luck.json"))).RootElement;

    [Fact]
    public void Overfitting() => Each("overfitting", each =>
        Answers.Of(CrossValidation.Of(Columns(each.GetProperty("months")), each.GetProperty("blocks").GetInt32())));

    [Fact]
    public void BandsOfHistories() => Each("bands", each => Answers.Of(Bands.Of(
        Numbers(each, "r")!, Numbers(each, "f"), Numbers(each, "b"),
        new(Enum.Parse<BlockKind>(each.GetProperty("kind").GetString()!, ignoreCase: true), each.GetProperty("block").GetDouble(), 50, 3))));

    [Fact]
    public void RealityChecks() => Each("realityCheck", each => Answers.Of(RealityCheck.Of(
        Columns(each.GetProperty("differences")), new(BlockKind.Stationary, each.GetProperty("block").GetDouble(), 100, 5))));

    [Fact]
    public void NeighboursInThreeParametersOneOfThemAChoice()
    {
        var grid = new Grid(new GridAxis("a", 3, true), new GridAxis("b", 2, false), new GridAxis("c", 4, true));
        var values = Vectors.Numbers(Oracle.GetProperty("neighbourhoodValues"));
        Each("neighbourhood", each => Neighbourhood.Of(values, grid, each.GetProperty("radius").GetInt32()).Select(
            (around, point) => Answers.Of(around, grid.At(point))));
    }

    [Fact]
    public void WalksForward() => Each("walkForward", each =>
    {
        var plan = new WalkForwardPlan(
            each.GetProperty("train").GetInt32(), each.GetProperty("test").GetInt32(), each.GetProperty("anchored").GetBoolean())
        {
            Step = each.GetProperty("step").GetInt32(),
        };
        return Answers.Of(WalkForward.Of(plan, Columns(each.GetProperty("returns")), Numbers(each, "f")));
    });

    [Fact]
    public void BlockLengths() => Each("blockLength", each => Answers.Of(BlockLength.Of(Numbers(each, "values"))));

    [Fact]
    public void DeflatedSharpeRatios() => Each("certainty", each =>
    {
        var sharpe = MonthlySharpe.Of(Numbers(each, "x"));
        var deflated = DeflatedSharpe.Of(sharpe, each.GetProperty("trials").GetDouble(), Vectors.Number(each.GetProperty("deviation")));
        return new { sr0 = deflated.Threshold, dsr = deflated.Probability, trackRecord = TrackRecord.Months(sharpe, 0) };
    });

    [Fact]
    public void EffectiveNumbersOfTrials() => Each("effective", each =>
    {
        var answer = EffectiveTrials.Of(Columns(each.GetProperty("months")));
        return new { meanCorrelation = answer.MeanCorrelation, effective = answer.Effective, leftOut = answer.LeftOut };
    });

    [Fact]
    public void MomentsOfNoneOneAndEqualValues()
    {
        Each("moments", each => Answers.Of(Of(each, "a").Merge(Of(each, "b"))), "merged");
        Each("moments", each => Answers.Of(Of(each, "a")), "ofA");

        static Moments Of(JsonElement each, string name) => Moments.OfKnown(Numbers(each, name)!);
    }

    private static void Each(string kind, Func<JsonElement, object> answer, string result = "result")
    {
        Assert.NotEqual(0, Oracle.GetProperty(kind).GetArrayLength());
        Assert.All(Oracle.GetProperty(kind).EnumerateArray(), each => Agrees.With(each.GetProperty(result), answer(each), Digits));
    }

    private static double[][] Columns(JsonElement columns) => [.. columns.EnumerateArray().Select(Vectors.Numbers)];

    private static double[]? Numbers(JsonElement each, string name) =>
        each.GetProperty(name) is { ValueKind: not JsonValueKind.Null } numbers ? Vectors.Numbers(numbers) : null;
}
