namespace Rota.Plugins.Reports;

// Several runs compared with the first: relative equity, years, correlation of months, kinds, events, ranking and different decisions.
internal static class CompareSection
{
    private const int MostDays = 200;

    public static void Write(Page page, Study study)
    {
        if (study.Runs.Count < 2) return;
        var names = StatisticsSection.Names(study);
        page.Open("section").Element("h2", "Compared");
        if (Relative(study) is { } chart) ChartFigure.Write(page, chart);
        Grid.Write(page, "Annual returns of all runs", ["Year", .. names], Facts.Years(study).Select(year => study.Runs
            .Select(run => Facts.Year(run, year)).Prepend(Facts.YearLabel(study, year))), 1);
        Grid.Write(page, "Correlation of whole months", ["Run", .. names], study.Runs.Select((run, at) =>
            study.Runs.Select(other => Text.Value(Correlation(run, other), Unit.Ratio)).Prepend(names[at])), 1);
        foreach (var (title, facts) in Compared.Of(study))
            Grid.Write(page, title, ["", .. names], facts.Rows.Select(row => row.Cells.Prepend(row.Label)), 1);
        TradedSection.Write(page, study, names);
        Decisions(page, study, names);
        page.Close();
    }

    // On the common days of all runs; each line begins at 1.
    private static Chart? Relative(Study study)
    {
        var first = study.Runs[0].Equity;
        int[] days = [.. Days.Of(first).Where(day => study.Runs.All(run => run.Equity.Dates.BinarySearch(DateOnly.FromDayNumber(day)) >= 0))];
        if (days.Length < 2) return null;
        var own = Days.On(days, first);
        return new Chart($"Equity relative to {study.Runs[0].Strategy.Name}", "On the common days of all runs; 1 on the first.", Measure.Plain, days,
            [.. study.Runs.Select((run, at) => (Values: Days.On(days, run.Equity), run.Strategy.Name, At: at)).Skip(1)
                .Select(each => new Line(each.Name, each.At, [.. each.Values.Select((value, i) => value / each.Values[0] / (own[i] / own[0]))]))])
        {
            CanLog = true,
        };
    }

    // NaN for fewer than three common whole months, or when one does not vary.
    private static double Correlation(BacktestResult one, BacktestResult other)
    {
        var theirs = other.Equity.WholeMonths().ToDictionary(month => month.End, month => month.Return);
        var pairs = one.Equity.WholeMonths().Where(month => theirs.ContainsKey(month.End))
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

    // The counts, then each day on which another run's target differs from the first's.
    private static void Decisions(Page page, Study study, string[] names)
    {
        var targets = study.Runs.Select(run => run.Rebalances.GroupBy(each => each.Decided)
            .ToDictionary(day => day.Key, day => day.Last().Target)).ToArray();
        Grid.Write(page, "Decisions compared with the first run", ["Run", "Same day", "Differ", "Only here", "Only in the first"],
            names.Select((name, run) =>
            {
                var both = targets[run].Keys.Where(targets[0].ContainsKey).ToList();
                return new[] { name }.Concat(new[]
                {
                    both.Count, both.Count(day => Differ(targets[0][day], targets[run][day])), targets[run].Count - both.Count,
                    targets[0].Count - both.Count,
                }.Select(Text.Count));
            }), 1);
        var days = targets[0].Keys.Order()
            .Where(day => targets.Any(of => of.TryGetValue(day, out var target) && Differ(targets[0][day], target))).ToList();
        if (days.Count == 0) return;
        Grid.Fold(page, $"{Text.Count(days.Count)} days with a decision that differs from the first run", () =>
        {
            Grid.Write(page, "Decisions that differ", ["Day", .. names], days.Take(MostDays).Select(day => targets.Select((of, run) =>
                !of.TryGetValue(day, out var target) ? "no decision" : run > 0 && !Differ(targets[0][day], target) ? "same as first" : $"{target}")
                .Prepend(Text.Day(day))), Enumerable.Range(1, names.Length + 1));
            if (days.Count > MostDays) page.Element("p", $"{Text.Count(days.Count - MostDays)} more days are not shown.", ("class", "note"));
        });
    }

    // The threshold of a changed target.
    private static bool Differ(Weights one, Weights other) => one.Assets.ToArray().Union(other.Assets.ToArray())
        .Any(asset => Math.Abs(one[asset] - other[asset]) > 1e-4);
}
