namespace Rota.Plugins.Statistics;

// Rule Q33: how it feels to hold the strategy: behind its benchmark, and below its own high.
internal static class FeelsTable
{
    private static readonly int[] Windows = [12, 36];

    private static readonly string[] Columns = ["measure", "window", "value", "meaning"];

    public static Table Of(BacktestResult run)
    {
        var shared = SharedDays.Of(run);
        var compared = Periods.Months(shared);
        var isCompared = run.Benchmark is not null && compared.Run.Length >= NeedsText.LeastMonths && !Array.Exists(compared.Benchmark, double.IsNaN);
        return new Table("How it feels", Columns,
        [
            .. isCompared ? Behind(Lag.Of(compared.Run, compared.Benchmark), compared.Run.Length) : [],
            .. isCompared ? Windows.SelectMany(length => RollingBehind(RollingLag.Of(compared.Run, compared.Benchmark, length), length)) : [],
            .. Windows.SelectMany(length => Rolling(Periods.Months(run).Run, length)),
            .. BelowHigh(run),
        ])
        {
            Note = (isCompared ? Range(shared, run.BenchmarkName ?? "the benchmark") : Lack(run)) + " Days below a high count all values of the run.",
        };
    }

    private static IEnumerable<Cell[]> Behind(Lag lag, int months) =>
    [
        Row("monthsBehind", Cells.Share(lag.MonthsBehind / (double)months), "share of months with a lower return than the benchmark's"),
        Row("longestLag", Cells.Count(lag.Longest), "most months in a row behind the benchmark"),
        Row("currentLag", Cells.Count(lag.Current), "months in a row behind it at the end"),
        Row("relative", Cells.Plain(lag.Relative), "wealth at the end / the benchmark's"),
        Row("relativeDrawdown", Cells.Share(lag.RelativeDrawdown), "deepest fall of wealth / benchmark below its own high"),
        Row("longestBelowRelativeHigh", Cells.Count(lag.LongestBelowHigh), "most months without a new high of wealth / benchmark"),
        Row("monthsSinceRelativeHigh", Cells.Count(lag.SinceHigh), "months since that ratio's last high, at the end"),
    ];

    private static IEnumerable<Cell[]> RollingBehind(RollingLag rolling, int length) =>
    [
        Row("rollingBehind", length, Cells.Share(rolling.Behind), "share of windows with a lower return than the benchmark's"),
        Row("worstRollingGap", length, Cells.Share(rolling.WorstGap), "worst growth of a window / the benchmark's growth in it − 1"),
    ];

    private static IEnumerable<Cell[]> Rolling(double[] months, int length)
    {
        var rolling = RollingLag.Of(months, months, length);
        return
        [
            Row("rollingNegative", length, Cells.Share(rolling.Negative), "share of windows with a loss"),
            Row("worstRolling", length, Cells.Share(rolling.Worst), "worst return of a window"),
        ];
    }

    private static IEnumerable<Cell[]> BelowHigh(BacktestResult run)
    {
        var below = run.Equity.Drawdowns().Skip(1).Count(drawdown => drawdown < 0);
        return
        [
            Row("daysBelowHigh", Cells.Share(below / (double)(run.Equity.Values.Length - 1)), "share of days below an earlier high, the first left out"),
            Row("longestDrawdownDays", Cell.Of(Shared.LongestDrawdownDays.Of(run), Unit.Days), "longest time below a high, in calendar days"),
            Row("openDrawdownDays", Cell.Of(Shared.OpenDrawdownDays.Of(run), Unit.Days), "calendar days below the high at the end"),
        ];
    }

    private static Cell[] Row(string measure, Cell value, string meaning) => [measure, Cell.Blank, value, meaning];

    private static Cell[] Row(string measure, int length, Cell value, string meaning) => [measure, Cells.Count(length), value, meaning];

    private static string Range(BacktestResult shared, string benchmark)
    {
        var months = shared.Equity.WholeMonths();
        return $"Against {benchmark}, over {months.Count} whole months from {WholeMonths.Name(months[0].End)} to {WholeMonths.Name(months[^1].End)}; " +
               "windows in months.";
    }

    private static string Lack(BacktestResult run) => run.Benchmark is null
        ? "Without a benchmark it is unknown how long the run was behind one: give one with --benchmark. Windows in months."
        : "How long the run was behind its benchmark is unknown: that needs 12 whole months of both. Windows in months.";
}
