using System.Globalization;

namespace Rota.Plugins.Reports;

// The facts of a summary, in order: conventions, statistics, years, holdings.
internal static class Facts
{
    public static IEnumerable<(string Label, Func<BacktestResult, string> Of)> Ground { get; } =
    [
        ("Range", run => $"{Text.Day(run.From)} to {Text.Day(run.To)}{FromFile.Named(run, "from", "to")}"),
        ("Feed", run => run.Settings.Feed + FromFile.Of(run, "feed") + FromFile.Named(run, "proxies")),
        ("Profile", run => run.Settings.Conventions.Name + FromFile.Of(run, "profile")),
        ("Schedule", run => run.Strategy.Schedule.ToString()),
        ("Exits", run => run.Strategy.ExitsText),
        ("Scaled", run => run.Strategy.ScaledText),
        ("Execution", run => Text.Fill(run) + (run.Strategy.Fill is null ? FromFile.Of(run, "fill") : "")),
        ("Costs", run => Text.Costs(run) + FromFile.Of(run, "costBps")),
        ("Cash", run => Text.Cash(run) + FromFile.Of(run, "cashRate")),
        ("Dividend lag", run => (run.Settings.Conventions.DividendLagDays is > 0 and var days
            ? $"{days} trading days"
            : "none") + FromFile.Of(run, "dividendLag")),
        ("Borrowing", Text.Loan),
        ("Benchmark", run => (run.BenchmarkName ?? "none") + FromFile.Of(run, "benchmark")),
        ("Capital", run => Text.Money(run.Settings.Capital) + FromFile.Of(run, "capital")),
        ("Parameters", run => run.Settings.Parameters.Count == 0
            ? "none"
            : string.Join(", ", run.Settings.Parameters.Select(p => $"{p.Name} = {p.TextOf(p.Value)}"))),
    ];

    public static IEnumerable<(string Label, Func<BacktestResult, string> Of)> Holdings { get; } =
    [
        ("Decisions", run => run.Rebalances.Count.ToString(CultureInfo.InvariantCulture)),
        ("Rebalances", run => Rebalances(run).ToString(CultureInfo.InvariantCulture)),
        ("Orders", run => run.Trades.Count.ToString(CultureInfo.InvariantCulture)),
        ("Last decided", run => run.Rebalances is [.., var last] ? Text.Day(last.Decided) : Text.Unknown),
        ("Target", run => run.Rebalances is [.., var last] ? last.Target.ToString() : Text.Unknown),
    ];

    public static IReadOnlyList<int> Years(Study study) =>
        [.. study.Runs.SelectMany(run => run.Equity.YearlyReturns()).Select(year => year.End.Year).Distinct().Order()];

    // A partial year is marked.
    public static string YearLabel(Study study, int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"{year}{(study.Runs.SelectMany(run => run.Equity.YearlyReturns()).All(each => each.End.Year != year || each.IsWhole) ? "" : " (part)")}");

    public static string Year(BacktestResult run, int year)
    {
        foreach (var each in run.Equity.YearlyReturns())
        {
            if (each.End.Year == year) return Text.Percent(each.Return);
        }

        return Text.Unknown;
    }

    // The rows of facts, without empty ones.
    public static List<(string Label, string[] Cells)> Rows(Study study, IEnumerable<(string Label, Func<BacktestResult, string> Of)> facts)
    {
        var rows = new List<(string, string[])>();
        foreach (var (label, of) in facts)
        {
            string[] cells = [.. study.Runs.Select(run => Text.Visible(of(run)))];
            if (Array.Exists(cells, cell => cell.Length > 0)) rows.Add((label, cells));
        }

        return rows;
    }

    // All that people read after the figures.
    public static IReadOnlyList<string> NotesOf(BacktestResult run) => [.. run.Notes, .. run.Remarks];

    // The notes shared by all runs.
    public static IReadOnlyList<string> SharedNotes(Study study) =>
        [.. study.Runs.Select(NotesOf).Aggregate((all, notes) => [.. all.Intersect(notes)])];

    // All tables of a summary; those of a comparison too when the user asked for several runs.
    public static IEnumerable<FactTable> Tables(Study study, bool isCompared) =>
    [
        new(false, Rows(study, Ground)),
        new(true, [.. study.Statistics.Select((statistic, s) =>
            (Text.Label(statistic.Name), study.Runs.Select((_, r) => Text.Value(study[r, s], statistic.Unit)).ToArray()))]),
        new(true, [.. Years(study).Select(year =>
            (YearLabel(study, year), study.Runs.Select(run => Year(run, year)).ToArray()))]),
        .. isCompared ? Compared.Of(study).Select(each => each.Facts) : [],
        new(false, Rows(study, Holdings)),
    ];

    // Decisions with trades.
    private static int Rebalances(BacktestResult run) => run.Rebalances.Count(decision => decision.Filled is not null);
}
