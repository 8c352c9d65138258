using System.Globalization;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Bootstrap;

// rota bands and rota run --bands as whole programs.
[Trait("Category", "Slow")]
public sealed class BandsVerbTests : IDisposable
{
    private static readonly string Rotation = Path.Combine(Repository.Root, "strategies/quantopian/v1-asset-class-rotation.csx");

    private readonly Place _place = new();

    [Theory]
    [InlineData("stationary")]
    [InlineData("circular", "--circular")]
    [InlineData("auto", "--block", "auto")]
    public void BandsOnRealPricesAreThoseOfAnIndependentProgram(string name, params string[] options)
    {
        var golden = GoldenLuck.Of("bootstrap");

        var made = GoldenLuck.Parsed(Bands([.. OnRealPrices(golden), "--json", .. options])).GetProperty("analysis").GetProperty("bootstrap");

        var expected = golden.GetProperty(name);
        foreach (var figure in new[] { "meanBlock", "months", "seed", "paths", "cagr", "sharpe", "maxDrawdown" }) GoldenLuck.AreEqual(expected.GetProperty(figure), made.GetProperty(figure), figure);
        foreach (var month in expected.GetProperty("bands").EnumerateObject()) GoldenLuck.AreEqual(month.Value, made.GetProperty("bands").GetProperty(month.Name), month.Name);
        foreach (var each in golden.GetProperty("blockLength").EnumerateObject()) GoldenLuck.AreEqual(each.Value, made.GetProperty("blockLength").GetProperty(each.Name), each.Name);
        Assert.Equal(204, made.GetProperty("bands").EnumerateObject().Count());
    }

    [Fact]
    public void TheWordsHaveTheRunBesideTheQuantilesAndWhatTheyAssume()
    {
        var golden = GoldenLuck.Of("bootstrap");

        var text = Bands([.. OnRealPrices(golden), "--csv", "out"]);

        Assert.Contains("Bands                   2,000 histories drawn in blocks of 6 months on average, seed 1; each of 204 months, 2008-12 to 2025-11\n", text, StringComparison.Ordinal);
        Assert.Contains("CAGR                        1.14 %     4.69 %     7.26 %     9.83 %    13.69 %     7.20 %\n", text, StringComparison.Ordinal);
        Assert.Contains("Wealth after 5 years          0.83       1.16       1.42       1.75       2.41       2.64\n", text, StringComparison.Ordinal);
        Assert.Contains("These bands assume that the future is made of the past's months; the search for the rule is not in\nthem.", text, StringComparison.Ordinal);
        var rows = _place.Read("out/v1-asset-class-rotation.bands.csv").TrimEnd().Split('\n');
        Assert.Equal("month,day,p5,p25,median,p75,p95,run,prices", rows[0]);
        Assert.Equal(205, rows.Length);
        Assert.StartsWith("12,2009-11-30,0.84179417", rows[12], StringComparison.Ordinal);
        Assert.StartsWith("cagr,0.0114342876", _place.Read("out/v1-asset-class-rotation.bands-figures.csv").Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void TheSummaryOfARunCanHaveThem()
    {
        string[] line = ["run", Rotation, "--feed", "simulated", "--from", "2015", "--to", "2020"];

        var bands = _place.Rota([.. line, "--bands"]).Output;

        Assert.StartsWith(_place.Rota(line).Output.Split("\nTried")[0], bands, StringComparison.Ordinal);
        Assert.Contains("\n\nBands                   2,000 histories", bands, StringComparison.Ordinal);
        Assert.Equal(
            "--bands belongs to the summary; remove it, or the other reports. Their table 'bands' has the same numbers.\n",
            _place.Rota([.. line, "--bands", "--report", "equity.csv"]).Said);
    }

    [Fact]
    public void AShortRunHasNoBandsButItsSummary()
    {
        string[] terms = [Rotation, "--feed", "simulated", "--from", "2015", "--to", "2015-06-30"];

        Assert.EndsWith("\n\nBands need 12 whole months; the run has 5. Begin earlier.\n", _place.Rota(["run", .. terms, "--bands"]).Output, StringComparison.Ordinal);
        var run = _place.Rota(["bands", .. terms]);
        Assert.Equal((2, "Bands need 12 whole months; the run has 5. Begin earlier.\n"), (run.Code, run.Said));
    }

    public void Dispose() => _place.Dispose();

    private static string[] OnRealPrices(JsonElement golden) =>
        [Rotation, "--feed", $"csv:{SharedData.Folder("data/prices")}", "--from", golden.GetProperty("from").GetString()!, "--to", golden.GetProperty("to").GetString()!];

    private string Bands(params string[] line)
    {
        var run = _place.Rota(["bands", .. line]);
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }
}
