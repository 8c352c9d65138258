using System.Globalization;
using System.Text.Json;

namespace Rota.Tests;

// The real programs' results for small curves: buy and hold of each curve, without costs.
public sealed class PeersTests
{
    // Relative to the number: programs sum in another order.
    private const double Rounding = 1e-12;

    // Intentional differences between a set and its program, with the reason. Remove entries that have become equal.
    private static readonly Dictionary<(string Set, string Statistic, string Curve), (double Value, string Why)> Chosen = new()
    {
        [("quantopian-2014", "maxDrawdown", "falls")] = (90 / 100.0 - 1, "the start is a high; zipline begins after it"),
        [("quantopian-2017", "maxDrawdown", "falls")] = (90 / 100.0 - 1, "the start is a high; empyrical 0.2.2 begins after it"),
        [("pa-current", "longestDrawdownPeriods", "falls")] = (2, "an open drawdown has no return more than there is"),
    };

    private static readonly Lazy<JsonElement> File = new(() =>
        JsonDocument.Parse(System.IO.File.ReadAllText(SharedData.File("cases/peers/expected.json"))).RootElement);

    private static IEnumerable<Peer> Peers => File.Value.GetProperty("expected").EnumerateArray().Select(each => new Peer(
        each.GetProperty("set").GetString()!, each.GetProperty("statistic").GetString()!, each.GetProperty("curve").GetString()!,
        each.GetProperty("program").GetDouble(), each.GetProperty("verdict").GetString()!));

    [Fact]
    public void EachSetEqualsItsProgram() => Assert.All(
        Peers.Where(peer => !Chosen.ContainsKey(peer.Key)), peer => Assert.True(IsEqual(peer.Program, peer.Own), $"{peer} but is {peer.Own}"));

    [Fact]
    public void OnlyTheListedDifferencesRemain()
    {
        var peers = Peers.ToDictionary(peer => (peer.Key, peer.Verdict));

        Assert.All(Chosen, chosen =>
        {
            var peer = peers[(chosen.Key, "convention")];
            Assert.True(IsEqual(chosen.Value.Value, peer.Own), $"{peer} but is {peer.Own}");
            Assert.False(IsEqual(peer.Program, peer.Own), $"{peer} is no longer a difference");
        });
    }

    private static bool IsEqual(double expected, double actual) => Math.Abs(actual - expected) <= Rounding * Math.Max(1, Math.Abs(expected));

    private static BacktestResult Run(string name)
    {
        var curve = File.Value.GetProperty("curves").GetProperty(name);
        var benchmark = curve.GetProperty("benchmark");
        DateOnly[] days = [.. curve.GetProperty("days").EnumerateArray()
            .Select(day => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        var settings = new RunSettings
        {
            Conventions = Small.Free,
            CashRate = CashRate.Constant(curve.GetProperty("cashRatePercent").GetDouble() / 100),
        };
        var series = new PriceSeries("A", days, Numbers(curve.GetProperty("run")), null, "peers", DateOnly.MinValue);
        var run = Small.Run(Dsl.Hold(("A", 1.0)).Every(Dsl.Never), settings, series);
        return benchmark.ValueKind == JsonValueKind.Null ? run : run with { Benchmark = new EquityCurve(days, Numbers(benchmark)) };
    }

    private static double[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(value => value.GetDouble())];

    private sealed record Peer(string Set, string Statistic, string Curve, double Program, string Verdict)
    {
        public (string Set, string Statistic, string Curve) Key => (Set, Statistic, Curve);

        // zipline since 20 November 2014 has a set of its own.
        private string OwnSet => (Set, Verdict) == ("quantopian-2014", "version") ? "quantopian-2015" : Set;

        public double Own => PluginBox.Shipped.Statistic(OwnSet, Statistic, Run(Curve));
    }
}
