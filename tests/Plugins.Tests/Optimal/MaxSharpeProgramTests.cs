using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class MaxSharpeProgramTests
{
    [Fact]
    public void OneAssetTakesAllWhateverItsMean()
    {
        foreach (var mean in new[] { 0.01, 0, -0.01 }) Assert.Equal([1.0], MaxSharpeProgram.Solve([mean], new[,] { { 0.04 } }));
    }

    [Fact]
    public void UncorrelatedAssetsWeighByMeanOverVariance()
    {
        var weights = MaxSharpeProgram.Solve([0.02, 0.03, -0.01], new[,] { { 0.01, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0025 } });

        var sum = 0.02 / 0.01 + 0.03 / 0.04;
        Assert.Equal([0.02 / 0.01 / sum, 0.03 / 0.04 / sum, 0], weights, (x, y) => Math.Abs(x - y) < 1e-14);
        Assert.Equal(0, weights[2]);
    }

    // The asset loses alone, but it moves against the other: Σ⁻¹μ ∝ (1 − 0.8 · 0.1, 0.8 − 0.1) for unit variances.
    [Fact]
    public void AnAssetThatLosesIsHeldIfItHedges()
    {
        var weights = MaxSharpeProgram.Solve([1, -0.1], new[,] { { 1, -0.8 }, { -0.8, 1 } });

        Assert.Equal([0.92 / 1.62, 0.7 / 1.62], weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-0.01, 0)]
    [InlineData(-0.01, -0.02)]
    public void WhenNoAssetGainsVarianceIsMinimal(double a, double b)
    {
        var covariance = new[,] { { 0.01, 0.002 }, { 0.002, 0.04 } };

        var weights = MaxSharpeProgram.Solve([a, b], covariance);

        Assert.Equal(LeastVariance.Solve(covariance), weights);
        Assert.Equal(MinimumVarianceProgram.Solve(covariance), weights, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void AssetsThatGainWithoutMovingShareEverythingEqually() => Assert.Equal(
        [0.5, 0, 0, 0.5, 0],
        MaxSharpeProgram.Solve([0.01, 0.05, 0, 0.03, -1], RandomCovariance.Of(5, (i, j) => i == 1 && j == 1 ? 0.04 : 0)));

    [Fact]
    public void AssetsThatNeitherMoveNorGainAreNotHeldWithAssetsThatGain()
    {
        var still = new[,] { { 0, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0 } };

        Assert.Equal([0.0, 1, 0], MaxSharpeProgram.Solve([0, 0.01, -0.01], still));
        Assert.Equal([0.5, 0, 0.5], MaxSharpeProgram.Solve([0, -0.01, -0.01], still));
    }

    // One moves twice as much as the other for twice the mean: each has the same risk.
    [Fact]
    public void PerfectlyCorrelatedAssetsOfEqualRatioHaveTheSameRisk()
    {
        var weights = MaxSharpeProgram.Solve([0.01, 0.02], new[,] { { 0.01, 0.02 }, { 0.02, 0.04 } });

        Assert.Equal([2 / 3.0, 1 / 3.0], weights, (x, y) => Math.Abs(x - y) < 1e-9);
    }

    [Fact]
    public void TheBetterOfTwoPerfectlyCorrelatedAssetsTakesAll() =>
        Assert.Equal([0.0, 1.0], MaxSharpeProgram.Solve([0.01, 0.0201], new[,] { { 0.01, 0.02 }, { 0.02, 0.04 } }));

    [Fact]
    public void TwinsShareTheWeightOfASingleOne()
    {
        var one = MaxSharpeProgram.Solve([0.02, 0.01], new[,] { { 0.04, 0.01 }, { 0.01, 0.05 } });
        var two = MaxSharpeProgram.Solve(
            [0.02, 0.02, 0.01], new[,] { { 0.04, 0.04, 0.01 }, { 0.04, 0.04, 0.01 }, { 0.01, 0.01, 0.05 } });

        Assert.Equal([one[0] / 2, one[0] / 2, one[1]], two, (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // Both gain and each is the other's reverse: the ratio has no bound at the one mix that does not move.
    [Fact]
    public void AssetsThatGainAndCancelAreHeldWithoutRisk() => Assert.Equal(
        [2 / 3.0, 1 / 3.0, 0],
        MaxSharpeProgram.Solve([0.01, 0.001, 0.1], new[,] { { 0.01, -0.02, 0 }, { -0.02, 0.04, 0 }, { 0, 0, 0.01 } }),
        (x, y) => Math.Abs(x - y) < 1e-12);

    [Fact]
    public void InvalidInputIsRefused()
    {
        Assert.Throws<ArgumentException>(() => MaxSharpeProgram.Solve([], new double[0, 0]));
        Assert.Throws<ArgumentException>(() => MaxSharpeProgram.Solve([0.1], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => MaxSharpeProgram.Solve([double.NaN], new[,] { { 0.04 } }));
        Assert.Throws<ArgumentException>(() => MaxSharpeProgram.Solve([0.1, 0.1], new[,] { { 1, 0.5 }, { -0.5, 1 } }));
        Assert.Contains("eigenvalue", Assert.Throws<ArgumentException>(
            () => MaxSharpeProgram.Solve([0.1, 0.1], new double[,] { { 1, -2 }, { -2, 1 } })).Message, StringComparison.Ordinal);
    }
}
