using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class MinimumVarianceProgramTests
{
    [Fact]
    public void OneAssetTakesAll() => Assert.Equal([1.0], MinimumVarianceProgram.Solve(new[,] { { 0.04 } }));

    [Rule("K15")]
    [Fact]
    public void TwoAssetsFollowTheClosedForm()
    {
        var (a, b, rho) = (0.2, 0.3, 0.25);
        var covariance = new[,] { { a * a, a * b * rho }, { a * b * rho, b * b } };

        var weights = MinimumVarianceProgram.Solve(covariance);

        var expected = (b * b - a * b * rho) / (a * a + b * b - 2 * a * b * rho);
        Assert.Equal(expected, weights[0], 1e-14);
        Assert.Equal(1 - expected, weights[1], 1e-14);
    }

    [Fact]
    public void UncorrelatedAssetsWeighByInverseVariance()
    {
        var weights = MinimumVarianceProgram.Solve(new[,] { { 0.01, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0025 } });

        var sum = 1 / 0.01 + 1 / 0.04 + 1 / 0.0025;
        Assert.Equal([1 / 0.01 / sum, 1 / 0.04 / sum, 1 / 0.0025 / sum], weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void AnAssetThatOnlyAddsRiskHasAWeightOfExactlyZero()
    {
        var weights = MinimumVarianceProgram.Solve(new[,] { { 0.01, 0.018 }, { 0.018, 0.04 } });

        Assert.Equal([1.0, 0.0], weights);
    }

    [Fact]
    public void AssetsThatDoNotMoveShareThePortfolioEqually()
    {
        var weights = MinimumVarianceProgram.Solve(new[,] { { 0, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0 } });

        Assert.Equal([0.5, 0, 0.5], weights);
    }

    [Fact]
    public void EquallyCorrelatedAssetsFollowTheClosedForm()
    {
        // Σ⁻¹1 by Sherman and Morrison: w(i) ∝ (1/σ(i) − ρ Σ(1/σ) / (1 + (n − 1) ρ)) / σ(i).
        double[] sigma = [0.10, 0.11, 0.12, 0.13, 0.14];
        var (rho, n) = (0.3, 5);
        var inverse = sigma.Sum(s => 1 / s);
        var parts = sigma.Select(s => (1 / s - rho * inverse / (1 + (n - 1) * rho)) / s).ToArray();

        var weights = MinimumVarianceProgram.Solve(
            RandomCovariance.Of(n, (i, j) => sigma[i] * sigma[j] * (i == j ? 1 : rho)));

        Assert.Equal(parts.Select(part => part / parts.Sum()), weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Theory]
    [InlineData(2, 1.0)]
    [InlineData(7, 1.0)]
    [InlineData(7, 0.5)]
    [InlineData(30, 1.0)]
    [InlineData(3, -0.5)] // the three together do not move
    public void IdenticalAssetsShareEqually(int count, double rho) => Assert.All(
        MinimumVarianceProgram.Solve(RandomCovariance.Of(count, (i, j) => i == j ? 0.04 : 0.04 * rho)),
        weight => Assert.Equal(1.0 / count, weight, 1e-14));

    [Fact]
    public void TwinsShareTheWeightOfASingleOne()
    {
        var one = MinimumVarianceProgram.Solve(new[,] { { 0.04, 0.01 }, { 0.01, 0.05 } });
        var two = MinimumVarianceProgram.Solve(new[,] { { 0.04, 0.04, 0.01 }, { 0.04, 0.04, 0.01 }, { 0.01, 0.01, 0.05 } });

        Assert.Equal([one[0] / 2, one[0] / 2, one[1]], two, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    // Half an asset and half its reverse do not move, nor do two such pairs in any proportion: the most even is half of each.
    [Fact]
    public void PairsThatCancelShareEqually()
    {
        var weights = MinimumVarianceProgram.Solve(
            new double[,] { { 1, -1, 0, 0 }, { -1, 1, 0, 0 }, { 0, 0, 9, -9 }, { 0, 0, -9, 9 } });

        Assert.Equal([0.25, 0.25, 0.25, 0.25], weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    // Weights of (½, ½, 0) and of (0, 0, 1) earn the same; between them, Σw² is least at (⅓, ⅓, ⅓).
    [Fact]
    public void AnAssetThatIsTheMeanOfTwoOthersIsHeldLikeThem()
    {
        var weights = MinimumVarianceProgram.Solve(new[,] { { 1, 0, 0.5 }, { 0, 1, 0.5 }, { 0.5, 0.5, 0.5 } });

        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0], weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void AnUnknownCovarianceIsRefusedByItsPlace()
    {
        var mistake = Assert.Throws<ArgumentException>(
            () => MinimumVarianceProgram.Solve(new[,] { { 0.01, 0, 0 }, { 0, 0.04, double.NaN }, { 0, double.NaN, 0.04 } }));

        Assert.Contains("Entry (1, 2) is NaN", mistake.Message, StringComparison.Ordinal);
        Assert.Equal("covariance", mistake.ParamName);
    }

    [Fact]
    public void AnInvalidCovarianceIsRefused()
    {
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new double[0, 0]));
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new double[1, 2]));
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new[,] { { -0.01 } }));
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new[,] { { 1, 0.5 }, { -0.5, 1 } }));
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new[,] { { 0, 0.01 }, { 0.01, 0.04 } }));
        Assert.Contains("eigenvalue", Assert.Throws<ArgumentException>(
            () => MinimumVarianceProgram.Solve(new double[,] { { 1, -2 }, { -2, 1 } })).Message, StringComparison.Ordinal);
    }
}
