using System.Globalization;

namespace Rota.Plugins.Reports;

// Several runs beside the first: equity over its equity, how their months go together, on how many days they decide otherwise.
internal static class CompareSection
{
    public static void Write(Page page, Study study)
    {
        if (study.Runs.Count < 2) return;
        page.Open("section").Element("h2", "Compared");
        if (Relative(study) is { } chart) ChartFigure.Write(page, chart);
        var heads = study.Runs.Select((run, at) => $"{at + 1} {run.Strategy.Name}").ToArray();
        Grid.Write(page, "Correlation of monthly returns", ["Run", .. heads], study.Runs.Select((run, at) =>
            study.Runs.Select(other => Text.Value(Correlation(run, other), Unit.Ratio)).Prepend(heads[at])), 1);
        Grid.Write(page, "Decisions that differ from the first run's on the same day", ["Run", "Same day", "Differ"],
            study.Runs.Select((run, at) => Differences(study.Runs[0], run).Prepend(heads[at])), 1);
        page.Close();
    }

    // On days that all runs have; each line begins at 1.
    private static Chart? Relative(Study study)
    {
        var first = study.Runs[0].Equity;
        int[] days = [.. Days.Of(first).Where(day => study.Runs.All(run => run.Equity.Dates.BinarySearch(DateOnly.FromDayNumber(day)) >= 0))];
        if (days.Length < 2) return null;
        var own = Days.On(days, first);
        return new Chart($"Equity over that of {study.Runs[0].Strategy.Name}", "On days that all runs have; 1 on the first.", Measure.Plain, days,
            [.. study.Runs.Select((run, at) => (Values: Days.On(days, run.Equity), run.Strategy.Name, At: at)).Skip(1)
                .Select(each => new Line(each.Name, each.At, [.. each.Values.Select((value, i) => value / each.Values[0] / (own[i] / own[0]))]))])
        {
            CanLog = true,
        };
    }

    // NaN for fewer than three months in common, or when one does not vary.
    private static double Correlation(BacktestResult one, BacktestResult other)
    {
        var theirs = other.Equity.MonthlyReturns().ToDictionary(month => month.End, month => month.Return);
        var pairs = one.Equity.MonthlyReturns().Where(month => theirs.ContainsKey(month.End))
            .Select(month => (X: month.Return, Y: theirs[month.End])).ToList();
        if (pairs.Count < 3) return double.NaN;
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            xx += (pair.X - x) * (pair.X - x);
            yy += (pair.Y - y) * (pair.Y - y);
            xy += (pair.X - x) * (pair.Y - y);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    private static string[] Differences(BacktestResult first, BacktestResult other)
    {
        var theirs = first.Rebalances.ToLookup(each => each.Decided);
        var same = other.Rebalances.Where(each => theirs.Contains(each.Decided)).ToList();
        var differ = same.Count(each => !theirs[each.Decided].Any(one => one.Target.Equals(each.Target)));
        return [same.Count.ToString(CultureInfo.InvariantCulture), differ.ToString(CultureInfo.InvariantCulture)];
    }
}
