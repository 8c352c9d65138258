namespace Rota.Analysis;

/// <summary>The place of one value among others: 0 for the lowest, 1 for the highest, ½ in the middle.</summary>
public static class Percentile
{
    /// <summary>
    /// (number of lower values + ½ · number of other equal values) / (N − 1) over the N known values; NaN if the value is unknown, or the only
    /// known one.
    /// </summary>
    /// <param name="values">The values of all; NaN where unknown.</param>
    /// <param name="chosen">The index of the value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such index.</exception>
    public static double Of(IReadOnlyList<double> values, int chosen)
    {
        if (chosen < 0 || chosen >= values.Count)
            throw new ArgumentOutOfRangeException(nameof(chosen), chosen, $"Use an index from 0 to {values.Count - 1}.");
        var (known, lower, equal, own) = (0, 0, 0, values[chosen]);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            known++;
            if (value < own) lower++;
            else if (value == own) equal++;
        }

        return double.IsNaN(own) || known == 1 ? double.NaN : (lower + 0.5 * (equal - 1)) / (known - 1);
    }
}
