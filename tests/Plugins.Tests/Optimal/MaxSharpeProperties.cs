using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class MaxSharpeProperties
{
    [Fact]
    public void EveryAnswerMeetsTheConditionsOfOptimality() => RandomCovariance.Holds(it =>
        IsBest(Means(it), it.Matrix(), MaxSharpeProgram.Solve(Means(it), it.Matrix())));

    // With equal gains, the best ratio is that of the least variance.
    [Fact]
    public void TheLeastVarianceMeetsTheConditionsOfOptimality() => RandomCovariance.Holds(it =>
        IsBest([.. Enumerable.Repeat(1.0, it.Count)], it.Matrix(), LeastVariance.Solve(it.Matrix())));

    [Fact]
    public void NoneOfTenThousandRandomPortfoliosIsBetter()
    {
        var random = new Random(5);
        foreach (var (count, observations) in new[] { (2, 60), (5, 60), (12, 60), (12, 6), (30, 60), (30, 10) })
        {
            var it = new RandomCovariance(count, count, observations, Twins: false);
            var (covariance, means) = (it.Matrix(), Means(it));
            var best = Ratio(means, covariance, MaxSharpeProgram.Solve(means, covariance));
            for (var i = 0; i < 10_000; i++)
                Assert.True(Ratio(means, covariance, RandomCovariance.Portfolio(random, count, 1 + i % 20)) <= best);
        }
    }

    [Fact]
    public void NoneOfTenThousandRandomPortfoliosHasLessVariance()
    {
        var random = new Random(7);
        foreach (var (count, observations) in new[] { (2, 60), (12, 60), (12, 6), (30, 10) })
        {
            var covariance = new RandomCovariance(count, count, observations, Twins: false).Matrix();
            var least = RandomCovariance.Variance(covariance, LeastVariance.Solve(covariance));
            for (var i = 0; i < 10_000; i++)
            {
                var other = RandomCovariance.Portfolio(random, count, 1 + i % 20);
                Assert.True(RandomCovariance.Variance(covariance, other) >= least);
            }
        }
    }

    [Fact]
    public void TheOrderOfTheAssetsDoesNotMatter() => RandomCovariance.Holds(it =>
    {
        var (covariance, means, order) = (it.Matrix(), Means(it), it.Order());
        var weights = MaxSharpeProgram.Solve(means, covariance);
        var turned = MaxSharpeProgram.Solve(
            [.. order.Select(i => means[i])], RandomCovariance.Of(it.Count, (i, j) => covariance[order[i], order[j]]));
        return turned.Select((weight, i) => Math.Abs(weight - weights[order[i]])).Max() < 1e-9;
    }, cases: 300);

    // Borrowing to hold an asset doubles its mean and its deviation, and halves its weight.
    [Fact]
    public void LeverageOfAnAssetChangesNothingButItsWeight() => RandomCovariance.Holds(it =>
    {
        var (covariance, means) = (it.Matrix(), Means(it));
        var leverage = Enumerable.Range(0, it.Count).Select(i => Math.Pow(2, i % 5 - 2)).ToArray();
        var weights = MaxSharpeProgram.Solve(means, covariance);
        var levered = MaxSharpeProgram.Solve(
            [.. means.Select((mean, i) => mean * leverage[i])],
            RandomCovariance.Of(it.Count, (i, j) => covariance[i, j] * leverage[i] * leverage[j]));
        var undone = levered.Select((weight, i) => weight * leverage[i]).ToArray();
        return undone.Zip(weights, (x, y) => Math.Abs(x / undone.Sum() - y)).Max() < 1e-9;
    }, cases: 300);

    // Karush, Kuhn and Tucker, for a portfolio of mean m and variance v: μ(i) / m is (Σw)(i) / v where held, no more where not. A
    // residual is measured by the terms that it is the difference of; times v m, so that a variance of 0 divides nothing.
    private static bool IsBest(double[] means, double[,] covariance, double[] weights)
    {
        var (mean, variance) = (Mean(means, weights), RandomCovariance.Variance(covariance, weights));
        var gradients = RandomCovariance.Gradients(covariance, weights);
        var terms = RandomCovariance.Gradients(
            RandomCovariance.Of(means.Length, (i, j) => Math.Abs(covariance[i, j])), weights);
        return Math.Abs(weights.Sum() - 1) < 1e-14 && mean > 0 && Enumerable.Range(0, means.Length).All(i =>
        {
            var residual = (gradients[i] * mean - means[i] * variance) / (terms[i] * mean + Math.Abs(means[i]) * variance);
            return weights[i] >= 0 && residual > -1e-9 && (weights[i] == 0 || residual < 1e-9);
        });
    }

    // Ratios like those of assets; the first gains.
    private static double[] Means(RandomCovariance it)
    {
        var (random, covariance) = (new Random(it.Seed + 2), it.Matrix());
        var means = Enumerable.Range(0, it.Count)
            .Select(i => (random.NextDouble() * 0.4 - 0.2) * Math.Sqrt(covariance[i, i])).ToArray();
        means[0] = Math.Abs(means[0]);
        if (it.Twins) means[^1] = it.Seed % 2 == 0 ? means[0] : means[^1];
        return means;
    }

    private static double Mean(double[] means, double[] weights) => means.Zip(weights, (mean, weight) => mean * weight).Sum();

    // Without a bound if only rounding moves, as with 30 assets and 10 days.
    private static double Ratio(double[] means, double[,] covariance, double[] weights) =>
        Mean(means, weights) / Math.Sqrt(Math.Max(0, RandomCovariance.Variance(covariance, weights)));
}
