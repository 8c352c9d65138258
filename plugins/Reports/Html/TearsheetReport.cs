using System.Globalization;

namespace Rota.Plugins.Reports;

// The page to print, one a run: what was run, its statistics, equity, drawdown, years and months.
internal sealed class TearsheetReport : IReport
{
    private const int MostStatistics = 16;
    private const int ManyYears = 24;

    public string Name => "tearsheet";

    public string Extension => ".html";

    public void Write(Study study, Stream output)
    {
        var page = PageFrame.Begin(study, "tearsheet");
        var pairs = Pairs.Of(study, study.WithPairs());
        for (var run = 0; run < study.Runs.Count; run++) Write(page, study, run, pairs[run]);
        PageFrame.End(page, study, output);
    }

    private static void Write(Page page, Study study, int at, BacktestResult? pair)
    {
        var run = study.Runs[at];
        // On paper so many years leave less room for charts.
        page.Open("section", ("class", run.Equity.YearlyReturns().Count > ManyYears ? "sheet long" : "sheet")).Element("h2", run.Strategy.Name);
        page.Element("p", About(run));
        StatisticsSection.Table(page, Alone(study, at, pair), [.. Enumerable.Range(0, Math.Min(study.Statistics.Count, MostStatistics))]);
        ChartFigure.Write(page, EquitySection.Equity(run, pair));
        ChartFigure.Write(page, EquitySection.Drawdowns(run));
        CalendarSection.Write(page, run);
        page.Close();
    }

    // What it stands on, in a few words.
    private static string About(BacktestResult run)
    {
        var published = run.Strategy.PublishedOn is { } day ? $" Published on {Text.Day(day)}." : "";
        var parameters = string.Concat(run.Settings.Parameters.Select(each =>
            string.Create(CultureInfo.InvariantCulture, $", {each.Name} = {each.Value:R}")));
        return $"{Text.Day(run.From)} to {Text.Day(run.To)}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}, decides " +
               $"{run.Strategy.Schedule}, fills {Text.Fill(run)}, {Text.Costs(run)}{parameters}.{published}";
    }

    // A run and what it would have been without keeping.
    private static Study Alone(Study study, int at, BacktestResult? pair)
    {
        double[] own = [.. study.Statistics.Select((_, statistic) => study[at, statistic])];
        return pair is null
            ? new([study.Runs[at]], study.Statistics, [own])
            : new([study.Runs[at], pair], study.Statistics, [own, [.. study.Statistics.Select(statistic => statistic.Of(pair))]]);
    }
}
