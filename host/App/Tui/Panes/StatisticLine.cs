using System.Globalization;
using Rota.Host.Rendering;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A number that sums up a run, as `rota run` prints it: a statistic by its name, the return of a year, or a count of its trading.
internal sealed record StatisticLine(string? Statistic, string Label, Unit Unit, double Value, double Benchmark, Better Better)
{
    // In the groups and the order of `rota run`.
    public static IReadOnlyList<IReadOnlyList<StatisticLine>> GroupsOf(RunSnapshot run) =>
        [[.. run.Statistics.Select(Of)], Years(run), Trading(run)];

    public string Text(double value) => Statistic is null && Unit == Unit.Count && double.IsFinite(value)
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : SummaryText.Value(value, Unit);

    private static StatisticLine Of(StatisticValue each) =>
        new(each.Name, SummaryText.Label(each.Name), each.Unit, each.Value, each.Benchmark ?? double.NaN, each.Better);

    private static List<StatisticLine> Years(RunSnapshot run)
    {
        var benchmark = Returns(run.Benchmark).ToDictionary(year => year.End.Year, year => year.Return);
        return
        [
            .. Returns(run.Equity).Select(year => new StatisticLine(
                null, string.Create(CultureInfo.InvariantCulture, $"{year.End.Year}{(year.IsWhole ? "" : " (part)")}"), Unit.Fraction, year.Return,
                benchmark.GetValueOrDefault(year.End.Year, double.NaN), Better.Higher)),
        ];
    }

    private static StatisticLine[] Trading(RunSnapshot run) =>
    [
        Count("Decisions", run.Decisions.Count), Count("Rebalances", run.Decisions.Count(decision => decision.Filled is not null)),
        Count("Orders", run.Trades.Count),
    ];

    private static StatisticLine Count(string label, int count) => new(null, label, Unit.Count, count, double.NaN, Better.Neither);

    private static IReadOnlyList<PeriodReturn> Returns(Curve? curve) =>
        curve is null ? [] : new EquityCurve(curve.Dates, curve.Values).YearlyReturns();
}
