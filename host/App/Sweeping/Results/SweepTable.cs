using Rota.Host.Export;
using Rota.Host.Workers;

namespace Rota.Host.Sweeping;

// All trials as a table: a row each, with its parameters, its numbers and its error.
internal static class SweepTable
{
    public static ExportTable Of(SweepResults results)
    {
        var facts = results.Facts;
        var origin = new ExportOrigin(
            facts.Strategy, facts.Feed, facts.Profile, facts.IsSimulated ? PriceOrigin.Simulated : PriceOrigin.Real, facts.Warnings);
        return new(
            "trials", $"Sweep of {facts.Strategy}", "", origin,
            ["trial", .. results.Space.Axes.Select(axis => axis.Name), .. results.Columns.Select(column => column.Name), "error"], [.. Rows(results)]);
    }

    private static IEnumerable<TableCell[]> Rows(SweepResults results)
    {
        double[][] numbers = [.. results.Columns.Select(column => results[column])];
        for (var trial = 0; trial < results.Facts.Trials; trial++)
        {
            var at = trial;
            yield return
            [
                ExportCell.Number(trial, Unit.Count), .. results.Space.At(trial).Select((value, i) => Cell(results.Space.Axes[i], value)),
                .. numbers.Select((column, i) => ExportCell.Number(column[at], results.Columns[i].Unit)), ExportCell.Text(results.Errors[trial] ?? ""),
            ];
        }
    }

    private static TableCell Cell(Axis axis, double value) => axis.IsNumeric ? ExportCell.Number(value) : ExportCell.Text(axis.TextOf(value));
}
