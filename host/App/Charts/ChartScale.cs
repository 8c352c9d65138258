using Rota.Terminal;

namespace Rota.Host.Charts;

// Maps the days and values of a run to a canvas.
internal sealed record ChartScale(
    ChartLayout Layout, TimeAxis Time, ValueAxis Values, IReadOnlyList<double> Ticks, double? Step, int Last, double Worst)
{
    public static ChartScale Of(
        int width, int height, EquityCurve equity, EquityCurve? benchmark, ChartOptions options, int first, int length)
    {
        var (across, down) = (Dots.Across(options.Look.Glyphs), Dots.Down(options.Look.Glyphs));
        var (last, worst) = (first + length - 1, equity.Drawdowns().AsSpan(first, length).ToArray().Min());
        var (low, high) = Extent(equity, first, length);
        foreach (var behind in new[] { benchmark, options.Before })
        {
            if (behind is null || CurveDays.Within(behind, options.Window) is not { Length: > 0 } beside) continue;
            var (lowest, highest) = Extent(behind, beside.First, beside.Length);
            (low, high) = (Math.Min(low, lowest), Math.Max(high, highest));
        }

        var tags = new List<double> { equity.Values[last] };
        if (benchmark is not null && CurveDays.ValueOn(benchmark, equity.Dates[last]) is { } end) tags.Add(end);
        var layout = new ChartLayout(width, height, 0, tags.Max(tag => Amount.Short(tag).Length) + 1);
        var values = ValueAxis.Around(low, high, layout.PlotRows * down, options.IsLog);
        var (ticks, step) = values.Ticks(Math.Max(2, layout.PlotRows / 3));
        var labels = ticks.Select(tick => Amount.Tick(tick, step)).Append(Amount.Percent(worst, 0)).Max(label => label.Length);
        var whole = layout with { Left = labels };
        var time = new TimeAxis(equity.Dates[first], equity.Dates[last], whole.Columns * across);
        return new(whole, time, values, ticks, step, last, worst);
    }

    private static (double Low, double High) Extent(EquityCurve curve, int first, int length)
    {
        var values = curve.Values.Slice(first, length).ToArray();
        return (values.Min(), values.Max());
    }
}
