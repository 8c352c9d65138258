using System.Globalization;
using Rota.Host.Exporting;
using Rota.Host.Workers;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Exporting;

// What a worker ran is an asset of the next run.
public sealed class ExportedEquityTests : IAsyncDisposable
{
    private readonly Place _place = Place.WithPrices();
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task TheCsvFeedReadsAnExportedEquity()
    {
        var job = _workshop.Compile(Place.Half, $"csv:{Path.Combine(_place.Folder, "prices")}");
        var finished = Assert.IsType<Finished>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
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

    // The report plugin knows each asset's prices, the worker's answer when all are real; they say the same.
    [Fact]
    public async Task AnExportedEquitySaysWhatTheReportSays()
    {
        var job = _workshop.Compile(Place.Half, $"csv:{Path.Combine(_place.Folder, "prices")}") with { Reports = ["equity.csv"] };
        var finished = Assert.IsType<Finished>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
        var path = ExportPath.Suggest(finished.Strategy, Assert.Single(finished.Reports), _place.Folder);
        ExportFile.Write(finished.Reports[0], path);
        var equity = RunTables.Of(finished).Single(table => table.Name == "equity");

        var exported = System.Text.Encoding.UTF8.GetString(CsvTable.Of(equity)).Split('\n').Select(line => line.Split(','));
        Assert.Equal(
            await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken),
            exported.Where(cells => cells.Length > 1).Select(cells => string.Join(',', cells[0], cells[1], cells[^1])));
        Assert.EndsWith("Half-and-half.equity.csv", path, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _place.Dispose();
    }
}
