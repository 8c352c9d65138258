using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// A run of closes off by the same factor and then right again: in pence instead of pounds, in another currency, or of another asset.
internal sealed class WrongLevelRule : IDataRule
{
    public const string Name = "wrong-level";

    // About a year; a longer run is two splits, or two market moves.
    private const int Most = 250;
    private const double Least = 0.05;
    // Used if no other asset shows whether the market made the same round trip.
    private const double LeastAlone = 0.15;
    private const double Deviations = 10;
    // The part of the first step that may remain after the reversal.
    private const double Left = 0.35;
    private const double Panic = 3;
    private const double DeviationsInPanic = 20;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var spikes = found.Where(finding => finding.Rule == SpikeRule.Name).Select(finding => series.RowOf(finding.From!.Value))
            .SelectMany(row => new[] { row, row + 1 }).ToHashSet();
        var adjusted = Of(series, data, series.Steps, spikes, isAdjusted: true).ToList();
        if (adjusted.Count > 0 || series.Unadjusted.Length == 0) return adjusted;
        return Of(series, data, CheckedSeries.StepsOf(series.Unadjusted), spikes, isAdjusted: false);
    }

    // The days on which prices jumped to a wrong level, and those on which they returned.
    public static IEnumerable<DateOnly> Turns(CheckedSeries series, IReadOnlyList<Finding> found)
    {
        foreach (var run in found.Where(finding => finding.Rule == Name))
        {
            yield return run.From!.Value;
            if (series.RowOf(run.To!.Value) is var last && last < series.Last) yield return series.Dates[last + 1];
        }
    }

    // A spike at either end does not count: the prices between two spikes are right.
    private static IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, double[] steps, HashSet<int> spikes, bool isAdjusted)
    {
        for (var row = 1; row < series.Last; row++)
        {
            if (!(Math.Abs(steps[row]) >= Least) || spikes.Contains(row)) continue;
            if (Back(steps, row) is not { } back || back == row + 1 || spikes.Contains(back)) continue;
            if (!IsOwn(series, data, steps, row, isAdjusted) || !IsOwn(series, data, steps, back, isAdjusted)) continue;
            var times = Math.Exp((steps[row] - steps[back]) / 2);
            yield return Finding.On(
                series, series.Dates[row], series.Dates[back - 1], times, SizeUnit.Times, Name, Severity.Serious,
                $"{Count.Of(back - row, "close")} in a row {(isAdjusted ? "are" : "before adjustment are")} about {FindingFormat.Number(times, "0.###")} " +
                $"times the surrounding closes: the price {FindingFormat.Move(steps[row])} in one {series.Period} and {FindingFormat.Move(steps[back])} in another. " +
                "They may be in another unit, such as pence, or of another asset; reload them.");
            row = back;
        }
    }

    // The row where the closes return in a single step; null if they do not, or do so in several.
    private static int? Back(double[] steps, int row)
    {
        var there = steps[row];
        var moved = 0.0;
        for (var later = row + 1; later < Math.Min(steps.Length, row + 1 + Most); later++)
        {
            if (Math.Abs(there + steps[later]) <= Left * Math.Abs(there)) return later;
            moved += steps[later];
            if (Math.Abs(moved) > Math.Abs(there)) return null;
        }

        return null;
    }

    private static bool IsOwn(CheckedSeries series, CheckedData data, double[] steps, int row, bool isAdjusted)
    {
        var step = Math.Abs(steps[row]);
        var rows = Peers.Rows(series, row);
        var at = row - rows[0];
        // Peers can only predict adjusted closes.
        var surprises = isAdjusted ? data.Peers.Surprises(series, row) : null;
        double[] own = surprises ?? [.. rows.Select(each => steps[each])];
        if (surprises is null && step < LeastAlone) return false;
        var deviations = data.Peers.Unrest(series, row) >= Panic ? DeviationsInPanic : Deviations;
        return Math.Abs(own[at]) >= Math.Max(step / 2, deviations * Robust.Scale(own.Where((_, i) => i != at)));
    }
}
