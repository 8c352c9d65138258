namespace Rota.Analysis;

/// <summary>The quantiles of a figure over histories, linear between order statistics; all NaN if it is unknown in one of them.</summary>
/// <param name="P5">The 5 % quantile.</param>
/// <param name="P25">The 25 % quantile.</param>
/// <param name="Median">The 50 % quantile.</param>
/// <param name="P75">The 75 % quantile.</param>
/// <param name="P95">The 95 % quantile.</param>
public readonly record struct Spread(double P5, double P25, double Median, double P75, double P95)
{
    /// <summary>The spread of an unknown figure.</summary>
    public static Spread Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The spread of values.</summary>
    /// <param name="values">One value for each history.</param>
    public static Spread Of(double[] values)
    {
        if (Array.Exists(values, double.IsNaN)) return Unknown;
        var sorted = Quantiles.Sorted(values);
        return new(At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));

        double At(double share) => Quantiles.Of(sorted, share);
    }
}
