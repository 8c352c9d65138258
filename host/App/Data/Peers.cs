namespace Rota.Host.Data;

// The assets that move most like another, and what they let expect of it.
internal sealed class Peers
{
    public const int Most = 3;
    private const double LeastCorrelation = 0.6;
    private const int LeastDays = 250;
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

    // How many times its usual step most of all go on a day; NaN where nobody has it.
    public double Unrest(DateOnly day) => Robust.Median(_candidates
        .Where(each => _steps[each.Asset].ContainsKey(day))
        .Select(each => Math.Abs(_steps[each.Asset][day]) / _scales[each.Asset]));

    // For each row the step less what the peers' steps let expect, with the betas of the days around but the two at the middle; null where
    // there are not two peers then.
    public double[]? Surprises(CheckedSeries series, int middle)
    {
        var rows = Rows(series, middle);
        var expected = new List<double[]>();
        foreach (var peer in Nearest(series))
        {
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

        return expected.Count < 2
            ? null
            : [.. rows.Select((row, i) => series.Steps[row] - Robust.Median(expected.Select(each => each[i])))];
    }

    // The rows around two in the middle, as Surprises has them.
    public static int[] Rows(CheckedSeries series, int middle)
    {
        var first = Math.Max(1, middle - Around);
        return [.. Enumerable.Range(first, Math.Min(series.Last, middle + 1 + Around) - first + 1)];
    }

    private List<Asset> Nearest(CheckedSeries series)
    {
        if (_nearest.TryGetValue(series.Asset, out var known)) return known;
        var alike = _candidates.Where(each => each.Asset != series.Asset)
            .Select(each => (each.Asset, Correlation: Correlation(series, _steps[each.Asset])))
            .Where(each => each.Correlation >= LeastCorrelation)
            .OrderByDescending(each => each.Correlation).ThenBy(each => each.Asset);
        return _nearest[series.Asset] = [.. alike.Take(Most).Select(each => each.Asset)];
    }

    // Around zero, of steps cut off at where most are, so that no wrong one decides.
    private static double Correlation(CheckedSeries series, Dictionary<DateOnly, double> other)
    {
        var pairs = new List<(double One, double Two)>();
        for (var row = 1; row <= series.Last; row++)
        {
            if (other.TryGetValue(series.Dates[row], out var step)) pairs.Add((series.Steps[row], step));
        }

        if (pairs.Count < LeastDays) return double.NaN;
        var (one, two) = (3 * Robust.Scale(pairs.Select(pair => pair.One)), 3 * Robust.Scale(pairs.Select(pair => pair.Two)));
        var (both, ones, twos) = (0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (a, b) = (Math.Clamp(pair.One, -one, one), Math.Clamp(pair.Two, -two, two));
            both += a * b;
            ones += a * a;
            twos += b * b;
        }

        return both / Math.Sqrt(ones * twos);
    }
}
