using Rota.Engine;
using Rota.Host.Export;
using Rota.Host.Workers;

namespace Rota.Host.Flipping;

// Every decision with a flip as a table for a file.
internal static class FlipTable
{
    private static readonly string[] Columns =
        ["decided", "until", "held", "margin", "asset", "direction", "close", "price", "change", "then", "taken", "notTaken", "missed", "prices"];

    public static ExportTable Of(FlipHistory history)
    {
        var run = history.Run;
        return new("flip", "Near misses", "", ExportOrigin.Of(run), Columns, [.. history.Misses.Select(miss => Row(miss, run))]);
    }

    private static TableCell[] Row(NearMiss miss, BacktestResult run) =>
    [
        ExportCell.Day(miss.Day), ExportCell.Day(miss.Until), ExportCell.Text($"{miss.Held}"), ExportCell.Number(miss.Margin),
        ExportCell.Text(miss.Flip.Asset.Name), ExportCell.Text(miss.Flip.IsUp ? "up" : "down"), ExportCell.Number(miss.Flip.Close),
        ExportCell.Number(miss.Flip.Price!.Value), ExportCell.Number(miss.Flip.Factor!.Value - 1), ExportCell.Text($"{miss.Flip.Held}"),
        ExportCell.Number(miss.Taken), ExportCell.Number(miss.NotTaken), ExportCell.Number(miss.Missed), ExportCell.Prices(run.PricesOn(miss.Day)),
    ];
}
