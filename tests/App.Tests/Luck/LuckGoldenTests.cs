using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Luck;

// Grids on real prices against those of a program that shares no code with Rota.
[Trait("Category", "Slow")]
public sealed class LuckGoldenTests : IDisposable
{
    private const string Weekly = """
        Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week).Named("V1")
        """;

    private const string Quarterly = """
        Rotate("IVV", "IJJ", "SCZ", "EEM", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(3).WeighBy(ByRank(0.5, 0.3, 0.2)).Every(MonthEnd.Each(3)).Named("V9")
        """;

    private const string Monthly = """
        Rotate("SPY", "EFA", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd).Named("Momentum")
        """;

    private readonly Place _place = new();

    [Rule("Q45", "S23")]
    [Fact]
    public void TheWeekdaysOfAWeeklyRotationEqualNumpy() => AreEqual(GoldenLuck.Of("luck_week"), Luck(Weekly));

    [Rule("Q45")]
    [Fact]
    public void TheOffsetsOfAQuarterlyRotationEqualNumpy() => AreEqual(GoldenLuck.Of("luck_quarter"), Luck(Quarterly, "--days", "offset"));

    [Rule("Q45", "A31", "A32")]
    [Fact]
    public void TheDaysOfAQuarterlyRotationEqualNumpy() => AreEqual(GoldenLuck.Of("luck_quarter_day"), Luck(Quarterly));

    [Rule("A34")]
    [Fact]
    public void LookbacksOfMonthEndsFollowTheDayLikeNumpy() => AreEqual(GoldenLuck.Of("luck_month_day").GetProperty("followsTheDay"), Luck(Monthly));

    [Fact]
    public void LookbacksAsWrittenStayAtMonthEndsLikeNumpy() =>
        AreEqual(GoldenLuck.Of("luck_month_day").GetProperty("monthEnds"), Luck(Monthly, "--as-written"));

    public void Dispose() => _place.Dispose();

    private JsonElement Luck(string script, params string[] options)
    {
        var feed = $"csv:{SharedData.Folder("data/prices")}";
        var run = _place.Rota(["luck", _place.Write("luck.csx", script), "--feed", feed, "--json", .. options]);
        Assert.True(run.Code == 0, run.Error);
        return GoldenLuck.Parsed(run.Output).GetProperty("analysis").GetProperty("luck");
    }

    // How the rule was made is not Rota's to say.
    private static void AreEqual(JsonElement expected, JsonElement made) => GoldenLuck.AreEqual(expected, made, "luck", "universe", "rule");
}
