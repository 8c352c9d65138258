using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

// A mix of correlations of short windows may be singular; rounding may make it worse.
internal static class PositiveSemidefinite
{
    private const double Floor = 1e-10;

    // The correlation matrix itself where no eigenvalue is below 1e-10; else with such eigenvalues raised to 1e-10 and the
    // diagonal made 1 again, which lowers them by no more than the factor by which raising them had lifted the diagonal.
    public static double[,] Repair(double[,] correlation)
    {
        SymmetricMatrix.Require(correlation, nameof(correlation));
        if (CorrelationMatrix.IsDefinite(correlation)) return correlation;
        var matrix = Matrix<double>.Build.DenseOfArray(correlation);
        var eigen = matrix.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(value => value.Real);
        if (values.Minimum() >= Floor) return correlation;

        var raised = eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => Math.Max(value, Floor)))
            * eigen.EigenVectors.Transpose();
        var count = matrix.RowCount;
        var repaired = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            repaired[i, i] = 1;
            for (var j = 0; j < i; j++)
                repaired[i, j] = repaired[j, i] = raised[i, j] / Math.Sqrt(raised[i, i] * raised[j, j]);
        }

        return repaired;
    }
}
