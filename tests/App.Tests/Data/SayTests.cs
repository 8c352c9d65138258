using Rota.Host.DataQuality;

namespace Rota.Tests.Data;

public sealed class SayTests
{
    [Theory]
    [InlineData(1e300, "1e+300")]
    [InlineData(4.9e-324, "4.941e-324")]
    [InlineData(165.35, "165.35")]
    [InlineData(0, "0")]
    public void PricesOfAnySizeAreShort(double price, string told) => Assert.Equal(told, FindingFormat.Price(price));

    [Theory]
    [InlineData(0.5, "falls by 50.0 %")]
    [InlineData(1.319, "rises by 31.9 %")]
    [InlineData(1e300, "rises by 1e+302 %")]
    public void AStepIsAFallOrARise(double times, string told) => Assert.Equal(told, FindingFormat.Move(Math.Log(times)));
}
