using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

internal static class CorrelationMatrix
{
    // An eigenvalue below which it is no correlation.
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

    public static double LeastEigenvalue(double[,] correlation, string name)
    {
        var eigen = Matrix<double>.Build.DenseOfArray(correlation).Evd(Symmetricity.Symmetric);
        var least = eigen.EigenValues.Min(value => value.Real);
        if (least < Indefinite)
            throw new ArgumentException(
                $"A covariance is positive semidefinite; the correlation of this one has an eigenvalue of {least}. Repair it.",
                name);
        return least;
    }
}
