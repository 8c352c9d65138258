using System.Text.Json;

namespace Rota.Tests.Program;

// Parameters with word values, from the command line to reports, links and bundles.
[Trait("Category", "Slow")]
public sealed class ParameterTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public ParameterTests() => _place.Write("words.csx", """
        var half = Param("half", true);
        var asset = Param("asset", ["AAA", "BBB"]);
        var fast = Param("fast", 20, 5..60, step: 5);
        var slow = Param("slow", 120, 60..300, above: fast);
        Hold((asset, half ? 0.5 : 1.0)).Every(MonthEnd)
        """);

    [Fact]
    public void ABooleanAndAChoiceAreSetAndShownByTheirWords()
    {
        string[] set = ["--param", "half=false", "--param", "asset=BBB"];
        var json = _place.Backtest("words.csx", ["--json", .. set]);
        var link = _place.Rota(["link", "words.csx", "--feed", "csv:prices", .. set]).Output.TrimEnd();
        var made = _place.Rota(["bundle", "words.csx", "--feed", "csv:prices", "-o", "words.rota", .. set]);

        Assert.Contains("\"half\": false,\n    \"asset\": \"BBB\",\n    \"fast\": 20", json.Output, StringComparison.Ordinal);
        Assert.Equal(json.Output, _place.Backtest(link, "--yes", "--json").Output);
        Assert.Equal(0, made.Code);
        Assert.Contains("parameter   asset = BBB\n", _place.Rota("open", "words.rota").Output, StringComparison.Ordinal);
        Assert.Equal(0, _place.Rota("verify", "words.rota", "--yes").Code);
        Assert.Equal("BBB", JsonDocument.Parse(_place.Rota("run", "words.rota", "--yes", "--json").Output).RootElement.GetProperty("parameters").GetProperty("asset").GetString());
    }

    [Theory]
    [InlineData("half=maybe", "words.csx(1,12): Parameter half: 'maybe' is not one of false, true.")]
    [InlineData("asset=CCC", "words.csx(2,13): Parameter asset: 'CCC' is not one of AAA, BBB.")]
    [InlineData("fast=22", "words.csx(3,12): Parameter fast: 22 is between two steps of 5; use 20 or 25.")]
    [InlineData("fast=many", "words.csx(3,12): Parameter fast: 'many' is not a number.")]
    [InlineData("slow=60", null)]
    public void AnInvalidValueIsReportedAtItsDeclaration(string set, string? expected)
    {
        var run = _place.Backtest("words.csx", "--param", set, "--param", set.StartsWith("slow", StringComparison.Ordinal) ? "fast=60" : "slow=130");

        Assert.Contains(expected ?? "words.csx(4,12): Parameter slow, 60, must be above fast, 60.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    public void Dispose() => _place.Dispose();
}
