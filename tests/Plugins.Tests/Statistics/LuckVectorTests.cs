using System.Text.Json;
using Rota.Plugins.Reports;
using Rota.Plugins.Statistics;

namespace Rota.Tests;

// The specification's small vectors of tables.
public sealed class LuckVectorTests
{
    private const double Exact = 1e-12;

    private static readonly Lazy<JsonElement> Vectors =
        new(() => JsonDocument.Parse(File.ReadAllText(SharedData.File("spec/analysis_vectors.json"))).RootElement);

    [Rule("Q33")]
    [Theory]
    [InlineData("six", 6)]
    [InlineData("twelve", 12)]
    public void FeelingsEqualTheVectors(string name, int length)
    {
        var expected = Of("feels").GetProperty(name);
        var (r, b) = (Numbers(Of("series").GetProperty("r")), Numbers(Of("series").GetProperty("b")));
        var (lag, rolling) = (Lag.Of(r, b), RollingLag.Of(r, b, length));

        Assert.Equal(
            [expected.GetProperty("longestLag").GetInt32(), expected.GetProperty("currentLag").GetInt32(),
                expected.GetProperty("longestBelowRelativeHigh").GetInt32(), expected.GetProperty("monthsSinceRelativeHigh").GetInt32()],
            [lag.Longest, lag.Current, lag.LongestBelowHigh, lag.SinceHigh]);
        foreach (var (of, value) in new[]
        {
            ("monthsBehind", lag.MonthsBehind / (double)r.Length), ("relative", lag.Relative), ("relativeDrawdown", lag.RelativeDrawdown),
            ("rollingBehind", rolling.Behind), ("rollingNegative", rolling.Negative), ("worstRolling", rolling.Worst),
            ("worstRollingGap", rolling.WorstGap),
        })
        {
            Assert.Equal(1, value / expected.GetProperty(of).GetDouble(), Exact);
        }
    }

    // With a tie, and an asset that comes late.
    [Rule("Q32")]
    [Fact]
    public void LeadersEqualTheVectors()
    {
        var vectors = Of("leaders");
        var rows = vectors.GetProperty("rows").EnumerateArray().Select(Numbers).ToArray();
        var length = vectors.GetProperty("length").GetInt32();
        double[][] assets = [.. Enumerable.Range(0, 3).Select(asset => rows.Select(row => row[asset]).ToArray())];

        Assert.Equal(
            vectors.GetProperty("leaders").EnumerateArray().Select(leader => "ABC".IndexOf(leader.GetString()!, StringComparison.Ordinal)),
            Leaders.Of(assets, length).Skip(length - 1));
    }

    [Rule("Q34")]
    [Fact]
    public void RollingCorrelationsEqualTheVectors()
    {
        var vectors = Of("rollingCorrelation");
        var made = RollingCorrelation.Of(
            Numbers(Of("series").GetProperty("r")), Numbers(Of("series").GetProperty("b")), vectors.GetProperty("window").GetInt32());

        Assert.All(Numbers(vectors.GetProperty("values")).Zip(made), pair => Assert.Equal(pair.First, pair.Second, Exact));
    }

    [Rule("A45")]
    [Fact]
    public void TheRiskClassEqualsTheVector()
    {
        var vector = Of("riskClass");
        var mean = RiskCategoryTable.MeanRatio(Numbers(vector.GetProperty("ratiosOf1_3_5_10Years")));

        Assert.Equal(vector.GetProperty("mean").GetDouble(), mean, Exact);
        Assert.Equal(vector.GetProperty("category").GetString(), RiskCategoryTable.Category(mean));
    }

    [Rule("A48", "A49")]
    [Fact]
    public void RankingsEqualTheVectors()
    {
        var vector = Of("rankings");
        double[][] figures = [.. new[] { "Sharpe", "Sortino", "Upi", "maxDrawdown", "ulcerIndex" }.Select(name => Numbers(vector.GetProperty(name)))];
        var ranking = TenYearRanking.Of(
            [.. Enumerable.Range(0, 5).Select(at => new TenYearFigures(0.05, figures[0][at], figures[1][at], figures[2][at], figures[3][at], figures[4][at]))]);

        Assert.All(Numbers(vector.GetProperty("riskAdjusted")).Append(double.NaN).Zip(ranking.RiskAdjusted), pair => Assert.Equal(pair.First, pair.Second, Exact));
        Assert.All(Numbers(vector.GetProperty("drawdown")).Append(double.NaN).Zip(ranking.Drawdown), pair => Assert.Equal(pair.First, pair.Second, Exact));
    }

    private static JsonElement Of(string name) => Vectors.Value.GetProperty(name);

    // "NaN" and null are unknown.
    private static double[] Numbers(JsonElement list) =>
        [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN)];
}
