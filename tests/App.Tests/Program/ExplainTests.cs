using System.Text.Json;

namespace Rota.Tests.Program;

public sealed class ExplainTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AStatisticIsDefinedInEverySetThatHasItTheProfilesFirst()
    {
        var explained = _place.Rota("explain", "sharpe", "--profile", "kda-parity");

        Assert.Equal(0, explained.Code);
        Assert.StartsWith(
            """
            sharpe

            pa-legacy, the set of profile kda-parity: ratio
                cagr / volatility, riskless rate 0; k = 252 for days, whether trading days or all days, 52 for
                weeks, 12 for months, 4 for quarters. NaN for a single value, or if the risk in the divisor is
                0.
                Source: Kipnis, QuantStrat TradeR (2019), by PerformanceAnalytics 2.0

            house: ratio
                mean(r − f) / sd(r − f) · √12 of whole months. Months are whole: from the close of the last
                trading day of the month before to that of the month's own last trading day, by the calendar of
                the US exchanges (with prices on all seven days, the last day of the month; with weekly prices,
                the last week). Partial months at the beginning and end of a run are left out. A run that begins
                on the last trading day of a month, with its capital at that close, begins with a whole month.
                NaN with fewer than 12 whole months, or if a T-bill rate is unknown, or if the risk in the
                divisor is 0.
                Source: Sharpe (1994)

            """, explained.Output, StringComparison.Ordinal);
        Assert.Contains("\nturingtrader: ratio\n    √12 · mean(l) / √(mean of (l − mean(l))²)", explained.Output, StringComparison.Ordinal);
        Assert.All(explained.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void TheValuesEqualThoseOfTheRun()
    {
        var explained = Json("explain", "volatility", Place.Half, "--feed", "csv:prices", "--param", "share=0.3", "--json");
        var sets = explained.GetProperty("sets").EnumerateArray().ToList();
        double Of(string profile) => Json("run", Place.Half, "--feed", "csv:prices", "--param", "share=0.3", "--profile", profile, "--json")
            .GetProperty("statistics").GetProperty("volatility").GetDouble();

        Assert.Equal("house", sets[0].GetProperty("set").GetString());
        Assert.Equal(Of("house"), sets[0].GetProperty("value").GetDouble());
        Assert.Equal("Half and half", explained.GetProperty("strategy").GetString());
        Assert.False(explained.GetProperty("simulated").GetBoolean());
        Assert.Equal(13, sets.Select(each => each.GetProperty("set").GetString()).Distinct().Count());
        Assert.All(sets, each => Assert.True(each.GetProperty("value").GetDouble() > 0));
        var daily = sets.Single(each => each.GetProperty("set").GetString() == "empyrical").GetProperty("value").GetDouble();
        Assert.NotEqual(daily, sets[0].GetProperty("value").GetDouble(), 1e-4);
    }

    [Fact]
    public void TextShowsTheValuesSideBySide()
    {
        var explained = _place.Rota("explain", "beta", Place.Half, "--feed", "csv:prices", "--from", "2001-03-01");

        Assert.StartsWith("beta\nHalf and half, 2001-03-01 to ", explained.Output, StringComparison.Ordinal);
        Assert.Contains(", csv:prices, profile house\n\n  house            not known\n", explained.Output, StringComparison.Ordinal);
        Assert.Contains("\n  quantopian-2014  not known\n", explained.Output, StringComparison.Ordinal);
        Assert.Equal(0, explained.Code);
    }

    [Fact]
    public void SimulatedPricesAreMarkedFirstAndLast()
    {
        var script = _place.Write("spy.csx", "Hold((\"SPY\", 1.0)).Every(Never)\n");
        var lines = _place.Rota("explain", "cagr", script, "--from", "2015", "--to", "2018").Output.TrimEnd('\n').Split('\n');

        Assert.StartsWith("SIMULATED", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("SIMULATED", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void ASetThatLacksTheStatisticIsNamed() => Assert.Contains(
        "pa-legacy, the set of profile kda-parity, does not define psr.",
        _place.Rota("explain", "psr", "--profile", "kda-parity").Output, StringComparison.Ordinal);

    [Fact]
    public void AnUnknownStatisticGetsASuggestionAndAllProblemsAreReported()
    {
        var explained = _place.Rota("explain", "sharp", "--from", "2001", "--profile", "hose");

        Assert.Contains("Unknown statistic 'sharp'. Available: cagr, volatility, sharpe,", explained.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean sharpe?", explained.Error, StringComparison.Ordinal);
        Assert.Contains("--from applies only to a script; name one.", explained.Error, StringComparison.Ordinal);
        Assert.Contains("--profile names an unknown profile 'hose'", explained.Error, StringComparison.Ordinal);
        Assert.Equal(2, explained.Code);
        Assert.Empty(explained.Output);
    }

    public void Dispose() => _place.Dispose();

    private JsonElement Json(params string[] arguments) => JsonDocument.Parse(_place.Rota(arguments).Output).RootElement;
}
