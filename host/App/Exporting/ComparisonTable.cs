using System.Globalization;
using Rota.Host.Output;
using Rota.Host.Workers;
using static Rota.Host.Exporting.ExportCell;

namespace Rota.Host.Exporting;

// The statistics of several runs, a column each; a cell is empty where a run has no such statistic.
internal static class ComparisonTable
{
    public static ExportTable Of(IReadOnlyList<Finished> runs)
    {
        var statistics = runs.SelectMany(run => run.Statistics).Select(each => (each.Name, each.Unit)).Distinct();
        var origin = ExportOrigin.Of(runs);
        return new(
            "comparison", "Statistics of several runs", "", origin, ["Statistic", "Unit", .. Names(runs), RunTables.Prices],
            [.. statistics.Select(each => (GridCell[])
            [
                Text(each.Name), Text(StatisticText.Unit(each.Unit)), .. runs.Select(run => Value(run, each.Name, each.Unit)),
                Prices(origin.Prices),
            ])]);
    }

    // What makes a run another is said: a profile has its own formulas. The rest is numbered.
    private static List<string> Names(IReadOnlyList<Finished> runs)
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

    private static GridCell Value(Finished run, string name, Unit unit) =>
        run.Statistics.FirstOrDefault(each => each.Name == name && each.Unit == unit) is { } found
            ? Number(found.Value, unit)
            : Nothing;
}
