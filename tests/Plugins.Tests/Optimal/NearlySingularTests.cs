using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class NearlySingularTests
{
    // Assets of which some are multiples of others or of their reverse, plus noise of any size.
    [Fact]
    public void NearlyIdenticalAssetsHaveWeights()
    {
        var random = new Random(99);
        for (var n = 0; n < 150; n++)
        {
            var sample = Sample.Of(Returns(random, random.Next(2, 31), random.Next(2, 64)), shrink: n % 4 == 0);
            foreach (var weights in new[]
            {
                LeastVariance.Solve(sample.Covariance), MaxSharpeProgram.Solve(sample.Means, sample.Covariance),
                EqualRiskProgram.Solve(sample.Covariance), HierarchicalBisection.Solve(sample.Covariance),
            })
            {
                Assert.Equal(1, weights.Sum(), Tolerance.Exact);
                Assert.All(weights, weight => Assert.True(weight >= 0, $"{n}: {weight}"));
            }
        }
    }

    private static double[][] Returns(Random random, int count, int days)
    {
        var returns = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var (scale, noise) = (Math.Pow(10, -random.NextDouble() * 5), Math.Pow(10, -random.Next(4, 18)));
            var other = i > 0 && random.Next(4) == 0 ? returns[random.Next(i)] : null;
            var multiple = random.Next(4) - 1.5;
            returns[i] = [.. Enumerable.Range(0, days).Select(t => other is null
                ? scale * (random.NextDouble() - 0.45)
                : multiple * other[t] + noise * (random.NextDouble() - 0.5))];
        }

        return returns;
    }
}
