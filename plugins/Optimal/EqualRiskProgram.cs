using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

// w_i (Σw)_i the same for all, Σw = 1 and w > 0, for any Σ. Assets that do not move, if any, share the portfolio equally. Where
// others cancel each other's moves all but for rounding, contributions are those to a Σ with a ridge.
internal static class EqualRiskProgram
{
    // Added to each variance, in units of it, and the share of the portfolio's variance up to which it is taken away again. That
    // is where the variance is a millionth of Σ(wσ)²; below it there are no twelve digits of a contribution.
    private const double Ridge = 5e-10;
    private const double MostRidge = 5e-4;

    // How far contributions may differ, in units of the terms that they are the sum of.
    private const double Agreement = 1e-12;

    private const int MostSteps = 1000;

    public static double[] Solve(double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = covariance.GetLength(0);
        if (count == 0 || Enumerable.Range(0, count).Any(i => covariance[i, i] == 0)) return LeastVariance.Solve(covariance);

        var rho = CorrelationMatrix.Of(covariance);
        CorrelationMatrix.LeastEigenvalue(rho, nameof(covariance));
        var ridged = (double[,])rho.Clone();
        for (var i = 0; i < count; i++) ridged[i, i] += Ridge;
        var x = Spinu(ridged, Vector<double>.Build.Dense(count, 1));
        if (Ridge * x.DotProduct(x) <= MostRidge * count) x = Spinu(rho, x);
        return Portfolio.InProportion([.. x.Select((risk, i) => risk / Math.Sqrt(covariance[i, i]))]);
    }

    // In units of risk, x = wσ, contributions are equal where ½xᵀρx − Σ ln x_i is least (Maillard, Roncalli & Teïletche 2010).
    // It is self-concordant: Newton's method gets there from anywhere, its steps shortened by 1/(1 + λ) (Spinu 2013), in the
    // end squaring the error at every step. The end is where rounding stops that.
    private static Vector<double> Spinu(double[,] rho, Vector<double> start)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(rho);
        var x = Scaled(matrix, start);
        var before = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = matrix * x - 1 / x;
            var newton = (matrix + Matrix<double>.Build.DenseOfDiagonalVector(1 / x.PointwisePower(2))).Cholesky().Solve(slope);
            var lambda = Math.Sqrt(Math.Max(0, slope.DotProduct(newton)));
            if (lambda < 1e-6 && lambda >= before / 2) break;
            before = lambda;
            x = lambda < 0.25 ? x - newton : Scaled(matrix, x - newton / (1 + lambda));
        }

        var worst = Disagreement(rho, x);
        if (!(worst <= Agreement))
            throw new InvalidOperationException(
                $"Risk contributions of {x.Count} assets still differ by {worst} of their terms.");
        return x;
    }

    // At the optimum xᵀρx = n.
    private static Vector<double> Scaled(Matrix<double> rho, Vector<double> x) =>
        x * Math.Sqrt(x.Count / x.DotProduct(rho * x));

    private static double Disagreement(double[,] rho, Vector<double> x)
    {
        var worst = 0.0;
        for (var i = 0; i < x.Count; i++)
        {
            var (contribution, terms) = (0.0, 0.0);
            for (var j = 0; j < x.Count; j++)
            {
                contribution += x[i] * rho[i, j] * x[j];
                terms += x[i] * Math.Abs(rho[i, j]) * x[j];
            }

            worst = Math.Max(worst, Math.Abs(contribution - 1) / terms);
        }

        return worst;
    }
}
