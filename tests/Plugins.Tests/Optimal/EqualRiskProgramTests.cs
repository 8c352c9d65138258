using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class EqualRiskProgramTests
{
    [Fact]
    public void OneAssetTakesAll() => Assert.Equal([1.0], EqualRiskProgram.Solve(new[,] { { 0.04 } }));

    // Maillard, Roncalli & Teïletche (2010), 2.2: of two assets, and of any number with one correlation, w ∝ 1/σ.
    [Theory]
    [InlineData(2, 0.6)]
    [InlineData(2, -0.9)]
    [InlineData(2, 1.0)]
    [InlineData(5, 0.3)]
    [InlineData(5, 1.0)]
    [InlineData(5, -0.2)]
    [InlineData(2, -1.0)] // nothing moves
    [InlineData(5, -0.25)] // nothing moves
    public void EquallyCorrelatedAssetsWeighByInverseVolatility(int count, double rho)
    {
        double[] sigma = [.. Enumerable.Range(0, count).Select(i => 0.1 + 0.05 * i)];

        var weights = EqualRiskProgram.Solve(RandomCovariance.Of(count, (i, j) => sigma[i] * sigma[j] * (i == j ? 1 : rho)));

        var sum = sigma.Sum(s => 1 / s);
        Assert.Equal(sigma.Select(s => 1 / s / sum), weights, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    // The paper's example of four: volatilities of 10, 20, 30 and 40 %, correlations of 0.8 between the first two and −0.5
    // between the last; printed with one decimal of a percent.
    [Fact]
    public void FourAssetsWeighAsInThePaper()
    {
        double[] sigma = [0.1, 0.2, 0.3, 0.4];
        var rho = new[,] { { 1, 0.8, 0, 0 }, { 0.8, 1, 0, 0 }, { 0, 0, 1, -0.5 }, { 0, 0, -0.5, 1 } };

        var weights = EqualRiskProgram.Solve(RandomCovariance.Of(4, (i, j) => sigma[i] * sigma[j] * rho[i, j]));

        Assert.Equal([38.4, 19.2, 24.3, 18.2], weights.Select(w => w * 100), (x, y) => Math.Abs(x - y) <= 0.05);
    }

    [Fact]
    public void AssetsThatDoNotMoveShareThePortfolioEqually() =>
        Assert.Equal([0.5, 0, 0.5], EqualRiskProgram.Solve(new[,] { { 0, 0, 0 }, { 0, 0.04, 0 }, { 0, 0, 0.0 } }));

    [Fact]
    public void AssetsThatCancelTakeAlmostTheWholePortfolio() => Assert.Equal(
        [2 / 3.0, 1 / 3.0, 0],
        EqualRiskProgram.Solve(new[,] { { 0.01, -0.02, 0 }, { -0.02, 0.04, 0 }, { 0, 0, 0.01 } }),
        (x, y) => Math.Abs(x - y) < 1e-4);

    // Contributions relative to their mean, or, where assets cancel, to the terms that they are the sum of.
    [Fact]
    public void EveryAssetContributesTheSameRisk() => RandomCovariance.Holds(it =>
    {
        var covariance = it.Matrix();
        var weights = EqualRiskProgram.Solve(covariance);
        if (Math.Abs(weights.Sum() - 1) > 1e-14) return false;
        var risks = RandomCovariance.Gradients(covariance, weights).Select((gradient, i) => gradient * weights[i]).ToArray();
        var moves = weights.Select((weight, i) => weight * Math.Sqrt(covariance[i, i])).ToArray();
        var portfolio = risks.Sum() / (moves.Sum() * moves.Sum());
        if (portfolio < 1e-10) return risks.Select((risk, i) => Math.Abs(risk) / (moves[i] * moves.Sum() + 1e-300)).Max() < 1e-6;
        return weights.All(weight => weight > 0)
            && risks.All(risk => Math.Abs(risk * it.Count / risks.Sum() - 1) < (portfolio > 1e-3 ? 1e-12 : 1e-15 / portfolio));
    });

    [Fact]
    public void TheOrderOfTheAssetsAndTheUnitOfReturnsDoNotMatter() => RandomCovariance.Holds(it =>
    {
        var (covariance, order) = (it.Matrix(), it.Order());
        var weights = EqualRiskProgram.Solve(covariance);
        var turned = EqualRiskProgram.Solve(RandomCovariance.Of(it.Count, (i, j) => 252e4 * covariance[order[i], order[j]]));
        var moves = weights.Select((weight, i) => weight * Math.Sqrt(covariance[i, i]));
        var cancel = RandomCovariance.Variance(covariance, weights) < 2e-6 * moves.Sum(move => move * move);
        return turned.Select((weight, i) => Math.Abs(weight - weights[order[i]])).Max() < (cancel ? 1e-6 : 1e-9);
    }, cases: 300);

    [Fact]
    public void AnInvalidCovarianceIsRefused()
    {
        Assert.Throws<ArgumentException>(() => EqualRiskProgram.Solve(new double[0, 0]));
        Assert.Throws<ArgumentException>(() => EqualRiskProgram.Solve(new[,] { { double.NaN } }));
        Assert.Throws<ArgumentException>(() => EqualRiskProgram.Solve(new double[,] { { 1, -2 }, { -2, 1 } }));
    }
}
