namespace Rota.Plugins.Statistics;

// The normal distribution.
internal static class Normal
{
    // Beyond this the rest is below the rounding of 1.
    private const double Far = 8.5;

    // Φ(z) = ½ + φ(z) · (z + z³/3 + z⁵/(3·5) + …), Marsaglia (2004), to rounding.
    public static double Below(double z)
    {
        if (Math.Abs(z) > Far) return z > 0 ? 1 : 0;
        var (sum, before, term) = (z, 0.0, z);
        for (var i = 3; sum != before; i += 2)
        {
            before = sum;
            term *= z * z / i;
            sum += term;
            if (double.IsNaN(sum)) return double.NaN;
        }

        return 0.5 + sum * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
    }
}
