namespace Rota.Host.Data;

// The assets that move most like another, and what they let expect of it.
internal sealed class Peers
{
    public const int Most = 3;
    private const double LeastCorrelation = 0.6;
    private const int LeastDays = 250;
    private const double Cut = 3;
    // More would take long to compare with, and hardly be nearer.
    private const int Candidates = 80;
    private const int Around = 60;

    private readonly IReadOnlyList<CheckedSeries> _candidates;
    private readonly Dictionary<Asset, Dictionary<DateOnly, double>> _steps = [];
    private readonly Dictionary<Asset, double> _scales = [];
    private readonly Dictionary<Asset, List<Asset>> _nearest = [];

    public Peers(IReadOnlyList<CheckedSeries> all)
    {
        _candidates = [.. all.OrderByDescending(each => each.Dates.Length).ThenBy(each => each.Asset).Take(Candidates)];
        foreach (var each in _candidates)
        {
            _scales[each.Asset] = Robust.Scale(each.Steps);
            _steps[each.Asset] = Enumerable.Range(1, each.Last).ToDictionary(row => each.Dates[row], row => each.Steps[row]);
        }
    }

    // How many times their usual step most others go on a day; NaN where nobody has it.
    public double Unrest(CheckedSeries series, int row) => Unrest(series.Asset, series.Dates[row]);

    private double Unrest(Asset asset, DateOnly day) => Robust.Median(_candidates
        .Where(each => each.Asset != asset && _steps[each.Asset].ContainsKey(day))
        .Select(each => Math.Abs(_steps[each.Asset][day]) / _scales[each.Asset]));

    // For each row the step less what the peers' steps let expect, with the betas of the days around but the two at the middle; null where
    // there is no peer then. Of two or more, one that is wrong itself does no harm.
    public double[]? Surprises(CheckedSeries series, int middle) => Surprises(series, middle, out _);

    public double[]? Surprises(CheckedSeries series, int middle, out int peers)
    {
        var rows = Rows(series, middle);
        var expected = new List<double[]>();
        foreach (var peer in Nearest(series))
        {
            if (expected.Count == Most) break;
            var steps = _steps[peer];
            double[] theirs = [.. rows.Select(row => steps.GetValueOrDefault(series.Dates[row], double.NaN))];
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
            : [.. rows.Select((row, i) => series.Steps[row] - Robust.Median(expected.Select(each => each[i])))];
    }

    // The rows around two in the middle, as Surprises has them.
    public static int[] Rows(CheckedSeries series, int middle)
    {
        var first = Math.Max(1, middle - Around);
        return [.. Enumerable.Range(first, Math.Min(series.Last, middle + 1 + Around) - first + 1)];
    }

    // Not all of them have prices at every time.
    private List<Asset> Nearest(CheckedSeries series)
    {
        if (_nearest.TryGetValue(series.Asset, out var known)) return known;
        var own = _scales.TryGetValue(series.Asset, out var scale) ? scale : Robust.Scale(series.Steps);
        var alike = _candidates.Where(each => each.Asset != series.Asset)
            .Select(each => (each.Asset, Correlation: Correlation(series, own, each.Asset)))
            .Where(each => each.Correlation >= LeastCorrelation)
            .OrderByDescending(each => each.Correlation).ThenBy(each => each.Asset);
        return _nearest[series.Asset] = [.. alike.Select(each => each.Asset)];
    }

    // Around zero, of steps cut off at where most are, so that no wrong one decides.
    private double Correlation(CheckedSeries series, double own, Asset peer)
    {
        var (steps, theirs) = (_steps[peer], _scales[peer]);
        var (days, both, ones, twos) = (0, 0.0, 0.0, 0.0);
        for (var row = 1; row <= series.Last; row++)
        {
            if (!steps.TryGetValue(series.Dates[row], out var step)) continue;
            var (a, b) = (Math.Clamp(series.Steps[row], -Cut * own, Cut * own), Math.Clamp(step, -Cut * theirs, Cut * theirs));
            days++;
            both += a * b;
            ones += a * a;
            twos += b * b;
        }

        return days < LeastDays ? double.NaN : both / Math.Sqrt(ones * twos);
    }
}
