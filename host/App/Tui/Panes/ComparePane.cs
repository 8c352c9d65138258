using Rota.Host.Rendering;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The statistics of several runs side by side, by the letters of their curves; the word best marks the best of each.
internal static class ComparePane
{
    private static readonly ListingColumn Name = new("statistic", Priority: 9);

    public static Listing Of(IReadOnlyList<RunSnapshot> runs, TerminalProfile look, string? note = null)
    {
        var names = runs.SelectMany(run => run.Statistics).Select(each => each.Name).Distinct(StringComparer.Ordinal);
        return new(
            [Name, .. runs.Select((run, i) => new ListingColumn($"{Palette.Letter(i)} {run.Strategy}", IsRight: true))],
            [.. names.Select(name => Row(name, [.. runs.Select(run => Value(run, name))], look))])
        {
            Empty = "No runs to compare.",
            Note = note,
        };
    }

    private static ListingRow Row(string name, StatisticValue?[] values, TerminalProfile look)
    {
        var shown = values.Select(Text).ToArray();
        var merits = values.Select(each => each is null ? double.NaN : ChangeDirection.Of(each)).ToArray();
        var known = merits.Where(double.IsFinite).ToArray();
        var best = known.Length > 0 ? shown[Array.IndexOf(merits, known.Max())] : "";
        // If all look equal, none is best.
        var isTold = known.Length > 0 && shown.Where((_, i) => double.IsFinite(merits[i])).Distinct().Count() > 1;
        return new([
            new(SummaryText.Label(name)),
            .. values.Select((each, i) => isTold && double.IsFinite(merits[i]) && shown[i] == best
                ? new ListingCell($"best {shown[i]}", Theme.Of(look).Good, each!.Value)
                : new(shown[i], Number: each?.Value ?? double.NaN)),
        ]);
    }

    private static StatisticValue? Value(RunSnapshot run, string name) => run.Statistics.FirstOrDefault(each => each.Name == name);

    private static string Text(StatisticValue? value) => value is null ? SummaryText.Unknown : SummaryText.Value(value.Value, value.Unit);
}
