namespace Rota.Analysis;

/// <summary>
/// A statistic at a point of a grid and around it. A value that stands alone on its peak is more likely luck than one among good neighbours. All
/// figures of a point without a value are NaN, and neighbours without a value are left out.
/// </summary>
/// <param name="Value">The statistic at the point.</param>
/// <param name="Mean">The mean of the point and its neighbours.</param>
/// <param name="Median">Their median.</param>
/// <param name="Min">The lowest of them.</param>
/// <param name="Max">The highest of them.</param>
/// <param name="Neighbours">The number of neighbours with a value.</param>
/// <param name="Peak">Value − median of the neighbours without the point; NaN without any.</param>
public readonly record struct Neighbourhood(double Value, double Mean, double Median, double Min, double Max, int Neighbours, double Peak)
{
    /// <summary>The neighbourhood of every point, in the order of the points.</summary>
    /// <param name="values">The statistic at each point; NaN where unknown.</param>
    /// <param name="grid">The grid of the points.</param>
    /// <param name="radius">How many values a neighbour may be away in each parameter, 1 or more.</param>
    /// <exception cref="ArgumentException">The grid has another number of points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The radius is below 1.</exception>
    public static Neighbourhood[] Of(IReadOnlyList<double> values, Grid grid, int radius = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(radius, 1);
        if (values.Count != grid.Count) throw new ArgumentException($"Got {values.Count} values for the {grid.Count} points of the grid.", nameof(values));
        return [.. values.Select((value, point) => Of(value, point, [.. grid.Around(point, radius)], values))];
    }

    private static Neighbourhood Of(double value, int point, int[] around, IReadOnlyList<double> values)
    {
        double[] known = [.. around.Select(other => values[other]).Where(other => !double.IsNaN(other))];
        if (double.IsNaN(value))
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, known.Length, double.NaN);
        var others = around.Where(other => other != point).Select(other => values[other]).Where(other => !double.IsNaN(other));
        return new(
            value, known.Sum() / known.Length, Quantiles.Median(known), known.Min(), known.Max(), known.Length - 1, value - Quantiles.Median(others));
    }
}
