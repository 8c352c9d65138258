using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Rota.Plugins.Optimal;

// Of all portfolios with the least variance, the one with the least Σw².
internal static class LeastSquares
{
    // An asset whose slope is this near to 0 may be held at no cost.
    private const double Tie = 1e-10;

    // An eigenvalue, for a unit diagonal and per asset, that is no more than rounding.
    private const double Nothing = 1e-13;

    // What may be left of a weight of 0: the program below comes no nearer than its tolerance, and near twins magnify that.
    private const double Rounding = 1e-9;

    // From one optimum w all others are reached along directions d with Qd = 0, on the assets that cost nothing. With N an
    // orthonormal basis of these and a = w − NNᵀw, the portfolio sought is a + Nx with a + Nx ≥ 0 and the least |x|:
    // least-distance programming, which Lawson & Hanson (1974, ch. 23) turn into nonnegative least squares. The answer is unique,
    // whichever optimum it starts from.
    public static double[] Among(double[,] q, double[] c, double[] u, double[] weights)
    {
        int[] tied = [.. Enumerable.Range(0, u.Length).Where(i => u[i] > 0 || NonnegativeProgram.Slope(q, c, u, i) > -Tie)];
        if (FreeDirections(q, tied) is not { } basis) return weights;

        var held = Vector<double>.Build.Dense(tied.Length, k => weights[tied[k]]);
        var across = basis * basis.Transpose();
        var anchor = held - across * held;
        var dual = Vector<double>.Build.DenseOfArray(
            NonnegativeProgram.Minimize((across + anchor.OuterProduct(anchor)).ToArray(), (-anchor).ToArray()));
        var moved = anchor + across * dual / (1 + anchor.DotProduct(dual));

        var result = new double[weights.Length];
        for (var k = 0; k < tied.Length; k++)
        {
            if (dual[k] > 0 || Math.Abs(moved[k]) < Rounding) continue;
            if (moved[k] < 0)
                throw new InvalidOperationException($"A weight of {moved[k]} is left of a portfolio of {weights.Length} assets.");
            result[tied[k]] = moved[k];
        }

        return result;
    }

    // An orthonormal basis of the directions d with Qd = 0; null where there is none.
    private static Matrix<double>? FreeDirections(double[,] q, int[] tied)
    {
        var scale = tied.Select(i => Math.Sqrt(q[i, i])).ToArray();
        var unit = Matrix<double>.Build.Dense(
            tied.Length, tied.Length, (i, j) => q[tied[i], tied[j]] / scale[i] / scale[j]);
        var eigen = unit.Evd(Symmetricity.Symmetric);
        int[] free = [.. Enumerable.Range(0, tied.Length).Where(k => eigen.EigenValues[k].Real <= Nothing * tied.Length)];
        if (free.Length == 0) return null;
        var directions = Matrix<double>.Build.Dense(
            tied.Length, free.Length, (i, k) => eigen.EigenVectors[i, free[k]] / scale[i]);
        return directions.QR(QRMethod.Thin).Q;
    }
}
