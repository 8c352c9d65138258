using Rota.Host.Rendering;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The statistics of several runs side by side, by the letters of their curves, with the best of each marked.
internal static class ComparePane
{
    private static readonly ListingColumn Name = new("statistic", Priority: 9);

    public static Listing Of(IReadOnlyList<RunSnapshot> runs, TerminalProfile look)
    {
        var names = runs.SelectMany(run => run.Statistics).Select(each => each.Name).Distinct(StringComparer.Ordinal);
        return new(
            [Name, .. runs.Select((run, i) => new ListingColumn($"{Palette.Letter(i)} {run.Strategy}", IsRight: true))],
            [.. names.Select(name => Row(name, [.. runs.Select(run => Value(run, name))], look))])
        {
            Empty = "No runs to compare.",
            Note = Note(runs),
        };
    }

    private static ListingRow Row(string name, StatisticValue?[] values, TerminalProfile look)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        var merits = values.Select(each => each is null ? double.NaN : ChangeDirection.Of(each)).ToArray();
        var known = merits.Where(double.IsFinite).ToArray();
        // If all are equal, none is best.
        var best = known.Distinct().Count() > 1 ? known.Max() : double.NaN;
        return new([
            new(name),
            .. values.Select((each, i) => merits[i].Equals(best) && !double.IsNaN(best)
                ? new ListingCell($"{letters.Up} {Text(each)}", theme.Good)
                : new(Text(each))),
        ]);
    }

    private static string? Note(IReadOnlyList<RunSnapshot> runs)
    {
        if (runs.Select(run => (run.Equity.Dates[0], run.Equity.Dates[^1])).Distinct().Count() < 2) return null;
        return CompareChart.CommonDays(runs) is { } days
            ? $"common days {ShortFormat.Day(days.From)} to {ShortFormat.Day(days.To)}; each run's statistics cover its own days"
            : "no days in common; each run's statistics cover its own days";
    }

    private static StatisticValue? Value(RunSnapshot run, string name) => run.Statistics.FirstOrDefault(each => each.Name == name);

    private static string Text(StatisticValue? value) =>
        value is null || !double.IsFinite(value.Value) ? ShortFormat.Unknown : StatisticText.Value(value.Value, value.Unit);
}
