using System.Globalization;
using System.Text.Json;
using Rota.Engine;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// The weekly 20:120 rotation, computed in Python: see tests/Fixtures/Oracles.
public sealed class RotationOracleTests
{
    private const double Tolerance = 1e-9;

    [Rule("Q4", "Q5", "R1")]
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void TheRotationOfRealPricesEqualsThePythonComputation(double costBps)
    {
        var oracle = Read("rotation_weekly.json");
        var conventions = Conventions.House with { Costs = new Costs(costBps) };
        AssertEqual(oracle, RealPrices.Run(Rotation(oracle), conventions, DateOnly.MaxValue), costBps);
    }

    [Rule("Q4", "Q5", "Q6", "R1")]
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void TheRotationOfGeneratedPricesEqualsThePythonComputation(double costBps)
    {
        var oracle = Read("synthetic_rotation.json");
        var settings = new RunSettings { Conventions = Conventions.House with { Costs = new Costs(costBps) } };
        var panel = PanelBuilder.Build(Generate(oracle), settings.Conventions, DateRange.All).Panel;
        AssertEqual(oracle, Simulator.Run(Rotation(oracle), panel, settings), costBps);
    }

    private static Strategy Rotation(JsonElement oracle) =>
        Rotate([.. oracle.GetProperty("assets").EnumerateArray().Select(name => new Asset(name.GetString()!))])
            .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);

    private static void AssertEqual(JsonElement oracle, BacktestResult run, double costBps)
    {
        var expected = oracle.GetProperty("runs").EnumerateArray().Single(one => one.GetProperty("costBps").GetDouble() == costBps);
        var score = Sma(20.Days) / Sma(120.Days);
        var assets = ((Rotation)run.Strategy.Allocation).Universe;

        var decisions = oracle.GetProperty("decisions").EnumerateArray().ToArray();
        Assert.Equal(decisions.Length, run.Rebalances.Count);
        foreach (var (decision, made) in decisions.Zip(run.Rebalances))
        {
            Assert.Equal(Day(decision[0]), made.Decided);
            Assert.Equal(Weights.Of((decision[1].GetString()!, 1.0)), made.Target);
            var view = run.Panel.At(run.Panel.Dates.BinarySearch(made.Decided));
            foreach (var (asset, value) in assets.Zip(decision[3].EnumerateArray()))
                Assert.Equal(value.GetDouble(), score.Of(view[asset]), Tolerance);
        }

        // The oracle's first value is the capital after the funding; the engine's is the capital.
        var equity = expected.GetProperty("equity").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal(equity.Length, run.Equity.Values.Length);
        Assert.Equal(run.Settings.Capital, run.Equity.Values[0]);
        for (var i = 1; i < equity.Length; i++) Assert.Equal(1, run.Equity.Values[i] / run.Settings.Capital / equity[i], Tolerance);

        double Of(string name) => PluginBox.Shipped.Statistic("house", name, run);
        Assert.Equal(expected.GetProperty("cagr").GetDouble(), Of("cagr"), Tolerance);
        Assert.Equal(expected.GetProperty("maxDrawdown").GetDouble(), Of("maxDrawdown"), Tolerance);
        Assert.Equal(expected.GetProperty("turnoverPerYear").GetDouble(), Of("turnover"), Tolerance);
    }

    // The generator that the head of synthetic_rotation.py describes.
    private static List<PriceSeries> Generate(JsonElement oracle)
    {
        var generator = oracle.GetProperty("generator");
        ulong Whole(string name) => ulong.Parse(generator.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
        var (state, multiplier, increment) = (Whole("seed"), Whole("multiplier"), Whole("increment"));
        var rows = generator.GetProperty("rows").GetInt32();
        var assets = oracle.GetProperty("assets").EnumerateArray().Select(name => name.GetString()!).ToArray();
        var closes = assets.Select(_ => new double[rows]).ToArray();
        foreach (var column in closes) column[0] = generator.GetProperty("firstClose").GetDouble();
        for (var row = 1; row < rows; row++)
        {
            foreach (var column in closes)
            {
                state = unchecked(state * multiplier + increment);
                var u = (state >> 11) / 9007199254740992.0;
                column[row] = column[row - 1] * (1 + (u - 0.5) * 0.04 + 0.0002);
            }
        }

        var days = new List<DateOnly>();
        for (var day = new DateOnly(2001, 1, 1); days.Count < rows; day = day.AddDays(1))
        {
            var closed = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (day.DayOfWeek == DayOfWeek.Monday && day.Day >= 25);
            if (!closed) days.Add(day);
        }

        return [.. assets.Select((name, i) => new PriceSeries(name, [.. days], closes[i], null, "generated", null))];
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Repository.Oracle(file))).RootElement;

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
