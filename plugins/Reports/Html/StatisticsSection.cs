namespace Rota.Plugins.Reports;

// The statistics of all runs and benchmarks, the differences from the first run, and the formulas.
internal static class StatisticsSection
{
    public static void Write(Page page, Study study)
    {
        if (study.Statistics.Count == 0) return;
        page.Open("section").Element("h2", "Statistics");
        Table(page, study, [.. Enumerable.Range(0, study.Statistics.Count)]);
        Grid.Fold(page, "How the statistics are computed", () => Formulas(page, study));
        page.Close();
    }

    // The statistics of some runs.
    public static void Table(Page page, Study study, IReadOnlyList<int> shown)
    {
        var names = Names(study);
        var benchmarks = Benchmarks(study);
        page.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Statistics"));
        page.Open("table", ("class", "statistics")).Element("caption", "Statistics of the whole run");
        page.Open("thead").Open("tr").Element("th", "Statistic", ("scope", "col"));
        foreach (var name in names) page.Element("th", name, ("scope", "col"));
        for (var run = 1; run < study.Runs.Count; run++) page.Element("th", $"{run + 1} − 1", ("scope", "col"));
        foreach (var (name, _) in benchmarks) page.Element("th", name, ("scope", "col"));
        page.Close().Close().Open("tbody");
        foreach (var at in shown)
        {
            var (unit, own) = (study.Statistics[at].Unit, study[0, at]);
            page.Open("tr").Element("th", Text.Label(study.Statistics[at].Name), ("scope", "row"), ("title", About(study.Statistics[at])));
            for (var run = 0; run < names.Length; run++) page.Element("td", Text.Value(study[run, at], unit));
            for (var run = 1; run < names.Length; run++) page.Element("td", Difference(study[run, at] - own, unit));
            foreach (var (_, run) in benchmarks) page.Element("td", Text.Value(study.OfBenchmark(run, at), unit));
            page.Close();
        }

        page.Close().Close().Close();
    }

    // Several runs are numbered, because they may have the same name.
    public static string[] Names(Study study) => study.Runs.Count == 1
        ? [study.Runs[0].Strategy.Name]
        : [.. study.Runs.Select((run, at) => $"{at + 1} {run.Strategy.Name}")];

    // Each different benchmark with a run that has it; the days are given if they differ.
    private static List<(string Name, int Run)> Benchmarks(Study study)
    {
        var all = study.Runs.Index().Where(each => each.Item.Benchmark is not null)
            .DistinctBy(each => (each.Item.BenchmarkName, each.Item.From, each.Item.To)).ToList();
        return [.. all.Select(each =>
        {
            var name = each.Item.BenchmarkName ?? "Benchmark";
            var isAlone = all.Count(other => other.Item.BenchmarkName == each.Item.BenchmarkName) == 1;
            return (isAlone ? name : $"{name}, {Text.Day(each.Item.From)} to {Text.Day(each.Item.To)}", each.Index);
        })];
    }

    private static string Difference(double value, Unit unit) => (value > 0 ? "+" : "") + Text.Value(value, unit);

    private static string About(IStatistic statistic) =>
        string.Join(" ", new[] { statistic.Formula, statistic.Source }.Where(text => text.Length > 0));

    private static void Formulas(Page page, Study study)
    {
        page.Open("dl");
        foreach (var statistic in study.Statistics.Where(statistic => About(statistic).Length > 0))
            page.Element("dt", Text.Label(statistic.Name)).Element("dd", About(statistic));
        page.Close();
    }
}
