using Rota.Analysis;
using Rota.Host.Export;
using Rota.Host.Workers;

namespace Rota.Host.Bootstrap;

// Bands as tables for files: figures, and wealth by months.
internal static class BandsTables
{
    private static readonly string[] Quantiles = ["p5", "p25", "median", "p75", "p95", "run"];

    public static IReadOnlyList<(string Name, byte[] Content)> Of(BandsResult result, string script)
    {
        var (bands, origin) = (result.Bands, ExportOrigin.Of(result.Run));
        return
        [
            File("bands", ["month", "day"], Enumerable.Range(1, bands.Months).Select(month => (TableCell[])
            [
                ExportCell.Number(month, Unit.Count), ExportCell.Day(result.Days[month]), .. Cells(bands.Wealth[month - 1], result.Wealth[month]),
            ])),
            File("bands-figures", ["figure"],
            [
                [ExportCell.Text("cagr"), .. Cells(bands.Cagr, result.Cagr)],
                [ExportCell.Text("sharpe"), .. Cells(bands.Sharpe, result.Sharpe)],
                [ExportCell.Text("maxDrawdown"), .. Cells(bands.MaxDrawdown, result.MaxDrawdown)],
            ]),
        ];

        (string, byte[]) File(string name, string[] columns, IEnumerable<TableCell[]> rows) =>
            CsvTable.FileOf(script, ExportTable.Of(name, "Bands", origin, [.. columns, .. Quantiles], rows));
    }

    private static IEnumerable<TableCell> Cells(Spread spread, double own) =>
        ((double[])[spread.P5, spread.P25, spread.Median, spread.P75, spread.P95, own]).Select(value => ExportCell.Number(value));
}
