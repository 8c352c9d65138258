using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

internal static class CorrelationMatrix
{
    // With an eigenvalue below this, a matrix is not a correlation matrix.
    private const double Indefinite = -1e-10;

    // Far above every bound on eigenvalues here and above the rounding of a factor.
    private const double Definite = 1e-8;

    // The covariance must have variances above 0.
    public static double[,] Of(double[,] covariance)
    {
        var count = covariance.GetLength(0);
        var correlation = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                correlation[i, j] = covariance[i, j] / Math.Sqrt(covariance[i, i]) / Math.Sqrt(covariance[j, j]);
        }

        return correlation;
    }

    // Whether every eigenvalue is well above 0. It is, if the matrix less a small multiple of the unit matrix has a Cholesky factor, which
    // costs far less than eigenvalues; "no" says nothing.
    public static bool IsDefinite(double[,] correlation)
    {
        var count = correlation.GetLength(0);
        if (count > Cholesky.MostOnStack) return false;
        Span<double> factor = stackalloc double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++) factor[i * count + j] = i == j ? correlation[i, i] - Definite : correlation[i, j];
        }

        return Cholesky.TryFactor(factor, count);
    }

    public static double LeastEigenvalue(double[,] correlation, string name)
    {
        var eigen = Matrix<double>.Build.DenseOfArray(correlation).Evd(Symmetricity.Symmetric);
        var least = eigen.EigenValues.Min(value => value.Real);
        if (least < Indefinite)
            throw new ArgumentException(
                $"A covariance must be positive semidefinite, but its correlation has an eigenvalue of {least}. Repair it.",
                name);
        return least;
    }
}
