namespace Rota.Plugins.Reports;

// A chart. Lines of a stack are shares, stacked in order.
internal sealed record Chart(string Title, string Description, Measure Measure, int[] Days, IReadOnlyList<Line> Lines)
{
    public bool IsStack { get; init; }

    public bool IsLog { get; init; }

    // Whether a log scale makes sense.
    public bool CanLog { get; init; }

    // Whether it has the same days as the previous chart of the page.
    public bool HasDaysBefore { get; init; }

    public IReadOnlyList<Shaded> Spans { get; init; } = [];

    public Plot Plot()
    {
        var (low, high) = IsStack ? (0.0, Math.Max(100, Totals().Max())) : Extremes();
        return new Plot(Days[0], Days[^1], low, high, IsLog);
    }

    // A sum by day of the lines so far, one array a line.
    public double[][] Stacked()
    {
        var stacked = new double[Lines.Count][];
        for (var line = 0; line < stacked.Length; line++)
        {
            var below = line == 0 ? null : stacked[line - 1];
            stacked[line] = [.. Lines[line].Values.Select((value, i) => value + (below is null ? 0 : below[i]))];
        }

        return stacked;
    }

    // Like the script, so that both draw the same; a log scale has no 0.
    private double Shown(double value)
    {
        var shown = Math.Round(value * Measure.Parts, MidpointRounding.AwayFromZero) / Measure.Parts;
        return IsLog && shown <= 0 ? value : shown;
    }

    private double[] Totals() => Lines.Count == 0 ? [100] : Stacked()[^1];

    private (double Low, double High) Extremes()
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in Lines.SelectMany(line => line.Values))
        {
            if (!double.IsFinite(value)) continue;
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (low > high) return (0, 1);
        (low, high) = (Shown(low), Shown(high));
        return low == high ? (low - Math.Max(Math.Abs(low) / 100, 0.01), high + Math.Max(Math.Abs(high) / 100, 0.01)) : (low, high);
    }
}
