namespace Rota.Tests;

/// <summary>How far a number may be from the expected one.</summary>
public static class Tolerance
{
    /// <summary>Rounding of double arithmetic on numbers around 1.</summary>
    public const double Exact = 1e-12;

    /// <summary>Half of the last digit of a number printed with so many decimals.</summary>
    public static double Published(int decimals) => 0.5 * Math.Pow(10, -decimals);
}
