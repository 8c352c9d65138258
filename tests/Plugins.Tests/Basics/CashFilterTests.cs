using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// Rule R11: of either average and any length; below is strictly below.
public sealed class CashFilterTests
{
    [Rule("R11")]
    [Theory]
    [InlineData(5, "A")]
    [InlineData(4.99, "CASH")]
    [InlineData(5.01, "A")]
    public void AFundOnItsAverageIsNotBelowIt(double today, string held) =>
        Assert.All([Sma(2.Days), Sma(3.Days), Ema(2), Ema(3)], average => Assert.Equal(held, Held(average, 5, 5, 5, today)));

    // Today 6: the mean of three is 5.67 and of four 6.5; of span 2, weighing today by 2/3, it is 5.44, of span 5, by 1/3, 6.44.
    [Rule("R11")]
    [Fact]
    public void TheKindOfAverageAndItsLengthDecide() => Assert.Equal(
        ["A", "CASH", "A", "CASH"],
        new[] { Sma(3.Days), Sma(4.Days), Ema(2), Ema(5) }.Select(average => Held(average, 9, 9, 9, 2, 6)));

    private static string Held(IScore average, params double[] closes) => Small.Run(
        Rotate("A").Filter(Close() >= average, otherwise: "CASH").Every(Day), Small.Free,
        Small.Series("A", closes), Small.Series("CASH", [.. closes.Select(_ => 1.0)])).Rebalances[^1].Target.Assets[0].Name;
}
