using Rota;
using Rota.Testing;
using Xunit;

namespace NewNamespace.Tests;

public sealed class StraightnessTests
{
    [Fact]
    public void TheContractOfAScoreIsKept() => ScoreContract.Verify(Words.Straightness(126.Days));

    [Fact]
    public void AWayForthAndBackCountsTwice()
    {
        Assert.Equal(15.0 / (10 + 5 + 10), LastOf([100, 110, 105, 115], 3.Days), 1e-12);
        Assert.Equal(1, LastOf([100, 101, 103, 106], 3.Days), 1e-12);
    }

    [Fact]
    public void ItIsUnknownWhileTheHistoryIsTooShort() => Assert.Equal(double.NaN, LastOf([100, 110, 105, 115], 4.Days));

    private static double LastOf(double[] closes, Lookback lookback)
    {
        var first = new DateOnly(2024, 1, 1);
        var days = closes.Select((_, day) => first.AddDays(day)).ToArray();
        var panel = new PricePanel(days, ["SPY"], [closes], [[]], [first]);
        return Words.Straightness(lookback).Of(panel.At(closes.Length - 1)["SPY"]);
    }
}
