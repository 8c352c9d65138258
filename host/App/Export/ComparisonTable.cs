using System.Globalization;
using Rota.Host.Rendering;
using Rota.Host.Workers;
using static Rota.Host.Export.ExportCell;

namespace Rota.Host.Export;

// The statistics of several runs, one column each; a cell is empty if its run lacks the statistic.
internal static class ComparisonTable
{
    public static ExportTable Of(IReadOnlyList<RunSnapshot> runs)
    {
        var statistics = runs.SelectMany(run => run.Statistics).Select(each => (each.Name, each.Unit)).Distinct();
        var origin = ExportOrigin.Of(runs);
        return new(
            "comparison", "Statistics of several runs", "", origin, ["Statistic", "Unit", .. Names(runs), RunTables.Prices],
            [.. statistics.Select(each => (TableCell[])
            [
                Text(each.Name), Text(StatisticText.Unit(each.Unit)), .. runs.Select(run => Value(run, each.Name, each.Unit)),
                ExportCell.Prices(origin.Prices),
            ])]);
    }

    // Runs of one strategy are told apart by their profile, which has its own formulas, else by number.
    private static List<string> Names(IReadOnlyList<RunSnapshot> runs)
    {
        var hasProfiles = runs.Select(run => run.Profile).Distinct().Count() > 1;
        var names = new List<string>();
        foreach (var run in runs)
        {
            var name = hasProfiles ? $"{run.Strategy} ({run.Profile})" : run.Strategy;
            var unique = name;
            for (var i = 2; names.Contains(unique); i++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} [{i}]");
            names.Add(unique);
        }

        return names;
    }

    private static TableCell Value(RunSnapshot run, string name, Unit unit) =>
        run.Statistics.FirstOrDefault(each => each.Name == name && each.Unit == unit) is { } found
            ? Number(found.Value, unit)
            : Nothing;
}
