namespace Rota.Host.DataQuality;

// A series that moves like others a row later or earlier, and unlike any on the same day: its dates are off by a trading day. A market that
// opens before another's close lags it by a day too, but less closely, and on its own calendar.
internal sealed class LagRule : IDataRule
{
    public const string Name = "dates-off";

    private const double Alike = 0.6;
    private const double Unlike = 0.3;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        if (found.Any(finding => finding.Rule == ShiftedDatesRule.Name)) return [];
        var pairs = data.Peers.Pairs(series);
        var periods = pairs.SelectMany(pair => pair.Periods.Select(period => (pair.Peer, period))).GroupBy(each => each.period.Period)
            .OrderBy(period => period.Key).Select(period => (Period: period.Key, Of: period.ToList())).ToList();
        return new[] { -1, 1 }.SelectMany(days => Runs(periods
            .Select(period => (period.Period, Like: Likest(period.Of, days))).Where(period => period.Like is not null)
            .Select(period => (period.Period, period.Like!.Value)).ToList(), days));

        IEnumerable<Finding> Runs(List<(int Period, (CheckedSeries Peer, LockstepPeriod At) Like)> off, int days)
        {
            if (off.Count == 0) yield break;
            var (from, to) = (FirstDay(off[0].Period), FirstDay(off[^1].Period + 1).AddDays(-1));
            var last = Math.Min(series.Last, series.RowFrom(to.AddDays(1)) - 1);
            var like = off.Select(each => each.Like).MaxBy(each => At(each.At, days));
            yield return Finding.On(
                series, series.Dates[series.RowFrom(from)], series.Dates[last], 1, SizeUnit.Days, Name, Severity.Serious,
                $"The closes move like those of {like.Peer.Asset} on the trading day {(days < 0 ? "after" : "before")} " +
                $"(correlation {FindingFormat.Number(At(like.At, days), "0.00")}; on the same day {FindingFormat.Number(like.At.Same, "0.00")}): " +
                $"one of the two is dated a trading day {(days < 0 ? "early here, or late there" : "late here, or early there")}. " +
                "Compare a date with another source.");
        }
    }

    // The peer that it follows most closely with dates a day early (-1) or late; null unless more peers do so than match on the same day.
    private static (CheckedSeries Peer, LockstepPeriod At)? Likest(List<(CheckedSeries Peer, LockstepPeriod At)> pairs, int days)
    {
        var off = pairs.Where(pair => At(pair.At, days) >= Alike && pair.At.Same <= Unlike).ToList();
        return off.Count > pairs.Count(pair => pair.At.Same >= Alike) ? off.MaxBy(pair => At(pair.At, days)) : null;
    }

    private static double At(LockstepPeriod period, int days) => days < 0 ? period.Next : period.Before;

    private static DateOnly FirstDay(int period) => new(period / 2, period % 2 == 0 ? 1 : 7, 1);
}
