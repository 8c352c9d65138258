namespace Rota.Tests;

/// <summary>The allowed differences from expected numbers.</summary>
public static class Tolerance
{
    /// <summary>Rounding of double arithmetic on numbers around 1.</summary>
    public const double Exact = 1e-12;

    /// <summary>Half of the last digit of a number printed with this many decimals.</summary>
    public static double Published(int decimals) => 0.5 * Math.Pow(10, -decimals);
}
