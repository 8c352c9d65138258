namespace Rota;

// The normal distribution.
internal static class Normal
{
    // Above this the rest is below the rounding of 1.
    private const double Far = 8.5;

    // Below this the series would lose digits to ½.
    private const double Tail = -3;

    // Φ(z) = ½ + φ(z) · (z + z³/3 + z⁵/(3·5) + …), Marsaglia (2004), to rounding.
    public static double Below(double z)
    {
        if (double.IsNaN(z)) return double.NaN;
        if (z > Far) return 1;
        if (z < Tail) return Density(z) / MillsDivisor(-z);
        var (sum, before, term) = (z, 0.0, z);
        for (var i = 3; sum != before; i += 2)
        {
            before = sum;
            term *= z * z / i;
            sum += term;
        }

        return 0.5 + sum * Density(z);
    }

    // x + 1/(x + 2/(x + 3/(x + …))), Laplace; 200 terms are enough from 3 on.
    private static double MillsDivisor(double x)
    {
        var divisor = x;
        for (var i = 200; i >= 1; i--) divisor = x + i / divisor;
        return divisor;
    }

    private static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
}
