using Rota.Host.Export;
using Rota.Host.Workers;

namespace Rota.Host.Sweeping;

// All trials as a table: a row each, with its parameters, its numbers and its error.
internal static class SweepTable
{
    public static ExportTable Of(SweepResults results)
    {
        var facts = results.Facts;
        return new(
            "trials", $"Sweep of {facts.Strategy}", "", OriginOf(facts),
            [RowsPart.Trial, .. results.Space.Axes.Select(axis => axis.ColumnAmong(results.Columns)), .. results.Columns.Select(column => column.Name), RowsPart.Error],
            [.. Rows(results)]);
    }

    public static ExportOrigin OriginOf(SweepFacts facts) =>
        new(facts.Strategy, facts.Feed, facts.Profile, facts.IsSimulated ? PriceOrigin.Simulated : PriceOrigin.Real, facts.Warnings);

    // The parameters of a trial.
    public static IEnumerable<TableCell> Point(Space space, int trial) => space.At(trial).Select((value, i) => Cell(space.Axes[i], value));

    private static IEnumerable<TableCell[]> Rows(SweepResults results)
    {
        double[][] numbers = [.. results.Columns.Select(column => results[column])];
        for (var trial = 0; trial < results.Facts.Trials; trial++)
        {
            var at = trial;
            yield return
            [
                ExportCell.Number(trial, Unit.Count), .. Point(results.Space, trial),
                .. numbers.Select((column, i) => ExportCell.Number(column[at], results.Columns[i].Unit)), ExportCell.Text(results.Errors[trial] ?? ""),
            ];
        }
    }

    private static TableCell Cell(Axis axis, double value) => axis.IsNumeric ? ExportCell.Number(value) : ExportCell.Text(axis.TextOf(value));
}
