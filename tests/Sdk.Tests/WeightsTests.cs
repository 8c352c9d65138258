namespace Rota.Tests;

// Edge cases of Weights; ValueTests covers the usual ones.
public sealed class WeightsTests
{
    [Fact]
    public void ASumMayExceedOneByRoundingOnly()
    {
        Assert.Equal(1 + 0.9e-9, Weights.Of(("A", 0.5), ("B", 0.5 + 0.9e-9)).Invested, 1e-15);
        Assert.Equal(1 + 1e-9, Weights.Of(("A", 1), ("B", 1e-9)).Invested);
        Assert.Equal("A 100 %, B 0 %", $"{Weights.Of(("A", 1), ("B", 1e-9))}");
        Assert.Throws<ArgumentException>(() => Weights.Of(("A", 0.5), ("B", 0.5 + 1.5e-9)));
    }

    [Fact]
    public void EveryFactorFromZeroToOneScales()
    {
        var half = Weights.Of(("A", 0.5));

        Assert.Equal([0, 0.25, 0.5], new[] { 0, 0.5, 1 }.Select(factor => half.Scale(factor)["A"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => half.Scale(-0.01));
    }

    [Fact]
    public void SmallAmountsHaveProportions() =>
        Assert.Equal((0.1 / (0.1 + 0.3), 0.3 / (0.1 + 0.3)), (Weights.InProportion(["A", "B"], [0.1, 0.3])["A"], Weights.InProportion(["A", "B"], [0.1, 0.3])["B"]));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(-3)]
    public void AmountsWithoutAPositiveSumHaveNoProportions(double amount) => Assert.StartsWith(
        "The amounts sum to ", Assert.Throws<ArgumentException>(() => Weights.InProportion(["A", "B"], [1, amount])).Message, StringComparison.Ordinal);

    [Fact]
    public void TheTextLeavesOutWeightsOfZeroAndNamesThemInTheCount()
    {
        var weights = Weights.Of(("A", 0), ("B", 0.25));

        Assert.Equal(("B 25 %", 2), ($"{weights}", weights.Count));
        Assert.Equal("cash", $"{Weights.Of(("A", 0))}");
        Assert.Equal("A 100 %", $"{Weights.Of(("A", 1 + 0.5e-9))}");
        Assert.Equal([new("A", 0), new KeyValuePair<Asset, double>("B", 0.25)], weights);
    }

    [Fact]
    public void HashesDifferWithAnAssetAndWithAShare()
    {
        int[] hashes = [Weights.Of(("A", 0.5)).GetHashCode(), Weights.Of(("B", 0.5)).GetHashCode(), Weights.Of(("A", 0.25)).GetHashCode(), Weights.None.GetHashCode()];

        Assert.Distinct(hashes);
        Assert.Equal(hashes[0], Weights.Of(("A", 0.5)).GetHashCode());
    }

    [Fact]
    public void WeightsOfOtherAssetsOrOtherSharesAreNotEqual()
    {
        var weights = Weights.Of(("A", 0.5));

        Assert.True(weights.Equals((object)Weights.Of(("A", 0.5))));
        Assert.False(weights.Equals(Weights.Of(("B", 0.5))));
        Assert.False(weights.Equals(Weights.Of(("A", 0.25))));
        Assert.False(weights.Equals((Weights?)null));
        Assert.False(weights.Equals("A 50 %"));
    }

    [Fact]
    public void AnErrorNamesTheAssetAndItsWeight()
    {
        Assert.StartsWith("A is given twice; give each asset once.", Message([("A", 0.1), ("B", 0.1), ("A", 0.1)]), StringComparison.Ordinal);
        Assert.StartsWith("The weight of B is -0.1; a weight must be finite and 0 or more.", Message([("A", 0.1), ("B", -0.1)]), StringComparison.Ordinal);
        Assert.StartsWith("The weights sum to 1.5, more than 1: A 50 %, B 100 %, loan 50 %. Weights are fractions: 0.6 or 60.Percent.", Message([("A", 0.5), ("B", 1)]), StringComparison.Ordinal);
        Assert.StartsWith("Got 2 assets and 1 weights; give one weight per asset.", Assert.Throws<ArgumentException>(() => new Weights(["A", "B"], [0.5])).Message, StringComparison.Ordinal);

        static string Message((Asset, double)[] weights) => Assert.Throws<ArgumentException>(() => Weights.Of(weights)).Message;
    }

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Weights(null!, [0.5]));
        Assert.Throws<ArgumentNullException>(() => new Weights(["A"], null!));
        Assert.Throws<ArgumentNullException>("weights", () => Weights.Of(null!));
        Assert.Throws<ArgumentNullException>(() => Weights.Equal(null!));
        Assert.Throws<ArgumentNullException>(() => Weights.InProportion(["A"], null!));
        Assert.Throws<ArgumentNullException>(() => Weights.None.Plus(null!));
    }
}
