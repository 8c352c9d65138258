using Rota.Host.Export;
using Rota.Host.Sweeping;
using Rota.Host.Workers;
using Walk = Rota.Analysis.WalkForward;

namespace Rota.Host.WalkForward;

// A walk-forward as tables for files: its windows, the joined months, and the one account at month ends. Empty where it was refused.
internal static class WalkForwardTables
{
    public static IEnumerable<ExportTable> Of(WalkForwardFindings found)
    {
        if (found.Walk is not { } walk) yield break;
        var name = found.By?.Name ?? "sharpe";
        var (sign, statistic) = (found.By?.Sign ?? 1, char.ToUpperInvariant(name[0]) + name[1..]);
        yield return Table(
            found, "walk-forward", ["trainFrom", "trainTo", "testFrom", "testTo", "isShort", .. found.Results.Space.Axes.Select(axis => axis.Name),
                $"inSample{statistic}", $"outOfSample{statistic}", "inSampleCagr", "outOfSampleReturn", "outOfSampleRank"],
            walk.Steps.Select(step => (TableCell[])
            [
                Month(found, step.Window.LearnFrom), Month(found, step.Window.TestFrom - 1), Month(found, step.Window.TestFrom), Month(found, step.Window.TestTo - 1),
                ExportCell.Text(step.Window.IsShort ? "yes" : "no"), .. SweepTable.Point(found.Results.Space, step.Chosen),
                ExportCell.Number(sign * step.Learned), ExportCell.Number(sign * step.Tested), ExportCell.Number(step.LearnedCagr), ExportCell.Number(step.TestedReturn),
                ExportCell.Number(step.Rank),
            ]));
        if (walk.Stitched is { } months) yield return Table(found, "walk-forward-months", ["month", "return"], Months(found, walk, months));
        if (found.Account is { } account)
        {
            yield return Table(
                found, "walk-forward-account", ["day", "equity"],
                account.MonthEnds.Select(each => (TableCell[])[ExportCell.Day(each.Day), ExportCell.Number(each.Value)]));
        }
    }

    private static IEnumerable<TableCell[]> Months(WalkForwardFindings found, Walk walk, IReadOnlyList<double> returns) => walk.Steps
        .SelectMany(step => Enumerable.Range(step.Window.TestFrom, step.Window.Tested))
        .Select((month, i) => (TableCell[])[Month(found, month), ExportCell.Number(returns[i])]);

    private static ExportTable Table(WalkForwardFindings found, string name, string[] columns, IEnumerable<TableCell[]> rows) =>
        ExportTable.Of(name, $"Walk-forward {found.Plan}", SweepTable.OriginOf(found.Results.Facts), columns, rows);

    private static TableCell Month(WalkForwardFindings found, int month) => ExportCell.Text(found.MonthOf(month));
}
