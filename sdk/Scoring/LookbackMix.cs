using System.Globalization;

namespace Rota;

/// <summary>
/// Weighted lookbacks, to measure something over several windows at once: a correlation Σ w_j · ρ_j. Made from one lookback, or from a
/// score that is a weighted sum of scores over one lookback each, such as a 13612W momentum; weights are normalised to sum to 1.
/// </summary>
/// <keywords>several windows, weighted lookbacks</keywords>
/// <example>
/// <code>
/// Rotate("SPY", "TLT", "GLD").Hold(3).WeighBy(MinVariance(correlation: Return13612W(), volatility: 20.Days))
/// </code>
/// </example>
public sealed record LookbackMix
{
    private LookbackMix(IReadOnlyList<(double Weight, Lookback Lookback)> terms) => Terms = terms;

    /// <summary>The windows and their weights; the weights are above 0 and sum to 1.</summary>
    public IReadOnlyList<(double Weight, Lookback Lookback)> Terms { get; }

    /// <summary>A single window.</summary>
    /// <param name="lookback">The window.</param>
    public static implicit operator LookbackMix(Lookback lookback) => new([(1, lookback)]);

    /// <summary>The windows and weights of a weighted sum.</summary>
    /// <param name="score">Sums, multiples and fractions (by numbers) of scores over one lookback.</param>
    /// <exception cref="ArgumentException">The score is something else, or a weight is not finite and above 0.</exception>
    public static LookbackMix Of(IScore score)
    {
        var terms = new List<(double Weight, Lookback Lookback)>();
        Collect(score, 1, terms);
        var sum = terms.Sum(term => term.Weight);
        if (terms.Count == 0 || terms.Any(term => !(term.Weight > 0 && double.IsFinite(term.Weight))))
            throw new ArgumentException($"{score} is not a sum of scores over one lookback with weights above 0; write a lookback or such a sum.", nameof(score));
        return new([.. terms.Select(term => (term.Weight / sum, term.Lookback))]);
    }

    /// <summary>The same windows with the same weights, in the same order.</summary>
    /// <param name="other">Another mix.</param>
    public bool Equals(LookbackMix? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <summary>A hash of the windows and weights.</summary>
    public override int GetHashCode() => Terms.Aggregate(Terms.Count, HashCode.Combine);

    /// <summary>The mix as <c>0.5 of 21 days + 0.5 of 63 days</c>.</summary>
    public override string ToString() =>
        string.Join(" + ", Terms.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Weight:0.####} of {t.Lookback}")));

    private static void Collect(IScore score, double factor, List<(double, Lookback)> terms)
    {
        switch (score)
        {
            case IOverLookback over:
                terms.Add((factor, over.Lookback));
                break;
            case Arithmetic { Operation: Operation.Add } sum:
                Collect(sum.Left, factor, terms);
                Collect(sum.Right, factor, terms);
                break;
            case Arithmetic { Operation: Operation.Multiply, Left: Constant c } product:
                Collect(product.Right, factor * c.Value, terms);
                break;
            case Arithmetic { Operation: Operation.Multiply, Right: Constant c } product:
                Collect(product.Left, factor * c.Value, terms);
                break;
            case Arithmetic { Operation: Operation.Divide, Right: Constant c } fraction:
                Collect(fraction.Left, factor / c.Value, terms);
                break;
            default:
                throw new ArgumentException($"{score} is not a score over one lookback, or a weighted sum of such scores; write a lookback or such a sum.", nameof(score));
        }
    }
}
