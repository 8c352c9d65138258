using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

internal static class CorrelationMatrix
{
    // With an eigenvalue below this, a matrix is not a correlation matrix.
    private const double Indefinite = -1e-10;

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
