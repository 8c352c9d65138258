using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class MinimumVarianceProgramTests
{
    [Fact]
    public void OneAssetTakesAll() => Assert.Equal([1.0], MinimumVarianceProgram.Solve(new[,] { { 0.04 } }));

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
    public void AnUnknownCovarianceIsRefused() =>
        Assert.Throws<ArgumentException>(() => MinimumVarianceProgram.Solve(new[,] { { 0.01, double.NaN }, { double.NaN, 0.04 } }));

    // The conditions of Karush, Kuhn and Tucker: a common gradient where held, none lower where not.
    [Fact]
    public void EveryAnswerMeetsTheConditionsOfOptimality()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var covariance = RandomCovariance(random, 2 + round % 29, observations: 40 + round % 60);
            var weights = MinimumVarianceProgram.Solve(covariance);

            Assert.Equal(1, weights.Sum(), 1e-12);
            var gradients = Gradients(covariance, weights);
            var level = weights.Zip(gradients, (w, g) => w * g).Sum();
            for (var i = 0; i < weights.Length; i++)
            {
                Assert.True(weights[i] >= 0);
                if (weights[i] > 0) Assert.Equal(1, gradients[i] / level, 1e-9);
                else Assert.True(gradients[i] / level >= 1 - 1e-9);
            }
        }
    }

    [Fact]
    public void FewerObservationsThanAssetsStillGiveTheLeastVarianceOnceRepaired()
    {
        var random = new Random(11);
        for (var round = 0; round < 50; round++)
        {
            var covariance = PositiveSemidefinite.Repair(Correlation(RandomCovariance(random, 12, observations: 6)));
            var weights = MinimumVarianceProgram.Solve(covariance);
            AssertNoRandomPortfolioIsBetter(random, covariance, weights, 200, slack: 1e-9);
        }
    }

    [Fact]
    public void NoneOfTenThousandRandomPortfoliosIsBetter()
    {
        var random = new Random(3);
        foreach (var count in new[] { 2, 5, 12, 30 })
        {
            var covariance = RandomCovariance(random, count, observations: 60);
            AssertNoRandomPortfolioIsBetter(random, covariance, MinimumVarianceProgram.Solve(covariance), 10_000, slack: 0);
        }
    }

    [Fact]
    public void ScaleAndOrderOfTheAssetsDoNotMatter()
    {
        var random = new Random(5);
        var covariance = RandomCovariance(random, 9, observations: 50);
        var weights = MinimumVarianceProgram.Solve(covariance);
        foreach (var scale in new[] { 1e-8, 1e4 })
        {
            var scaled = Map(covariance, (i, j) => covariance[i, j] * scale);
            Assert.Equal(weights, MinimumVarianceProgram.Solve(scaled), (x, y) => Math.Abs(x - y) < 1e-12);
        }

        var turned = MinimumVarianceProgram.Solve(Map(covariance, (i, j) => covariance[8 - i, 8 - j]));
        Assert.Equal(weights.Reverse(), turned, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void AMatrixThatNeedsNoRepairIsLeftAsItIs()
    {
        var correlation = new[,] { { 1, 0.3 }, { 0.3, 1 } };

        Assert.Same(correlation, PositiveSemidefinite.Repair(correlation));
    }

    [Fact]
    public void AnImpossibleCorrelationIsRepairedToAPossibleOne()
    {
        // A goes with B and with C, and B against C: no three assets do that.
        var repaired = PositiveSemidefinite.Repair(new[,] { { 1, 0.9, 0.9 }, { 0.9, 1, -0.9 }, { 0.9, -0.9, 1 } });

        for (var i = 0; i < 3; i++) Assert.Equal(1, repaired[i, i]);
        var weights = MinimumVarianceProgram.Solve(repaired);
        Assert.True(weights.Zip(Gradients(repaired, weights), (w, g) => w * g).Sum() > 0);
    }

    private static void AssertNoRandomPortfolioIsBetter(Random random, double[,] covariance, double[] weights, int tries, double slack)
    {
        double Variance(double[] w) => w.Zip(Gradients(covariance, w), (x, g) => x * g).Sum();
        var least = Variance(weights);
        for (var i = 0; i < tries; i++)
        {
            var other = weights.Select(_ => -Math.Log(1 - random.NextDouble())).ToArray();
            var sum = other.Sum();
            Assert.True(Variance([.. other.Select(w => w / sum)]) >= least - slack);
        }
    }

    private static double[] Gradients(double[,] covariance, double[] weights) =>
        [.. weights.Select((_, i) => weights.Select((w, j) => covariance[i, j] * w).Sum())];

    private static double[,] RandomCovariance(Random random, int count, int observations)
    {
        var common = Enumerable.Range(0, observations).Select(_ => random.NextDouble() - 0.5).ToArray();
        var returns = Enumerable.Range(0, count).Select(_ =>
        {
            var (beta, scale) = (random.NextDouble() * 2 - 0.5, Math.Pow(10, -random.NextDouble() * 2));
            return common.Select(c => scale * (beta * c + random.NextDouble() - 0.5)).ToArray();
        }).ToArray();
        var means = returns.Select(r => r.Average()).ToArray();
        var result = new double[count, count];
        return Map(result, (i, j) => returns[i].Zip(returns[j], (x, y) => (x - means[i]) * (y - means[j])).Sum() / (observations - 1));
    }

    private static double[,] Correlation(double[,] covariance) =>
        Map(covariance, (i, j) => i == j ? 1 : covariance[i, j] / Math.Sqrt(covariance[i, i] * covariance[j, j]));

    private static double[,] Map(double[,] like, Func<int, int, double> value)
    {
        var result = new double[like.GetLength(0), like.GetLength(1)];
        for (var i = 0; i < result.GetLength(0); i++)
        {
            for (var j = 0; j < result.GetLength(1); j++) result[i, j] = value(i, j);
        }

        return result;
    }
}
