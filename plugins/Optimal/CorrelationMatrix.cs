using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

internal static class CorrelationMatrix
{
    // Eigenvalues below which directions may cost nothing, per asset, and below which it is no correlation.
    private const double Singular = 1e-12;
    private const double Indefinite = -1e-10;

    // Of a covariance whose variances are all above 0.
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

    // Whether some direction costs nothing. Not semidefinite is wrong.
    public static bool IsSingular(double[,] correlation, string name)
    {
        var eigen = Matrix<double>.Build.DenseOfArray(correlation).Evd(Symmetricity.Symmetric);
        var least = eigen.EigenValues.Min(value => value.Real);
        if (least < Indefinite)
            throw new ArgumentException(
                $"A covariance is positive semidefinite; the correlation of this one has an eigenvalue of {least}. Repair it.",
                name);
        return least <= Singular * correlation.GetLength(0);
    }
}
