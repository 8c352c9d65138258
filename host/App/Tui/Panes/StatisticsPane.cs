using Rota.Host.Rendering;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A run's statistics, those of its benchmark, and their changes since the previous run.
internal static class StatisticsPane
{
    private static readonly ListingColumn Statistic = new("statistic", Priority: 9, IsElastic: true, Least: 14) { OnlyShrinks = true };

    private static readonly ListingColumn[] Benchmark =
    [
        new("benchmark", IsRight: true, Priority: 2), new("difference", IsRight: true, Priority: 1),
    ];

    private static readonly ListingColumn[] Alone = [Statistic, new("value", IsRight: true, Priority: 8), .. Benchmark];

    private static readonly ListingColumn[] Beside =
    [
        Statistic, new("before", IsRight: true, Priority: 3), new("", Priority: 3), new("now", IsRight: true, Priority: 8),
        new("change", IsRight: true, Priority: 7), new("", Priority: 6) { Name = "better or worse" }, .. Benchmark,
    ];

    public static Listing Of(RunSnapshot now, RunSnapshot? before, TerminalProfile look)
    {
        var was = before is null ? [] : StatisticLine.GroupsOf(before).SelectMany(group => group).ToDictionary(KeyOf, line => line.Value);
        var rows = Lines(now).Select(line => line is null ? Blank(before is not null)
            : before is null ? Row(line, look)
            : Row(line, was.GetValueOrDefault(KeyOf(line), double.NaN), look));
        return new(before is null ? Alone : Beside, [.. rows]);
    }

    // By row; null for a blank one between groups.
    public static IReadOnlyList<StatisticLine?> Lines(RunSnapshot run) =>
    [
        .. StatisticLine.GroupsOf(run).Where(group => group.Count > 0).SelectMany((group, i) => i == 0 ? group : group.Prepend(null)),
    ];

    // A year that was not whole before is still that year.
    private static string KeyOf(StatisticLine line) => line.Statistic ?? line.Label.Split(' ')[0];

    private static ListingRow Blank(bool isCompared) => new([.. (isCompared ? Beside : Alone).Select(_ => ListingCell.None)]);

    private static ListingRow Row(StatisticLine line, TerminalProfile look) =>
        new([new(line.Label), Number(line, line.Value), .. BenchmarkOf(line, Theme.Of(look))]);

    private static ListingRow Row(StatisticLine now, double was, TerminalProfile look)
    {
        var theme = Theme.Of(look);
        var change = SummaryText.Difference(now.Value - was, now.Unit);
        if (change.Length == 0 && double.IsFinite(now.Value) == double.IsFinite(was))
        {
            return new([
                new(now.Label, theme.Faint), ListingCell.None, ListingCell.None, Number(now, now.Value, theme.Faint),
                new("", Number: 0), ListingCell.None, .. BenchmarkOf(now, theme),
            ]);
        }

        var gain = ChangeDirection.Of(now.Better, now.Value) - ChangeDirection.Of(now.Better, was);
        var (word, style) = gain > 0 ? ("better", theme.Good) : gain < 0 ? ("worse", theme.Bad) : ("", theme.Text);
        return new([
            new(now.Label), Number(now, was), new(PaneLetters.Of(look).To, theme.Faint), Number(now, now.Value),
            new(change.Length > 0 ? change : SummaryText.Unknown, style, now.Value - was), new(word, style), .. BenchmarkOf(now, theme),
        ]);
    }

    private static ListingCell[] BenchmarkOf(StatisticLine line, Theme theme) => !double.IsFinite(line.Benchmark)
        ? [new("", Number: double.NaN), new("", Number: double.NaN)]
        :
        [
            Number(line, line.Benchmark, theme.Faint),
            new(SummaryText.Difference(line.Value - line.Benchmark, line.Unit), theme.Faint, line.Value - line.Benchmark),
        ];

    private static ListingCell Number(StatisticLine line, double value, Style? style = null) => new(line.Text(value), style, value);
}
