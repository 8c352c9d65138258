using static Rota.Dsl;

namespace Rota.Tests;

public sealed class CustomTests
{
    private static readonly PriceSeries Old = Small.Series("A", 100, 101, 102);
    private static readonly PriceSeries Young = Small.Series("B", 2, [50], null);

    [Fact]
    public void ARuleThatHoldsAnAssetTooEarlyIsToldItsFirstPrice()
    {
        var rule = Decide(["A", "B"], _ => Weights.Of(("A", 0.5), ("B", 0.5)));

        foreach (var strategy in new[] { rule.Every(Day), Blend((0.5, rule)).Every(Day), Portfolio((1.0, rule.Every(Day))).Every(Day) })
        {
            Assert.Equal(
                "The rule holds B on 2001-01-01, before its first price on 2001-01-03. Hold it from then on, or return null until then.",
                Assert.Throws<InputException>(() => Small.Run(strategy, Small.Free, Old, Young)).Message);
        }
    }

    [Fact]
    public void AWeightOfZeroNeedsNoPrice() => Assert.Equal(
        1020, Small.Run(Decide(["A", "B"], _ => Weights.Of(("A", 1), ("B", 0))).Every(Day), Small.Free, Old, Young).Equity.Values[^1], 1e-9);

    [Fact]
    public void AWeightThatIsNotANumberIsReportedWithItsAssetAndDay()
    {
        var rule = Decide(["A", "B"], market => Weights.Of(("A", 0.5), ("B", market["B"].Close / 100)));

        var wrong = Assert.Throws<Rota.Engine.PluginException>(() => Small.Run(rule.Every(Day), Small.Free, Old, Young));
        Assert.Equal("The rule of the strategy on 2001-01-01", wrong.Call);
        Assert.StartsWith("The weight of B is NaN; a weight must be finite and 0 or more.", wrong.InnerException!.Message, StringComparison.Ordinal);
    }

    // Other allocations also wait for the first price of their assets.
    [Fact]
    public void FixedWeightsPartsAndRefugesWaitForTheFirstPrice()
    {
        Strategy[] all =
        [
            Hold(("A", 0.5), ("B", 0.5)).Every(Day),
            Blend((0.5, "A"), (0.5, "B")).Every(Day),
            Portfolio((0.5, Hold(("A", 1.0)).Every(Never)), (0.5, Hold(("B", 1.0)).Every(Never))).Every(Day),
            Rotate("A").Guard(Score(_ => 0.5)).Refuge("B").Every(Day),
            Rotate("A").Filter(Score(_ => 1), otherwise: "B").Every(Day),
            When(Score(_ => 1), "A", "B").Every(Day),
        ];

        Assert.All(all, strategy => Assert.Equal(Small.Monday.AddDays(2), Small.Run(strategy, Small.Free, Old, Young).From));
    }
}
