namespace Rota.Host.DataQuality;

// A lasting one-day ratio of a split: closes that were not adjusted for a split, or adjusted for one that never happened.
internal sealed class SplitRule : IDataRule
{
    public const string Name = "split";

    private static readonly (int Many, int Few)[] Ratios =
    [
        (5, 4), (4, 3), (3, 2), (2, 1), (5, 2), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1), (8, 1), (9, 1), (10, 1), (12, 1),
        (15, 1), (20, 1), (25, 1), (30, 1), (40, 1), (50, 1), (100, 1),
    ];

    // If only one of two closes jumps, only an adjustment can cause it.
    private const double NearWhenParted = 0.01;
    private const double Near = 0.03;
    // Small ratios are common as falls, too.
    private const double NearSmall = 0.015;
    private const double NearAlone = 0.005;
    private const double LeastDeviations = 10;
    private const int Back = 5;
    // The share of the step that must be the asset's own.
    private const double Own = 0.8;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var turns = WrongLevelRule.Turns(series, found).ToHashSet();
        for (var row = 1; row <= series.Last; row++)
        {
            if (turns.Contains(series.Dates[row])) continue;
            var parting = series.Unadjusted.Length > 0 ? series.Parting(row) : 0;
            if (Math.Abs(parting) > -Math.Log(1 - Payment.Most) * 0.7 && Ratio(parting, NearWhenParted) is { } parted)
                yield return Found(series, row, parting, parted, isParted: true);
            else if (Ratio(series.Steps[row], Near) is { } ratio
                && IsRare(series, row) && !ComesBack(series, row) && !IsShared(series, data, row) && IsPlausible(series, data, row))
                yield return Found(series, row, -series.Steps[row], ratio, isParted: false);
        }
    }

    // As '8:1', many for one if the price falls; null if the ratio is not near that of a split.
    private static string? Ratio(double log, double near)
    {
        foreach (var (many, few) in Ratios)
        {
            var most = Math.Min(near, many < 2 * few ? NearSmall : near);
            if (Math.Abs(Math.Abs(log) - Math.Log((double)many / few)) <= most) return $"{many}:{few}";
        }

        return null;
    }

    // A fall by a quarter is more often a crash than a split of 4:3, unless the ratio is exact apart from the day's market move.
    private static bool IsPlausible(CheckedSeries series, CheckedData data, int row)
    {
        if (Math.Abs(series.Steps[row]) >= Math.Log(2) - Near) return true;
        if (data.Peers.Surprises(series, row) is not { } surprises) return Ratio(series.Steps[row], NearAlone) is not null;
        var at = row - Peers.Rows(series, row)[0];
        var near = Math.Clamp(2 * Robust.Scale(surprises.Where((_, i) => i != at)), NearAlone, NearSmall);
        return Ratio(surprises[at], near) is not null;
    }

    private static bool IsRare(CheckedSeries series, int row)
    {
        var rows = Peers.Rows(series, row);
        var scale = Robust.Scale(rows.Where(each => each != row).Select(each => series.Steps[each]));
        return Math.Abs(series.Steps[row]) > LeastDeviations * scale;
    }

    // Whether similar assets moved in the same direction.
    private static bool IsShared(CheckedSeries series, CheckedData data, int row) =>
        row < series.Last && data.Peers.Surprises(series, row) is { } surprises
        && Math.Abs(surprises[row - Peers.Rows(series, row)[0]]) < Own * Math.Abs(series.Steps[row]);

    private static bool ComesBack(CheckedSeries series, int row)
    {
        var (before, step) = (series.Closes[row - 1], Math.Abs(series.Steps[row]));
        for (var later = row + 1; later <= Math.Min(series.Last, row + Back); later++)
        {
            if (Math.Abs(Math.Log(series.Closes[later] / before)) < step / 2) return true;
        }

        return row > 1 && Math.Abs(series.Steps[row - 1] + series.Steps[row]) < step / 2;
    }

    private static Finding Found(CheckedSeries series, int row, double log, string ratio, bool isParted)
    {
        var kind = log > 0 ? "split" : "reverse split";
        var size = Math.Exp(-log);
        var what = isParted
            ? $"The two closes diverge by a factor of {FindingFormat.Number(Math.Max(size, 1 / size), "0.###")}"
            : $"The adjusted close {FindingFormat.Move(-log)}";
        return Finding.On(
            series, series.Dates[row], series.Dates[row], size, SizeUnit.Times, Name, Severity.Serious,
            $"{what} in one {series.Period}, as in a {kind} of {ratio} that not all closes are adjusted for: " +
            "divide the closes on one side of it, or use adjusted ones.");
    }
}
