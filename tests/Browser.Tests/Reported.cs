using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests.Browsing;

// Runs, and the files that reports made of them.
internal static class Reported
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("rota-reports-").FullName;

    static Reported() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    // Twenty years of days of ten assets, three of them held at a time; the first five years of two of them are generated.
    public static BacktestResult Long { get; } = Run([.. Enumerable.Range(0, 10).Select(i => $"ASSET{i}")], 252 * 20) with
    {
        Notes = ["ASSET3 was carried forward on 2003-05-01.", "A second note."],
    };

    public static string LongHtml { get; } = File("html", Long);

    public static string LongTearsheet { get; } = File("tearsheet", Long);

    public static BacktestResult Run(string[] names, int days)
    {
        Asset[] assets = [.. names.Select(name => new Asset(name))];
        var run = Small.Run(
            Decide(assets, market => Weights.Equal(Turn(assets, market.Date.Month))).Every(MonthEnd).Named("Three in turn"),
            new RunSettings(),
            [.. assets.Select((asset, i) => new PriceSeries(
                asset, Closes.Weekdays(days), Walk(days, i + 1), null, $"csv:{i}.csv", i < 2 ? new(2006, 1, 2) : DateOnly.MinValue))]);
        return run with
        {
            Benchmark = new EquityCurve(run.Equity.Dates.ToArray(), Walk(run.Equity.Dates.Length, 99)),
            BenchmarkName = "Other",
        };
    }

    public static string File(string report, BacktestResult run)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.html");
        using var output = System.IO.File.Create(path);
        var study = StudyBuilder.Build([run], PluginBox.Shipped.StatisticsOf("house"));
        if (report == "html") study = study.WithTables([.. PluginBox.Shipped.Tables]);
        PluginBox.Shipped.Report(report).Write(study, output);
        return path;
    }

    private static Asset[] Turn(Asset[] assets, int month) =>
        [.. Enumerable.Range(0, 3).Select(i => assets[(month * 7 + i) % assets.Length])];

    private static double[] Walk(int days, int seed)
    {
        var (random, closes, close) = (new Random(seed), new double[days], 100.0);
        for (var i = 0; i < days; i++) closes[i] = close *= 1.0003 + 0.02 * (random.NextDouble() - 0.5);
        return closes;
    }
}
