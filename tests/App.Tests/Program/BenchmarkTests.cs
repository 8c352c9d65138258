using System.Text.Json;

namespace Rota.Tests.Program;

// Benchmarks and overridden conventions of a profile.
public sealed class BenchmarkTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    // Rule A35: 60/40 by default. With only AAA and BBB the result notes its absence.
    [Rule("A35")]
    [Fact]
    public void TheDefaultIsSixtyFortyOrANote()
    {
        Assert.Contains("No benchmark 60/40: ", _place.Backtest(Place.Half).Output, StringComparison.Ordinal);

        _place.Prices("SPY", day => 100 + day * 0.1);
        _place.Prices("IEF", day => 50 + day % 7);
        Assert.Contains("Benchmark     60 % SPY, 40 % IEF", _place.Backtest(Place.Half).Output, StringComparison.Ordinal);
    }

    // Rebalanced at each month end at the run's costs; any other way would give another curve.
    [Rule("A35")]
    [Fact]
    public void SixtyFortyIsPutBackMonthlyAtTheCostsOfTheRun()
    {
        _place.Prices("SPY", day => 100 + day * 0.1);
        _place.Prices("IEF", day => 50 + day % 7);
        var same = _place.Write("same.csx", "Hold((\"SPY\", 0.6), (\"IEF\", 0.4)).Every(MonthEnd)\n");

        var run = _place.Backtest(same, "--cost-bps", "100", "--json");

        var statistics = JsonDocument.Parse(run.Output).RootElement.GetProperty("statistics");
        Assert.Equal(0, statistics.GetProperty("trackingError").GetDouble(), 1e-12);
    }

    // A run compared with itself has no excess.
    [Rule("R31")]
    [Theory]
    [InlineData("script")]
    [InlineData("AAA")]
    public void AnAssetOrAScriptMayBeTheBenchmark(string choice)
    {
        var benchmark = choice == "script" ? Place.Half : choice;
        var run = _place.Backtest(Place.Half, "--benchmark", benchmark, "--param", $"share={(choice == "script" ? "0.5" : "1")}", "--json");

        var statistics = JsonDocument.Parse(run.Output).RootElement.GetProperty("statistics");
        Assert.Equal(1, statistics.GetProperty("beta").GetDouble(), 1e-4);
        Assert.Equal(0, statistics.GetProperty("alpha").GetDouble(), 1e-4);
    }

    // Rule A37: half and half is its own equal mix, and its own average.
    [Rule("A37")]
    [Theory]
    [InlineData("equal-weight")]
    [InlineData("average-weight")]
    public void AMixOfItsOwnAssetsIsolatesWhatTheRuleAdds(string mix)
    {
        var run = _place.Backtest(Place.Half, "--benchmark", mix, "--json");

        var statistics = JsonDocument.Parse(run.Output).RootElement.GetProperty("statistics");
        Assert.Equal(0, statistics.GetProperty("trackingError").GetDouble(), 1e-3);
    }

    [Fact]
    public void ARequestedBenchmarkMustExist()
    {
        var run = _place.Backtest(Place.Half, "--benchmark", "NOPE");

        Assert.Equal(2, run.Code);
        Assert.Contains("NOPE is unknown", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("No benchmark", _place.Backtest(Place.Half, "--benchmark", "none").Output, StringComparison.Ordinal);
    }

    [Rule("A4")]
    [Fact]
    public void CostsFillsAndDividendLagCanBeOverridden()
    {
        var run = _place.Backtest(Place.Half, "--cost-bps", "25", "--fill", "next-close");

        Assert.Contains("Costs         25 bps each way", run.Output, StringComparison.Ordinal);
        Assert.Contains("Execution     next close", run.Output, StringComparison.Ordinal);
        Assert.Contains("no unadjusted closes", _place.Backtest(Place.Half, "--dividend-lag", "3").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cost-bps", "-1", "--cost-bps is '-1'; use basis points")]
    [InlineData("--fill", "tomorrow", "--fill is 'tomorrow'. Available: same-close, next-close, next-open.")]
    [InlineData("--dividend-lag", "soon", "--dividend-lag is 'soon'; use a number of trading days from 0 to 250.")]
    [InlineData("--benchmark", "60-40", "--benchmark is '60-40'; did you mean 60/40?")]
    [InlineData("--benchmark", "a  b", "--benchmark is 'a  b'; use 60/40, an asset, a script, equal-weight, average-weight or none.")]
    public void AWrongChoiceIsRefused(string option, string value, string mistake)
    {
        var run = _place.Backtest(Place.Half, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(mistake, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();
}
