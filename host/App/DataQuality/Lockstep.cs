using System.Buffers;

namespace Rota.Host.DataQuality;

// How closely two series move together, on the same days and a row apart, by half-years. Steps are clipped at a usual size around zero, so
// that a single wrong one does not decide.
internal sealed record Lockstep(CheckedSeries Peer, double Correlation, IReadOnlyList<LockstepPeriod> Periods)
{
    private const double Cut = 3;
    private const int LeastDays = 250;
    private const int LeastPeriods = 60;
    private const int LeastOfPeriod = 60;
    // Two series follow one calendar if they share this part of the rows between their first and last common day.
    private const double SameCalendar = 0.97;

    public static Lockstep Of(CheckedSeries series, double own, CheckedSeries peer, double theirs)
    {
        var most = Math.Min(series.Dates.Length, peer.Dates.Length);
        var (ones, twos, rows) = (ArrayPool<double>.Shared.Rent(most), ArrayPool<double>.Shared.Rent(most), ArrayPool<int>.Shared.Rent(most));
        try
        {
            return Of(series, own, peer, theirs, ones, twos, rows);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(ones);
            ArrayPool<double>.Shared.Return(twos);
            ArrayPool<int>.Shared.Return(rows);
        }
    }

    // The same pair from the peer's side.
    public Lockstep Reversed(CheckedSeries series) => this with
    {
        Peer = series,
        Periods = [.. Periods.Select(each => each with { Next = each.Before, Before = each.Next })],
    };

    private static Lockstep Of(
        CheckedSeries series, double own, CheckedSeries peer, double theirs, double[] ones, double[] twos, int[] rows)
    {
        var count = 0;
        var (first, last) = ((One: 0, Two: 0), (One: 0, Two: 0));
        for (int i = 1, j = 1; i < series.Dates.Length && j < peer.Dates.Length;)
        {
            if (series.Dates[i] < peer.Dates[j]) i++;
            else if (series.Dates[i] > peer.Dates[j]) j++;
            else
            {
                if (count == 0) first = (i, j);
                last = (i, j);
                rows[count] = i;
                ones[count] = Math.Clamp(series.Steps[i++], -Cut * own, Cut * own);
                twos[count++] = Math.Clamp(peer.Steps[j++], -Cut * theirs, Cut * theirs);
            }
        }

        var longest = Math.Max(last.One - first.One, last.Two - first.Two) + 1;
        var correlation = count < (series.IsCoarse ? LeastPeriods : LeastDays) ? double.NaN : Of(ones.AsSpan(0, count), twos.AsSpan(0, count));
        return new(peer, correlation, count < SameCalendar * longest ? [] : [.. PeriodsOf(series, rows, ones, twos, count)]);
    }

    private static IEnumerable<LockstepPeriod> PeriodsOf(CheckedSeries series, int[] rows, double[] ones, double[] twos, int count)
    {
        for (var (first, end) = (0, 0); first < count; first = end)
        {
            var period = PeriodOf(series.Dates[rows[first]]);
            while (end < count && PeriodOf(series.Dates[rows[end]]) == period) end++;
            if (end - first < LeastOfPeriod) continue;
            yield return new(
                period, Of(ones.AsSpan(first..end), twos.AsSpan(first..end)), Of(ones.AsSpan(first..(end - 1)), twos.AsSpan((first + 1)..end)),
                Of(ones.AsSpan((first + 1)..end), twos.AsSpan(first..(end - 1))));
        }
    }

    private static int PeriodOf(DateOnly day) => day.Year * 2 + (day.Month > 6 ? 1 : 0);

    private static double Of(ReadOnlySpan<double> ones, ReadOnlySpan<double> twos)
    {
        var (both, one, two) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ones.Length; i++)
        {
            both += ones[i] * twos[i];
            one += ones[i] * ones[i];
            two += twos[i] * twos[i];
        }

        return both / Math.Sqrt(one * two);
    }
}

// The correlations of a half-year: on the same days, with the peer's next row, and with the peer's previous row.
internal readonly record struct LockstepPeriod(int Period, double Same, double Next, double Before);
