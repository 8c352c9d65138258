using System.Globalization;

namespace Rota.Plugins.Reports;

// A page to print per run: conventions, statistics, equity, drawdown, years and months.
internal sealed class TearsheetReport : IReport
{
    private const int MostStatistics = 16;
    private const int ManyYears = 24;

    public string Name => "tearsheet";

    public string Extension => ".html";

    public void Write(Study study, Stream output)
    {
        var page = PageFrame.Begin(study, "tearsheet");
        var all = study.WithHysteresisComparison();
        foreach (var (run, pair) in Pairs.Of(study, all)) Write(page, all, run, pair);
        PageFrame.End(page, study, output);
    }

    private static void Write(Page page, Study all, int at, int? pair)
    {
        var run = all.Runs[at];
        // On paper many years leave less room for charts.
        page.Open("section", ("class", run.Equity.YearlyReturns().Count > ManyYears ? "sheet long" : "sheet")).Element("h2", run.Strategy.Name);
        page.Element("p", About(run));
        StatisticsSection.Table(page, Alone(all, pair is { } other ? [at, other] : [at]), [.. Enumerable.Range(0, Math.Min(all.Statistics.Count, MostStatistics))]);
        ChartFigure.Write(page, EquitySection.Equity(run, pair is null ? null : all.Runs[pair.Value]));
        ChartFigure.Write(page, EquitySection.Drawdowns(run));
        CalendarSection.Write(page, run);
        page.Close();
    }

    // The conventions in a few words.
    private static string About(BacktestResult run)
    {
        var published = run.Strategy.PublishedOn is { } day ? $" Published on {Text.Day(day)}." : "";
        var files = run.Origin?.FromFilesText is { Length: > 0 } named ? $" Settings from files: {named}." : "";
        var loan = run.Loan is null ? "" : $" Borrowing: {Text.Loan(run)}.";
        var exits = run.Strategy.ExitsText is { Length: > 0 } rules ? $" Exits: {rules}." : "";
        var scaled = run.Strategy.ScaledText is { Length: > 0 } volatility ? $" Scaled {volatility}." : "";
        var parameters = string.Concat(run.Settings.Parameters.Select(each => $", {each.Name} = {each.TextOf(each.Value)}"));
        return $"{Text.Day(run.From)} to {Text.Day(run.To)}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}, schedule " +
               $"{run.Strategy.Schedule}, execution {Text.Fill(run)}, {Text.Costs(run)}{parameters}.{exits}{scaled}{files}{loan}{published}";
    }

    // Some runs of a study, with their statistics.
    private static Study Alone(Study all, int[] runs) => new(
        [.. runs.Select(run => all.Runs[run])], all.Statistics,
        [.. runs.Select(run => all.Statistics.Select((_, statistic) => all[run, statistic]).ToArray())]);
}
