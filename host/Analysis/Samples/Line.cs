namespace Rota.Analysis;

/// <summary>The line of least squares: y = Intercept + Slope · x; NaN for fewer than two points, or if all x are equal.</summary>
/// <param name="Slope">cov(x, y) / var(x).</param>
/// <param name="Intercept">mean(y) − Slope · mean(x).</param>
public readonly record struct Line(double Slope, double Intercept)
{
    // A variance this small is rounding, as in MonthlySharpe.
    private const double Rounding = 1e-28;

    /// <summary>The line through points.</summary>
    /// <param name="points">x and y, both known.</param>
    public static Line Through(IReadOnlyList<(double X, double Y)> points)
    {
        var (meanX, meanY) = (points.Sum(point => point.X) / points.Count, points.Sum(point => point.Y) / points.Count);
        var (squares, products) = (0.0, 0.0);
        foreach (var (x, y) in points)
        {
            squares += (x - meanX) * (x - meanX);
            products += (x - meanX) * (y - meanY);
        }

        var slope = squares / points.Count > Rounding ? products / squares : double.NaN;
        return new(slope, meanY - slope * meanX);
    }
}
