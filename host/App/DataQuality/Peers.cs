using System.Collections.Concurrent;

namespace Rota.Host.DataQuality;

// The assets that move most like another, and the steps that they predict for it.
internal sealed class Peers
{
    public const int Most = 3;
    private const double LeastCorrelation = 0.6;
    // More peers would take longer without being closer.
    private const int Candidates = 80;
    private const int Around = 60;

    private readonly CheckedSeries[] _candidates;
    private readonly Dictionary<Asset, double> _scales = [];
    private readonly ConcurrentDictionary<Asset, IReadOnlyList<Lockstep>> _pairs = new();
    private readonly ConcurrentDictionary<(Asset, Asset), Lockstep> _locksteps = new();

    public Peers(IReadOnlyList<CheckedSeries> all)
    {
        _candidates = [.. all.OrderByDescending(each => each.Dates.Length).ThenBy(each => each.Asset).Take(Candidates)];
        foreach (var each in _candidates) _scales[each.Asset] = Robust.Scale(each.Steps);
    }

    // How many times their usual step most peers move on a day; NaN if no peer has it.
    public double Unrest(CheckedSeries series, int row)
    {
        var day = series.Dates[row];
        return Robust.Median(Others(series)
            .Select(each => (each, Row: each.RowOf(day))).Where(at => at.Row > 0)
            .Select(at => Math.Abs(at.each.Steps[at.Row]) / _scales[at.each.Asset]));
    }

    // Each row's step less the prediction from the peers' steps, with betas from the surrounding days except the middle two; null if there is no
    // peer then. With two or more peers, one wrong peer does no harm.
    public double[]? Surprises(CheckedSeries series, int middle) => Surprises(series, middle, out _);

    public double[]? Surprises(CheckedSeries series, int middle, out int peers)
    {
        var rows = Rows(series, middle);
        var expected = new List<double[]>();
        foreach (var pair in Nearest(series))
        {
            if (expected.Count == Most) break;
            var theirs = StepsOn(pair.Peer, series, rows);
            var (both, square) = (0.0, 0.0);
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i] == middle || rows[i] == middle + 1 || double.IsNaN(theirs[i])) continue;
                both += theirs[i] * series.Steps[rows[i]];
                square += theirs[i] * theirs[i];
            }

            if (theirs.Count(double.IsNaN) > Around / 2 || square == 0) continue;
            expected.Add([.. theirs.Select(step => step * (both / square))]);
        }

        peers = expected.Count;
        return peers == 0
            ? null
            : [.. rows.Select((row, i) => series.Steps[row] - Middle(expected, i))];
    }

    // The median of a few numbers, some of which may be unknown.
    private static double Middle(List<double[]> of, int at)
    {
        Span<double> known = stackalloc double[Most];
        var count = 0;
        foreach (var each in of)
        {
            if (double.IsFinite(each[at])) known[count++] = each[at];
        }

        known = known[..count];
        known.Sort();
        return count == 0 ? double.NaN : count % 2 == 1 ? known[count / 2] : known[count / 2 - 1] + 0.5 * (known[count / 2] - known[count / 2 - 1]);
    }

    // The rows around two middle ones, as Surprises uses them.
    public static int[] Rows(CheckedSeries series, int middle)
    {
        var first = Math.Max(1, middle - Around);
        return [.. Enumerable.Range(first, Math.Min(series.Last, middle + 1 + Around) - first + 1)];
    }

    // Similar assets, most similar first. Not all of them have prices at every time.
    public IEnumerable<Lockstep> Nearest(CheckedSeries series) => Pairs(series).Where(pair => pair.Correlation >= LeastCorrelation)
        .OrderByDescending(pair => pair.Correlation).ThenBy(pair => pair.Peer.Asset);

    // The peers' series beside this one.
    public IReadOnlyList<Lockstep> Pairs(CheckedSeries series) => _pairs.GetOrAdd(series.Asset, _ =>
    {
        var own = _scales.TryGetValue(series.Asset, out var scale) ? scale : Robust.Scale(series.Steps);
        return [.. Others(series).Select(each => Pair((series, own), (each, _scales[each.Asset])))];
    });

    // Symmetric, so computed once.
    private Lockstep Pair((CheckedSeries Series, double Scale) one, (CheckedSeries Series, double Scale) two)
    {
        if (one.Series.Asset.CompareTo(two.Series.Asset) > 0) return Pair(two, one).Reversed(two.Series);
        return _locksteps.GetOrAdd(
            (one.Series.Asset, two.Series.Asset), _ => Lockstep.Of(one.Series, one.Scale, two.Series, two.Scale));
    }

    // Weekly or monthly steps cannot be compared with daily ones.
    private IEnumerable<CheckedSeries> Others(CheckedSeries series) => _candidates.Where(each =>
        each.Asset != series.Asset && each.IsCoarse == series.IsCoarse && (!each.IsCoarse || each.Series.Frequency == series.Series.Frequency));

    // NaN on days that the peer lacks.
    private static double[] StepsOn(CheckedSeries peer, CheckedSeries series, int[] rows)
    {
        var steps = new double[rows.Length];
        var at = Math.Max(1, peer.RowFrom(series.Dates[rows[0]]));
        for (var i = 0; i < rows.Length; i++)
        {
            var day = series.Dates[rows[i]];
            while (at <= peer.Last && peer.Dates[at] < day) at++;
            steps[i] = at <= peer.Last && peer.Dates[at] == day ? peer.Steps[at] : double.NaN;
        }

        return steps;
    }
}
