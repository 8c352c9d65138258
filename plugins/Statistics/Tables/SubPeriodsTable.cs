using System.Globalization;

namespace Rota.Plugins.Statistics;

// Rule Q30: the run and its benchmark in parts: between the user's cuts or halves, before and since publication, calendar years. A part goes from
// one cut to the next, each cut being the last value on or before its day.
internal static class SubPeriodsTable
{
    private const string Halves = " The halves have the same number of whole months, or the second has one more.";

    private static readonly CurveFigure[] Figures =
        [Shared.TotalReturn, HouseStatistics.Cagr, HouseStatistics.Volatility, HouseStatistics.Sharpe, Shared.MaxDrawdown];

    private static readonly string[] Columns =
    [
        "period", "from", "to", "months", .. Figures.Select(figure => figure.Name), .. Figures.Select(figure => $"benchmark{Capital(figure.Name)}"),
        "relative", "relativeToDate",
    ];

    public static Table Of(BacktestResult run) =>
        new("Sub-periods", Columns, [.. Parts(run).Where(part => part.First < part.Last).Select(part => Row(run, part))])
        {
            Note = "House statistics of each part, from its first to its last value. Those of months use its whole months and are unknown below 12 of " +
                   $"them, as yearly returns are below a year.{(run.Settings.Cuts.Count > 0 ? "" : Halves)} Relative is the growth / the benchmark's: in the " +
                   $"part, and from the first common day to the end of the part; blank where the benchmark does not cover the part.{Outside(run)}",
        };

    private static IEnumerable<Part> Parts(BacktestResult run)
    {
        var (equity, end) = (run.Equity, run.Equity.Dates.Length - 1);
        if (run.Settings.Cuts.Count > 0)
        {
            int[] rows = [0, .. run.Settings.Cuts.Where(day => Divides(run, day)).Select(equity.RowAtOrBefore).Distinct(), end];
            for (var part = 1; part < rows.Length; part++)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"part {part} of {rows.Length - 1}"), rows[part - 1], rows[part]);
        }
        else if (equity.WholeMonths() is { Count: > 1 } months)
        {
            var middle = equity.RowAtOrBefore(months[months.Count / 2 - 1].End);
            yield return new("first half", 0, middle);
            yield return new("second half", middle, end);
        }

        if (run.Strategy.PublishedOn is { } published && published < run.To)
        {
            var cut = Math.Max(equity.RowAtOrBefore(published), 0);
            yield return new("before publication", 0, cut);
            yield return new("since publication", cut, end);
        }

        var first = 0;
        foreach (var year in equity.YearlyReturns())
        {
            var last = equity.RowAtOrBefore(year.End);
            yield return new(year.End.Year.ToString(CultureInfo.InvariantCulture), first, last);
            first = last;
        }
    }

    private static bool Divides(BacktestResult run, DateOnly day) =>
        run.Equity.RowAtOrBefore(day) is var row && row > 0 && row < run.Equity.Dates.Length - 1;

    private static string Outside(BacktestResult run)
    {
        string[] outside = [.. run.Settings.Cuts.Where(day => !Divides(run, day)).Select(day => day.ToString("O", CultureInfo.InvariantCulture))];
        return outside.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" The run goes from {run.From:O} to {run.To:O}, so it is not cut at {string.Join(" or ", outside)}.");
    }

    private static Cell[] Row(BacktestResult run, Part part)
    {
        var (from, to) = (run.Equity.Dates[part.First], run.Equity.Dates[part.Last]);
        var own = run with { Equity = run.Equity.Part(part.First, part.Last), Benchmark = null };
        var benchmark = run.Benchmark is { } other && other.Dates[0] <= from && to <= other.Dates[^1]
            ? own with { Equity = other.Part(other.RowAtOrBefore(from), other.RowAtOrBefore(to)) }
            : null;
        return
        [
            part.Name, (DateOnly?)from, (DateOnly?)to, Cells.Count(own.Equity.WholeMonths().Count), .. Figures.Select(figure => Of(figure, own)),
            .. Figures.Select(figure => benchmark is null ? Cell.Blank : Of(figure, benchmark)),
            .. benchmark is null ? [Cell.Blank, Cell.Blank] : new[] { Cells.Plain(Relative(run, from, to)), Cells.Plain(Relative(run, run.Benchmark!.Dates[0], to)) },
        ];
    }

    private static Cell Of(CurveFigure figure, BacktestResult part) => Cell.Of(figure.Of(part), figure.Unit);

    // (V(to) / V(from)) / (B(to) / B(from)).
    private static double Relative(BacktestResult run, DateOnly from, DateOnly to) =>
        Growth(run.Equity, from, to) / Growth(run.Benchmark!, from, to);

    private static double Growth(EquityCurve equity, DateOnly from, DateOnly to) =>
        equity.Values[equity.RowAtOrBefore(to)] / equity.Values[equity.RowAtOrBefore(from)];

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // Rows of the run, both included.
    private readonly record struct Part(string Name, int First, int Last);
}
