using System.Globalization;
using System.Text.Json;

namespace Rota.Tests.Program;

// The shipped scripts, run as a user runs them.
[Collection(nameof(RunsShippedScripts))]
public sealed class ShippedStrategiesTests(ShippedScripts scripts) : IDisposable
{
    private static readonly (string Name, string Golden)[] Figures =
        [("cagr", "CAGR"), ("maxDrawdown", "MaxDD"), ("turnover", "turnover_SIT"), ("maxDeviation", "max_deviation")];

    private readonly Place _place = new();

    public static TheoryData<string> All => [.. ShippedScripts.Names];

    [Rule("A7")]
    [Fact]
    public void AllPassTheCheckWithoutANote()
    {
        Assert.Equal(0, scripts.Check.Code);
        Assert.DoesNotContain("note", scripts.Check.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(All))]
    public void AScriptRunsOnTheSimulatedMarketAndIsMarked(string script)
    {
        var run = _place.Rota("run", ShippedScripts.PathOf(script), "--json");

        Assert.Equal("", run.Error.Contains("error", StringComparison.OrdinalIgnoreCase) ? run.Error : "");
        Assert.Equal(0, run.Code);
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.True(json.GetProperty("simulated").GetBoolean());
        Assert.Contains("SIMULATED", run.Output, StringComparison.Ordinal);
        Assert.NotEqual("Unnamed strategy", json.GetProperty("strategy").GetString());
    }

    // The table in the KDA post, to the last digit.
    [Rule("K34", "K35")]
    [Theory]
    [InlineData("quantstrat/kda.csx", "kda_formal_2019")]
    [InlineData("quantstrat/kda-21-day-months.csx", "kda_approx_2019")]
    public void TheScriptReproducesThePostsTable(string script, string golden)
    {
        var prices = SharedData.Folder("data/prices");
        var printed = File.ReadAllLines(SharedData.File($"golden/{golden}/stats.csv")).Skip(1)
            .Select(line => double.Parse(line[(line.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture)).ToArray();

        var run = _place.Rota(
            "run", ShippedScripts.PathOf(script), "--feed", $"csv:{prices}", "--to", "2019-11-27", "--profile", "kda-parity", "--json");

        var statistics = JsonDocument.Parse(run.Output).RootElement.GetProperty("statistics");
        double Of(string name) => statistics.GetProperty(name).GetDouble();
        var shown = new[] { Of("cagr"), Of("volatility"), Of("sharpe"), -Of("maxDrawdown"), Of("calmar"), Of("upi") };
        Assert.Equal(printed.Select(value => Math.Round(value, 4)), shown.Select(value => Math.Round(value, 4)));
    }

    // The study's own figures for its six ways to rebalance half and half.
    [Rule("S8", "S9", "S10")]
    [Theory]
    [InlineData("buy-and-hold", "buy.hold")]
    [InlineData("monthly", "months")]
    [InlineData("quarterly", "quarters")]
    [InlineData("yearly", "years")]
    [InlineData("band-all-the-way", "smart5.all")]
    [InlineData("band-half-way", "smart5.half")]
    public void TheScriptsReproduceTheStudysFigures(string script, string model)
    {
        var prices = SharedData.Folder("data/prices");
        var rows = File.ReadAllLines(SharedData.File("golden/sit_2011/sit_models.csv")).Select(line => line.Split(',')).ToArray();
        var row = rows.Single(cells => cells[0] == model);

        var run = _place.Rota(
            "run", ShippedScripts.PathOf($"systematic-investor/{script}.csx"), "--feed", $"csv:{prices}", "--to", "2011-12-30",
            "--profile", "sit-parity", "--json");

        var statistics = JsonDocument.Parse(run.Output).RootElement.GetProperty("statistics");
        foreach (var (name, golden) in Figures)
        {
            var expected = double.Parse(row[Array.IndexOf(rows[0], golden)], CultureInfo.InvariantCulture);
            Assert.Equal(expected, statistics.GetProperty(name).GetDouble(), 1e-12);
        }
    }

    public void Dispose() => _place.Dispose();
}
