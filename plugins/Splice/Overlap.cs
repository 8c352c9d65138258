using System.Globalization;

namespace Rota.Plugins.Splice;

// The common days of two series, and whether their returns agree.
internal sealed class Overlap
{
    // With fewer days a difference may be due to closing times.
    private const int FewestDays = 20;
    private const double MostDifference = 0.02;
    private const int MistakesShown = 20;

    private readonly PriceSeries _series;
    private readonly PriceSeries _other;
    private readonly List<(int Here, int There)> _rows = [];

    public Overlap(PriceSeries series, PriceSeries other)
    {
        (_series, _other) = (series, other);
        for (int here = 0, there = 0; here < series.Dates.Length && there < other.Dates.Length;)
        {
            var order = series.Dates[here].CompareTo(other.Dates[there]);
            if (order == 0) _rows.Add((here, there));
            if (order <= 0) here++;
            if (order >= 0) there++;
        }
    }

    // The rows of both on their common days, ascending.
    public IReadOnlyList<(int Here, int There)> Rows => _rows;

    public void RequireAlike()
    {
        if (_rows.Count < FewestDays) return;
        var mistakes = new List<Mistake>();
        for (var i = 1; i < _rows.Count; i++)
        {
            var ((here, there), (hereBefore, thereBefore)) = (_rows[i], _rows[i - 1]);
            var (one, two) = (_series.Closes[here] / _series.Closes[hereBefore], _other.Closes[there] / _other.Closes[thereBefore]);
            if (Math.Abs(one - two) > MostDifference) mistakes.Add(Unlike(_series.Dates[here], _series.Dates[hereBefore], one - 1, two - 1));
        }

        if (mistakes.Count == 0) return;
        var shown = mistakes.Take(MistakesShown).ToList();
        if (mistakes.Count > shown.Count) shown.Add(new Mistake($"And {mistakes.Count - shown.Count} more days of {_series.Asset}."));
        throw new InputException(shown);
    }

    private Mistake Unlike(DateOnly day, DateOnly before, double one, double two) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{_series.Asset} returns {one * 100:0.00} % from {before:O} to {day:O} in {_series.Source} and {two * 100:0.00} % in " +
        $"{_other.Source}; joined feeds may differ by at most 2 % on a common day. Correct one, or leave it out."));
}
