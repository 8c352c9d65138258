using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Luck;

// Grids on real prices against those of a program that shares no code with Rota.
[Trait("Category", "Slow")]
public sealed class LuckGoldenTests : IDisposable
{
    private const double Golden = 1e-9;

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
    public void TheWeekdaysOfAWeeklyRotationEqualNumpy() => AreEqual(Expected("luck_week"), Luck(Weekly));

    [Rule("Q45")]
    [Fact]
    public void TheOffsetsOfAQuarterlyRotationEqualNumpy() => AreEqual(Expected("luck_quarter"), Luck(Quarterly, "--days", "offset"));

    [Rule("Q45", "A31", "A32")]
    [Fact]
    public void TheDaysOfAQuarterlyRotationEqualNumpy() => AreEqual(Expected("luck_quarter_day"), Luck(Quarterly));

    [Rule("A34")]
    [Fact]
    public void LookbacksOfMonthEndsFollowTheDayLikeNumpy() => AreEqual(Expected("luck_month_day").GetProperty("followsTheDay"), Luck(Monthly));

    [Fact]
    public void LookbacksAsWrittenStayAtMonthEndsLikeNumpy() =>
        AreEqual(Expected("luck_month_day").GetProperty("monthEnds"), Luck(Monthly, "--as-written"));

    public void Dispose() => _place.Dispose();

    private static JsonElement Expected(string name) => Read(File.ReadAllText(SharedData.File($"golden/luck/{name}.json")));

    private JsonElement Luck(string script, params string[] options)
    {
        var feed = $"csv:{SharedData.Folder("data/prices")}";
        var run = _place.Rota(["luck", _place.Write("luck.csx", script), "--feed", feed, "--json", .. options]);
        Assert.True(run.Code == 0, run.Error);
        return Read(run.Output).GetProperty("analysis").GetProperty("luck");
    }

    private static JsonElement Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    // Everything that is expected, under its name; how the rule was made is not Rota's to say.
    private static void AreEqual(JsonElement expected, JsonElement made, string at = "")
    {
        foreach (var each in expected.EnumerateObject().Where(each => each.Name is not ("universe" or "rule")))
        {
            var place = $"{at}.{each.Name}";
            Assert.True(made.TryGetProperty(each.Name, out var own), place);
            switch (each.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    AreEqual(each.Value, own, place);
                    break;
                case JsonValueKind.Array:
                    Assert.Equal(each.Value.GetArrayLength(), own.GetArrayLength());
                    for (var i = 0; i < own.GetArrayLength(); i++) AreEqual(each.Value[i], own[i], $"{place}[{i}]");
                    break;
                case JsonValueKind.Number:
                    var (number, other) = (each.Value.GetDouble(), own.GetDouble());
                    Assert.True(Math.Abs(number - other) <= Golden * Math.Max(1, Math.Abs(number)), $"{place}: {number} is expected, {other} was made");
                    break;
                default:
                    Assert.True(each.Value.GetString() == own.GetString(), $"{place}: {each.Value} is expected, {own} was made");
                    break;
            }
        }
    }
}
