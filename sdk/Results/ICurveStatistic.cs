namespace Rota;

/// <summary>
/// A statistic that needs only a curve, its months and its totals. A sweep of many runs asks it tens of thousands of times a second, and computes
/// no result for it; a statistic that is only an <see cref="IStatistic"/> is asked with a whole result, about a thousand times a second.
/// </summary>
/// <example>
/// <code>
/// sealed record Range : ICurveStatistic
/// {
///     public string Name => "range";
///     public Unit Unit => Unit.Fraction;
///     public double Of(in CurveFacts facts)
///     {
///         var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
///         foreach (var r in facts.Months.Returns) (least, most) = (Math.Min(least, r), Math.Max(most, r));
///         return facts.Months.Count == 0 ? double.NaN : most - least;
///     }
/// }
/// </code>
/// </example>
public interface ICurveStatistic : IStatistic
{
    /// <summary>Computes the number, without allocating memory.</summary>
    /// <param name="facts">The facts of a run; do not keep them, as their memory is used again.</param>
    /// <returns>The statistic; NaN when the curve is too short or lacks what it needs.</returns>
    double Of(in CurveFacts facts);

    double IStatistic.Of(BacktestResult run) => Of(CurveFacts.Of(run));
}
