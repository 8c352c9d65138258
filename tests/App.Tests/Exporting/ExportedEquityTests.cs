using System.Globalization;
using Rota.Host.Export;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Exporting;

// A worker's result becomes an asset of the next run.
public sealed class ExportedEquityTests : IAsyncDisposable
{
    private readonly Place _place = Place.WithPrices();
    private static readonly string[] Formats = ["html", "tearsheet", "markdown", "settings", "csv", "json"];

    private readonly Workshop _workshop = new();

    [Fact]
    public async Task TheCsvFeedReadsAnExportedEquity()
    {
        var job = _workshop.Compile(Place.Half, $"csv:{Path.Combine(_place.Folder, "prices")}");
        var finished = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
        var equity = RunTables.Of(finished).Single(table => table.Name == "equity");
        ExportFile.Write(equity, ExportFormat.Csv, Path.Combine(_place.Folder, "prices", "HALF.csv"));
        var all = _place.Write("all.csx", "Hold((\"HALF\", 1.0)).Every(Never).Named(\"All\")\n");

        var run = _place.Backtest(all, "--report", "equity.csv");

        Assert.Equal(0, run.Code);
        var held = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)).ToArray();
        var made = finished.Equity.Values;
        Assert.Equal(Place.Days, made.Length);
        for (var i = 2; i < made.Length; i++) Assert.Equal(made[i] / made[1], held[i] / held[1], 1e-12);
    }

    // The report plugin knows the origin of each asset's prices, the worker only that of the run; the files must agree.
    [Fact]
    public async Task AnExportedEquityMatchesTheReport()
    {
        var job = _workshop.Compile(Place.Half, $"csv:{Path.Combine(_place.Folder, "prices")}") with { Reports = ["equity.csv"] };
        var finished = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
        var report = Assert.Single(finished.Reports);
        var path = ReportFiles.Write(_place.Folder, [(ReportFiles.NameOf(Place.Half, report.Name, report.Extension), report.Content)])[0];
        var equity = RunTables.Of(finished).Single(table => table.Name == "equity");

        var exported = System.Text.Encoding.UTF8.GetString(CsvTable.Of(equity)).Split('\n').Select(line => line.Split(','));
        Assert.Equal(
            await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken),
            exported.Where(cells => cells.Length > 1).Select(cells => string.Join(',', cells[0], cells[1], cells[^1])));
        Assert.EndsWith("half.equity.csv", path, StringComparison.Ordinal);
    }

    // Both state the origin of a result and name its files alike.
    [Fact]
    public async Task TheScreensSaveTheSameReportsAsTheVerb()
    {
        var feed = $"csv:{Path.Combine(_place.Folder, "prices")}";
        var told = _place.Rota(
            ["report", Place.Half, "--feed", feed, "--param", "share=0.3", .. Formats.SelectMany(format => (string[])["--format", format])]);

        var job = _workshop.Compile(Place.Half, feed) with
        {
            Parameters = new Dictionary<string, ParameterValue> { ["share"] = 0.3 },
            Reports = [.. Formats.SelectMany(format => ReportFormats.Of(format, Workshop.Plugins.Reports))],
        };
        var finished = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
        var saved = ReportFiles.Write(
            Path.Combine(_place.Folder, "saved"),
            [.. finished.Reports.Select(report => (ReportFiles.NameOf(Place.Half, report.Name, report.Extension), report.Content))]);

        Assert.True(told.Code == 0, told.Error);
        Assert.Equal(told.Output.TrimEnd().Split('\n'), saved.Select(Path.GetFileName));
        Assert.Equal(28, saved.Count);
        foreach (var path in saved)
            Assert.Equal(File.ReadAllText(Path.Combine(_place.Folder, Path.GetFileName(path))), File.ReadAllText(path));
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _place.Dispose();
    }
}
