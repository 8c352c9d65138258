namespace Rota.Plugins.Reports;

// The statistics of all runs, and of the first one's benchmark, with how they are computed.
internal static class StatisticsSection
{
    public static void Write(Page page, Study study)
    {
        if (study.Statistics.Count == 0) return;
        page.Open("section").Element("h2", "Statistics");
        page.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Statistics"));
        page.Open("table").Element("caption", "Statistics of the whole run");
        page.Open("thead").Open("tr").Element("th", "Statistic", ("scope", "col"));
        foreach (var run in study.Runs) page.Element("th", run.Strategy.Name, ("scope", "col"));
        var benchmark = BenchmarkOf(study.Runs[0]);
        if (benchmark is not null) page.Element("th", study.Runs[0].BenchmarkName ?? "Benchmark", ("scope", "col"));
        page.Close().Close().Open("tbody");
        for (var at = 0; at < study.Statistics.Count; at++)
        {
            var statistic = study.Statistics[at];
            page.Open("tr").Element("th", Text.Label(statistic.Name), ("scope", "row"), ("title", About(statistic)));
            for (var run = 0; run < study.Runs.Count; run++) page.Element("td", Text.Value(study[run, at], statistic.Unit));
            if (benchmark is not null) page.Element("td", Of(statistic, study, at, benchmark));
            page.Close();
        }

        page.Close().Close().Close();
        Grid.Fold(page, "How the statistics are computed", () => Formulas(page, study));
        page.Close();
    }

    private static BacktestResult? BenchmarkOf(BacktestResult run) =>
        run.Benchmark is { } benchmark ? run with { Equity = benchmark, Rebalances = [], Trades = [] } : null;

    // What a statistic reads off decisions or trades says nothing of a benchmark, of which there are none.
    private static string Of(IStatistic statistic, Study study, int at, BacktestResult benchmark)
    {
        var curve = study.Runs[0] with { Rebalances = [], Trades = [] };
        return statistic.Of(curve).Equals(study[0, at]) ? Text.Value(statistic.Of(benchmark), statistic.Unit) : Text.Unknown;
    }

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
