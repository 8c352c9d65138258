using Rota.Host.Workers;

namespace Rota.Tests.Workers;

public sealed class CurveTests
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 12).Select(new DateOnly(2001, 1, 1).AddDays)];
    private static readonly double[] Values = [.. Enumerable.Range(0, 10).Select(value => (double)value)];

    [Theory]
    [InlineData(1, new[] { 9.0 })]
    [InlineData(2, new[] { 0.0, 9 })]
    [InlineData(4, new[] { 0.0, 3, 6, 9 })]
    [InlineData(9, new[] { 0.0, 1, 2, 3, 4, 5, 6, 7, 9 })]
    [InlineData(10, new[] { 0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(99, new[] { 0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    public void AThinnedCurveKeepsItsEnds(int most, double[] kept)
    {
        var curve = Curve.Thinned(Days, Values, most);

        Assert.Equal(kept, curve.Values);
        Assert.Equal(kept.Select(value => Days[(int)value]), curve.Dates);
    }
}
