using MathNet.Numerics.LinearAlgebra;
using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class PositiveSemidefiniteTests
{
    [Fact]
    public void AMatrixThatNeedsNoRepairIsUnchanged()
    {
        var correlation = new[,] { { 1, 0.3 }, { 0.3, 1 } };
        var before = (double[,])correlation.Clone();

        Assert.Same(correlation, PositiveSemidefinite.Repair(correlation));
        Assert.Equal(before, correlation);
    }

    [Rule("K11")]
    [Fact]
    public void AnImpossibleCorrelationOfTwoBecomesPerfectExceptForTheFloor()
    {
        // The eigenvalues are 2.5 and -0.5; raising the latter to 1e-10 leaves a correlation of (2.5 − 1e-10) / (2.5 + 1e-10).
        var repaired = PositiveSemidefinite.Repair(new[,] { { 1, 1.5 }, { 1.5, 1 } });

        Assert.Equal((2.5 - 1e-10) / (2.5 + 1e-10), repaired[0, 1], 1e-15);
        Assert.Equal(1, repaired[0, 0]);
    }

    [Fact]
    public void ARepairedCorrelationHasAUnitDiagonalIsSymmetricAndHasNoEigenvalueNearZero() => RandomCovariance.Holds(
        it =>
        {
            // Means of correlations of different windows, with one pair that no window allows.
            var covariance = it.Matrix();
            var correlation = RandomCovariance.Of(
                it.Count, (i, j) => i == j ? 1 : covariance[i, j] / Math.Sqrt(covariance[i, i] * covariance[j, j]));
            correlation[0, 1] = correlation[1, 0] = -correlation[0, 1];

            var repaired = PositiveSemidefinite.Repair(correlation);
            for (var i = 0; i < it.Count; i++)
            {
                if (repaired[i, i] != 1) return false;
                for (var j = 0; j < i; j++)
                    if (repaired[i, j] != repaired[j, i] || Math.Abs(repaired[i, j]) > 1) return false;
            }

            // Flipping one correlation r lifts no diagonal above 1 + 2|r|, so the floor is kept to a third.
            return ReferenceEquals(repaired, correlation) || Eigenvalues(repaired).Min() > 1e-10 / 3 - 1e-13;
        });

    [Fact]
    public void ARepairedCorrelationHasAMinimumVariance() => RandomCovariance.Holds(it =>
    {
        var covariance = it.Matrix();
        var correlation = RandomCovariance.Of(
            it.Count, (i, j) => i == j ? 1 : covariance[i, j] / Math.Sqrt(covariance[i, i] * covariance[j, j]));
        correlation[0, 1] = correlation[1, 0] = -correlation[0, 1];
        return Math.Abs(MinimumVarianceProgram.Solve(PositiveSemidefinite.Repair(correlation)).Sum() - 1) < 1e-14;
    });

    [Fact]
    public void AnUnknownCorrelationIsRefusedByItsPlace() => Assert.Contains(
        "Entry (0, 1) is NaN",
        Assert.Throws<ArgumentException>(
            () => PositiveSemidefinite.Repair(new[,] { { 1, double.NaN }, { double.NaN, 1 } })).Message,
        StringComparison.Ordinal);

    private static IEnumerable<double> Eigenvalues(double[,] matrix) =>
        Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real);
}
