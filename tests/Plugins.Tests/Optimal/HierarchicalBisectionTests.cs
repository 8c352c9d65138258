using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class HierarchicalBisectionTests
{
    [Fact]
    public void OneAssetTakesAll() => Assert.Equal([1.0], HierarchicalBisection.Solve(new[,] { { 0.04 } }));

    [Theory]
    [InlineData(0.3)]
    [InlineData(-0.9)]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void TwoAssetsWeighByInverseVariance(double rho) => Assert.Equal(
        [0.8, 0.2],
        HierarchicalBisection.Solve(new[,] { { 0.01, 0.02 * rho }, { 0.02 * rho, 0.04 } }),
        (x, y) => Math.Abs(x - y) < 1e-15);

    // The first and the last are alike, so that the leaves are 1 | 0, 2. With σ of 1 the pair at half each has (1 + 0.9) / 2.
    [Fact]
    public void SimilarAssetsAreSplitFromTheOthersFirst()
    {
        var weights = HierarchicalBisection.Solve(new[,] { { 1, 0.1, 0.9 }, { 0.1, 1, 0.1 }, { 0.9, 0.1, 1 } });

        var pair = 1 / (1 + 0.95);
        Assert.Equal([pair / 2, 1 - pair, pair / 2], weights, (x, y) => Math.Abs(x - y) < 1e-15);
    }

    [Fact]
    public void AssetsThatDoNotMoveShareThePortfolioEqually() =>
        Assert.Equal([0.5, 0, 0.5], HierarchicalBisection.Solve(new[,] { { 0, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0 } }));

    // Each pair does not move as a whole.
    [Fact]
    public void HalvesThatDoNotMoveShareEqually()
    {
        var weights = HierarchicalBisection.Solve(
            new double[,] { { 1, -1, 0, 0 }, { -1, 1, 0, 0 }, { 0, 0, 9, -9 }, { 0, 0, -9, 9 } });

        Assert.Equal(1, weights.Sum(), 1e-15);
        Assert.All(weights, weight => Assert.True(weight is >= 0 and <= 1, $"{weight}"));
    }

    // At equal distances clusters join by age, an asset before a pair; the older is on the left.
    [Fact]
    public void AtEqualDistancesTheOldestJoinFirst()
    {
        var pairs = RandomCovariance.Of(5, (i, j) => i == j ? 0 : i / 2 == j / 2 ? 1 : 2);
        var rounded = (double[,])pairs.Clone();
        rounded[2, 3] = rounded[3, 2] = 1 - 1e-11;

        Assert.Equal([2, 3, 4, 0, 1], SingleLinkage.Leaves(pairs));
        Assert.Equal([2, 3, 4, 0, 1], SingleLinkage.Leaves(rounded));
        Assert.Equal([3, 2, 0, 1], SingleLinkage.Leaves(RandomCovariance.Of(4, (i, j) => i == j ? 0 : Math.Max(i, j))));
    }

    [Fact]
    public void WeightsAreAboveZeroAndSumToOne() => RandomCovariance.Holds(it =>
    {
        var weights = HierarchicalBisection.Solve(it.Matrix());
        return Math.Abs(weights.Sum() - 1) < 1e-14 && weights.All(weight => weight is >= 0 and <= 1);
    });
}
