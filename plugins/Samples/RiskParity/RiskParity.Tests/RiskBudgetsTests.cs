using Rota;
using Rota.Testing;
using Xunit;

namespace RiskParity.Tests;

public sealed class RiskBudgetsTests
{
    // S. Maillard, T. Roncalli, J. Teïletche, The Properties of Equally Weighted Risk Contribution Portfolios (2010): volatilities
    // of 10, 20, 30 and 40 %, correlations of 0.8 between the first two, −0.5 between the last two and 0 otherwise. In units of risk
    // both of a pair are alike, a² (1 + 0.8) = b² (1 − 0.5).
    [Fact]
    public void TheExampleOfThePaperIsMet()
    {
        var (a, b) = (1 / Math.Sqrt(1.8), 1 / Math.Sqrt(0.5));
        double[] amounts = [a / 10, a / 20, b / 30, b / 40];

        var weights = CoordinateDescent.Solve(Covariance([0.1, 0.2, 0.3, 0.4], (0, 1, 0.8), (2, 3, -0.5)), [1, 1, 1, 1]);

        for (var i = 0; i < 4; i++) Assert.Equal(amounts[i] / amounts.Sum(), weights[i], 1e-11);
        Assert.Equal([0.384, 0.192, 0.243, 0.182], weights.Select(weight => Math.Round(weight, 3)));
    }

    // Two assets: w in proportion to 1/σ, whatever the correlation.
    [Theory]
    [InlineData(-0.9)]
    [InlineData(0)]
    [InlineData(0.99)]
    public void TwoAssetsAreWeighedByInverseVolatility(double correlation)
    {
        var weights = CoordinateDescent.Solve(Covariance([0.1, 0.3], (0, 1, correlation)), [2, 2]);

        Assert.Equal(0.75, weights[0], 1e-10);
        Assert.Equal(0.25, weights[1], 1e-10);
    }

    // Without correlation a contribution is w²σ²: w in proportion to √b / σ, here 2/10 and 1/20.
    [Fact]
    public void AContributionIsInProportionToItsBudget()
    {
        var weights = CoordinateDescent.Solve(Covariance([0.1, 0.2]), [4, 1]);

        Assert.Equal(0.8, weights[0], 1e-10);
        Assert.Equal(0.2, weights[1], 1e-10);
    }

    [Fact]
    public void TheContractOfAWeighterIsKept() => WeighterContract.Verify(RiskParityWords.RiskBudgets(60.Days));

    [Fact]
    public void WhatCannotBeSharedIsRefused()
    {
        Assert.Throws<ArgumentException>(() => RiskParityWords.RiskBudgets(60.Days, 1, 0));
        Assert.Throws<ArgumentException>(() => CoordinateDescent.Solve(Covariance([0.1, 0]), [1, 1]));
        Assert.Throws<ArgumentException>(() => new Budgets([1, 2]).For(3));
        Assert.Equal([3, 2], new Budgets([3, 2, 1]).For(2));
    }

    [Fact]
    public void TheSameWordsAreTheSameWeighter()
    {
        Assert.Equal(RiskParityWords.RiskBudgets(60.Days, 2, 1.5), RiskParityWords.RiskBudgets(60.Days, 2, 1.5));
        Assert.NotEqual(RiskParityWords.RiskBudgets(60.Days, 2, 1.5), RiskParityWords.RiskBudgets(60.Days, 1.5, 2));
        Assert.EndsWith(", 2, 1.5)", RiskParityWords.RiskBudgets(60.Days, 2, 1.5).ToString(), StringComparison.Ordinal);
    }

    private static double[,] Covariance(double[] volatilities, params (int I, int J, double Correlation)[] pairs)
    {
        var covariance = new double[volatilities.Length, volatilities.Length];
        for (var i = 0; i < volatilities.Length; i++) covariance[i, i] = volatilities[i] * volatilities[i];
        foreach (var (i, j, correlation) in pairs)
            covariance[i, j] = covariance[j, i] = correlation * volatilities[i] * volatilities[j];
        return covariance;
    }
}
