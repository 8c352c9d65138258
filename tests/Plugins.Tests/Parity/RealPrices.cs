using Rota.Engine;

namespace Rota.Tests;

// Runs on the real prices of the shared folder; the calling test is skipped without them.
internal static class RealPrices
{
    // Decides from a day on, and uses prices from a day on, if given.
    public static BacktestResult Run(
        Strategy strategy, Conventions conventions, DateOnly to, DateOnly pricesFrom = default, DateOnly from = default)
    {
        var settings = new RunSettings { Conventions = conventions, Range = new DateRange(from, to), Feed = "csv" };
        var built = PanelBuilder.Build([.. strategy.Needs.Select(asset => Series(asset, new DateRange(pricesFrom, to)))], conventions, settings.Range);
        return Simulator.Run(strategy, built.Panel, settings, built.Notes);
    }

    public static PriceSeries Series(Asset asset, DateRange range) => PluginBox.Shipped.Feed("csv", SharedData.Folder("data/prices"))
        .LoadAsync(asset, range, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    // A golden file's rows: a date, then numbers.
    public static (string[] Columns, (DateOnly Date, double[] Values)[] Rows) Golden(string path)
    {
        var lines = File.ReadAllLines(SharedData.File($"golden/{path}"));
        var rows = lines.Skip(1).Select(line => line.Split(',')).Select(cells => (Date(cells[0]), cells.Skip(1).Select(Number).ToArray()));
        return ([.. lines[0].Split(',').Skip(1)], [.. rows]);
    }

    public static Dictionary<string, double> GoldenStatistics(string path) =>
        File.ReadAllLines(SharedData.File($"golden/{path}")).Skip(1)
            .Select(line => (line[..line.LastIndexOf(',')].Trim('"'), Number(line[(line.LastIndexOf(',') + 1)..])))
            .ToDictionary();

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
