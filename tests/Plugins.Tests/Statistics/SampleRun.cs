using System.Text.Json;

namespace Rota.Tests;

// A daily run that Python made up, with what it computed of it.
internal static class SampleRun
{
    public static JsonElement Oracle { get; } =
        JsonDocument.Parse(File.ReadAllText(Repository.Oracle("statistics_sets.json"))).RootElement;

    public static BacktestResult Daily()
    {
        DateOnly[] dates = [.. Oracle.GetProperty("dates").EnumerateArray().Select(day => Day(day))];
        Asset[] assets = ["SPY", "IEF", "GLD", "XYZ"];
        var panel = new PricePanel(
            dates, assets, [.. assets.Select(asset => Numbers(asset.Name))], [.. assets.Select(_ => Array.Empty<double>())],
            [.. assets.Select(_ => (DateOnly?)DateOnly.MinValue)]);
        var yields = Rows("yields");
        var rate = new CashRate([.. yields.Select(row => Day(row[0]))], [.. yields.Select(row => row[1].GetDouble())], "made up");
        return new BacktestResult(
            Dsl.Hold([.. assets.Select(asset => (asset, 0.25))]).Every(Dsl.Never), new RunSettings { CashRate = rate }, panel,
            new EquityCurve(dates, Numbers("equity")),
            [.. Rows("rebalances").Select(row => new Rebalance(
                Day(row[0]), Day(row[0]), new Weights(assets, [.. row[3].EnumerateArray().Select(weight => weight.GetDouble())]),
                Enum.Parse<RebalanceKind>(row[1].GetString()!), row[2].GetDouble(), 0))],
            [.. Rows("trades").Select(row => new Trade(Day(row[0]), row[1].GetString()!, row[2].GetDouble(), row[3].GetDouble(), 0))],
            [])
        {
            Benchmark = new EquityCurve(dates, Numbers("benchmark")),
            BenchmarkName = "80/20",
        };
    }

    private static JsonElement[][] Rows(string name) =>
        [.. Oracle.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().ToArray())];

    private static double[] Numbers(string name) => [.. Oracle.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static DateOnly Day(JsonElement text) =>
        DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
