using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class MinimumVarianceProperties
{
    // The conditions of Karush, Kuhn and Tucker: a common gradient where held, none lower where not. A residual is measured by that
    // gradient or, where the assets cancel and it is all but 0, by the terms that a gradient is the sum of.
    [Fact]
    public void EveryAnswerMeetsTheConditionsOfOptimality() => RandomCovariance.Holds(it =>
    {
        var covariance = it.Matrix();
        var weights = MinimumVarianceProgram.Solve(covariance);
        var gradients = RandomCovariance.Gradients(covariance, weights);
        var level = RandomCovariance.Variance(covariance, weights);
        var terms = RandomCovariance.Gradients(RandomCovariance.Of(it.Count, (i, j) => Math.Abs(covariance[i, j])), weights);
        var cancel = level < 1e-3 * Enumerable.Range(0, it.Count).Min(i => covariance[i, i]);
        return Math.Abs(weights.Sum() - 1) < 1e-14 && Enumerable.Range(0, it.Count).All(i =>
        {
            var residual = (gradients[i] - level) / (cancel ? terms[i] : level);
            return weights[i] >= 0 && residual > -1e-9 && (weights[i] == 0 || residual < 1e-9);
        });
    });

    [Fact]
    public void NoneOfTenThousandRandomPortfoliosIsBetter()
    {
        var random = new Random(3);
        foreach (var (count, observations) in new[] { (2, 60), (5, 60), (12, 60), (12, 6), (30, 60), (30, 10) })
        {
            var covariance = new RandomCovariance(count, count, observations, Twins: false).Matrix();
            var least = RandomCovariance.Variance(covariance, MinimumVarianceProgram.Solve(covariance));
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
        var (covariance, order) = (it.Matrix(), it.Order());
        var weights = MinimumVarianceProgram.Solve(covariance);
        var turned = MinimumVarianceProgram.Solve(RandomCovariance.Of(it.Count, (i, j) => covariance[order[i], order[j]]));
        return turned.Select((weight, i) => Math.Abs(weight - weights[order[i]])).Max() < 1e-9;
    });

    [Fact]
    public void TheUnitOfTheReturnsDoesNotMatter() => RandomCovariance.Holds(it =>
    {
        var covariance = it.Matrix();
        var weights = MinimumVarianceProgram.Solve(covariance);
        return new[] { 1e-8, 1e4 }.All(scale =>
            MinimumVarianceProgram.Solve(RandomCovariance.Of(it.Count, (i, j) => covariance[i, j] * scale))
                .Zip(weights, (x, y) => Math.Abs(x - y)).Max() < 1e-9);
    });

    // A ridge of ε on the diagonal leaves one answer only, and it tends to the one of least Σw² as ε fades (Tikhonov). Where
    // variances differ by 10,000 or more, such an ε is lost in the rounding of the largest.
    [Fact]
    public void OfSeveralBestPortfoliosTheAnswerHasTheLeastSumOfSquares() => RandomCovariance.Holds(
        it =>
        {
            var few = it with { Count = 2 + it.Count % 5, Observations = 1 + it.Observations % 3 };
            var covariance = few.Matrix();
            var variances = Enumerable.Range(0, few.Count).Select(i => covariance[i, i]).ToArray();
            if (variances.Max() > 1e4 * variances.Min()) return true;
            var ridge = 1e-6 * variances.Min();
            var near = MinimumVarianceProgram.Solve(
                RandomCovariance.Of(few.Count, (i, j) => covariance[i, j] + (i == j ? ridge : 0)));
            var weights = MinimumVarianceProgram.Solve(covariance);
            return weights.Zip(near, (x, y) => Math.Abs(x - y)).Max() < 1e-3;
        },
        cases: 2000);
}
