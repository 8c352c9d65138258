using System.Globalization;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Sweeping;

// How sure a sweep on real prices is, by another program, and which tests are refused.
[Trait("Category", "Slow")]
public sealed class CertaintyTests : IDisposable
{
    private static readonly string Rotation = Path.Combine(Repository.Root, "strategies/quantopian/v1-asset-class-rotation.csx");
    private static readonly string[] MadeOf = ["universe", "rule", "costBps", "fill", "from", "to", "best", "monthsFrom", "monthsTo"];

    private readonly Place _place = new();

    [Fact]
    public void DeflatedSharpeOverfittingAndRealityCheckEqualTheGoldenFiles()
    {
        var run = Sweep(Rotation, "--over", "fast=5..50:5", "--over", "slow=60..240:20", "--feed", $"csv:{SharedData.Folder("data/prices")}", "--to", "2025-12-01", "--against", "cash", "--json");
        var made = GoldenLuck.Parsed(run.Output).GetProperty("analysis");

        AreEqual(GoldenLuck.Of("dsr"), made.GetProperty("deflated"), "deflated");
        AreEqual(GoldenLuck.Of("pbo"), made.GetProperty("overfitting"), "overfitting");
        AreEqual(GoldenLuck.Of("bootstrap").GetProperty("realityCheckAgainstCash"), made.GetProperty("realityCheck"), "realityCheck");
        Assert.Equal(12870, made.GetProperty("overfitting").GetProperty("logits").EnumerateArray().Sum(bin => bin.GetProperty("count").GetInt32()));
    }

    [Fact]
    public void TheBenchmarkIsComparedInTheSameMonths()
    {
        var run = Sweep(Rotation, "--over", "fast=10..50:10", "--feed", "simulated", "--from", "2010", "--to", "2020", "--against", "benchmark");

        Assert.Matches(
            """

            Reality check           p [01]\.\d{3}, SPA [01]\.\d{3}: if no trial is better than 60 % SPY, 40 % IEF, the best of 5 trials is as far ahead in \d+ % of histories
              furthest ahead        \d+
              drawn                 1,000 histories of the \d+ months in blocks of 6 on average, seed 1

            """, run.Output);
    }

    [Fact]
    public void ATestThatCannotBeMadeIsSaidAndTheRestIsShown()
    {
        string[] line = [Rotation, "--over", "fast=10..30:10", "--feed", "simulated", "--from", "2018"];

        Assert.Contains("Reality check           The reality check needs 24 whole months; the sweep has", Sweep([.. line, "--to", "2019-06-28", "--against", "cash"]).Output, StringComparison.Ordinal);
        Assert.Contains("  overfitting           The overfitting test needs 48 whole months", Sweep([.. line, "--to", "2019-06-28"]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "The reality check needs a benchmark. Give one: --benchmark SPY.",
            Sweep([.. line, "--to", "2021", "--new", "--benchmark", "none", "--against", "benchmark"]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "The reality check needs the monthly returns of the trials",
            Sweep([.. line, "--to", "2021", "--new", "--keep", "none", "--against", "cash"]).Output, StringComparison.Ordinal);
        Assert.Equal("--against is 'SPY'. Available: benchmark, cash.\n", _place.Rota(["sweep", .. line, "--against", "SPY"]).Said);
    }

    public void Dispose() => _place.Dispose();

    private Outcome Sweep(params string[] line)
    {
        var run = _place.Rota(["sweep", .. line]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    // The ω of single trials are not shown.
    private static void AreEqual(JsonElement expected, JsonElement made, string at) => GoldenLuck.AreEqual(expected, made, at, [.. MadeOf, "omega"]);
}
