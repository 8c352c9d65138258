namespace Rota.Tests;

public sealed class PanelTests
{
    private static readonly DateOnly[] Days = Closes.Weekdays(3);

    [Fact]
    public void AnAssetIsUnknownBeforeItsFirstPrice()
    {
        var panel = Panels.Of(Small.Series("A", 1, 2, 3), Small.Series("B", 1, [5, 6], null));

        Assert.Equal([double.NaN, 5, 6], panel.Closes("B").ToArray());
        Assert.Equal(Days, panel.Dates.ToArray());
        Assert.Equal(["A", "B"], panel.Assets.Select(asset => asset.Name));
        Assert.Equal(Days[1], panel.At(1).Date);
        Assert.Equal((2, 5), (panel.At(1)["A"].Close, panel.At(1)["B"].Close));
        Assert.True(double.IsNaN(panel.At(0)["B"].Close));
    }

    // A score sees nothing after its close.
    [Fact]
    public void AViewEndsAtItsClose()
    {
        var early = Panels.Of(Small.Series("A", 1, 2, 3, 4, 5)).At(2)["A"];
        var late = Panels.Of(Small.Series("A", 1, 2, 3, 40, 50)).At(2)["A"];

        Assert.Equal(3, early.History[^1]);
        Assert.Equal(early.History.ToArray(), late.History.ToArray());
        Assert.Equal([1, 0.5], late.DailyReturns(2.Days));
        Assert.Equal(late.Return(2.Days), early.Return(2.Days));
    }

    // Computed by Python's hashlib from the same bytes, packed by struct.
    [Fact]
    public void AHashCoversTheWholePanel()
    {
        DateOnly[] days = [new(2001, 1, 1), new(2001, 1, 2)];
        string Hash(double last, DateOnly? real) =>
            new PricePanel(days, ["A", "B"], [[1, 2], [double.NaN, last]], [[], []], [null, real]).Hash();

        Assert.Equal("2f65be6c887aae7f75f890cf91c44f537d410e313544bdb04d88be6c60acce54", Hash(5, days[1]));
        Assert.Equal(3, new[] { Hash(5, days[1]), Hash(5, null), Hash(5.000000000000001, days[1]) }.Distinct().Count());
    }

    [Fact]
    public void AnUnknownAssetIsNamedWithTheAvailableOnes()
    {
        var panel = Panels.Of(Small.Series("SPY", 1, 2), Small.Series("TLT", 1, 2));

        var error = Assert.Throws<ArgumentException>(() => panel.At(0)["GLD"]);
        Assert.Contains("GLD is not among the strategy's assets SPY, TLT. Name it: Score(asset => …, needs: [\"GLD\"]).", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => panel.Closes("GLD").Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.At(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.At(-1));
    }

    [Theory]
    [InlineData(1, double.NaN, 3)] // a gap
    [InlineData(1, 0, 3)]
    [InlineData(1, -2, 3)]
    [InlineData(double.PositiveInfinity, 2, 3)]
    public void ACloseIsKnownAndAboveZeroFromTheFirstToTheLast(double first, double second, double third) =>
        Assert.Throws<ArgumentException>(() => Of(Days, ["A"], [[first, second, third]], [[]]));

    [Fact]
    public void APanelRefusesColumnsThatDoNotFit()
    {
        double[] closes = [1, 2, 3];

        Assert.Throws<ArgumentException>(() => Of([], [], [], []));
        Assert.Throws<ArgumentException>(() => Of([Days[1], Days[0], Days[2]], ["A"], [closes], [[]]));
        Assert.Throws<ArgumentException>(() => Of([Days[0], Days[0], Days[2]], ["A"], [closes], [[]]));
        Assert.Throws<ArgumentException>(() => Of(Days, ["A"], [[1, 2]], [[]]));
        Assert.Throws<ArgumentException>(() => Of(Days, ["A"], [closes], [[1, 2]]));
        Assert.Throws<ArgumentException>(() => Of(Days, ["A", "B"], [closes], [[], []]));
        Assert.Contains("A is given twice", Assert.Throws<ArgumentException>(
            () => Of(Days, ["A", "A"], [closes, closes], [[], []])).Message, StringComparison.Ordinal);
    }

    private static PricePanel Of(DateOnly[] dates, Asset[] assets, double[][] closes, double[][] opens) =>
        new(dates, assets, closes, opens, [.. assets.Select(_ => (DateOnly?)null)]);
}
