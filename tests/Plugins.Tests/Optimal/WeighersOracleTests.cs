using System.Text.Json;
using Rota.Plugins.Optimal;
using static Rota.Plugins.Optimal.OptimalWords;

namespace Rota.Tests;

// Weights that Python computed in 60 digits by other means: see tests/Fixtures/Oracles.
public sealed class WeighersOracleTests
{
    private static readonly JsonElement Oracle =
        JsonDocument.Parse(File.ReadAllText(Repository.Oracle("weighers.json"))).RootElement;

    private static readonly JsonElement[] Cases = [.. Oracle.GetProperty("cases").EnumerateArray()];

    public static TheoryData<int, string> Weights()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Cases.Length; i++)
        {
            foreach (var word in Cases[i].GetProperty("weights").EnumerateObject()) data.Add(i, word.Name);
        }

        return data;
    }

    [Rule("R26", "K15")]
    [Theory]
    [MemberData(nameof(Weights))]
    public void WeightsAreThoseOfPython(int index, string word)
    {
        var closes = Closes(index);
        var expected = Numbers(Cases[index].GetProperty("weights").GetProperty(word));
        var market = Panels.Of([.. closes.Select((one, i) => Small.Series($"A{i:00}", one))]).At(closes[0].Length - 1);
        var first = closes.Length - expected.Length; // the benchmark is not a pick
        Pick[] picks = [.. Enumerable.Range(first, expected.Length).Select(i => new Pick(market[$"A{i:00}"], 0, i + 1))];

        var actual = Weigher(word, (closes[0].Length - 1).Days).Weigh(picks)!;

        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual.Shares[i], Tolerance.Exact);
            if (expected[i] == 0) Assert.Equal(0, actual.Shares[i]);
        }
    }

    [Fact]
    public void TheIntensityOfShrinkageIsThatOfPython()
    {
        for (var i = 0; i < Cases.Length; i++)
        {
            var closes = Closes(i);
            var returns = closes.Select(one => Panels.Last(one).DailyReturns((one.Length - 1).Days)).ToArray();
            var mean = ConstantCorrelation.MeanCorrelation(Sample.Of(returns, shrink: false).Covariance);

            var expected = Cases[i].GetProperty("delta").GetDouble();
            Assert.Equal(expected, ConstantCorrelation.Intensity(returns, mean), Tolerance.Exact);
        }

        Assert.Contains(Cases, one => one.GetProperty("delta").GetDouble() == 1);
    }

    private static IWeighter Weigher(string word, Lookback lookback) => word switch
    {
        "MinVariance" => MinVariance(lookback),
        "MinVariance, shrunk" => MinVariance(lookback, shrink: true),
        "MaxSharpe" => MaxSharpe(lookback),
        "MaxSharpe, shrunk" => MaxSharpe(lookback, shrink: true),
        "MaxInformationRatio" => MaxInformationRatio(lookback, "A00"),
        "EqualRisk" => EqualRisk(lookback),
        "EqualRisk, shrunk" => EqualRisk(lookback, shrink: true),
        "HierarchicalRiskParity" => HierarchicalRiskParity(lookback),
        "HierarchicalRiskParity, shrunk" => HierarchicalRiskParity(lookback, shrink: true),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No such word."),
    };

    private static double[][] Closes(int index) =>
        [.. Cases[index].GetProperty("closes").EnumerateArray().Select(Numbers)];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];
}
