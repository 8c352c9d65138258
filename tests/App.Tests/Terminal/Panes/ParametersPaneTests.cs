using Rota.Host.Tui;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class ParametersPaneTests
{
    private static readonly Parameter Whole = new("fast", 20, 20, 5, 63, 5, IsWhole: true);
    private static readonly Parameter Fraction = new("safe", 0.3, 0.3, -0.2, 1, 0.1, IsWhole: false);

    [Theory]
    [InlineData(20, 1, false, 25)]
    [InlineData(20, -2, false, 10)]
    [InlineData(22, 1, false, 25)]
    [InlineData(22, -1, false, 20)]
    [InlineData(20, 1, true, 25)]
    [InlineData(60, 1, false, 63)]
    [InlineData(63, 1, false, 63)]
    [InlineData(63, -1, false, 60)]
    [InlineData(5, -1, false, 5)]
    [InlineData(20, 0, false, 20)]
    public void AWholeNumberMovesByItsDeclaredStep(double value, int steps, bool isLarge, double expected) =>
        Assert.Equal(expected, ParametersPane.Step(Whole with { Value = value }, steps, isLarge));

    [Theory]
    [InlineData(0.3, -1, 0.2)]
    [InlineData(0.2, 1, 0.3)]
    [InlineData(-0.2, 5, 0.3)]
    [InlineData(0.35, 1, 0.4)]
    [InlineData(0.9, 9, 1)]
    public void AFractionStaysRound(double value, int steps, double expected) =>
        Assert.Equal(expected, ParametersPane.Step(Fraction with { Value = value }, steps, isLarge: false));

    // A tenth of 0 to 100 is 10, which is 5 steps of 2.
    [Fact]
    public void ALargeStepIsATenthOfTheRange() =>
        Assert.Equal(60, ParametersPane.Step(new("n", 50, 50, 0, 100, 2, IsWhole: true), 1, isLarge: true));

    [Fact]
    public void ABarReachesAllValuesFromEndToEnd()
    {
        Parameter[] parameters = [Whole, Fraction];
        var look = PaneLooks.Of("ascii");
        var shown = CanvasTests.Rows(PaneLooks.Drawn(
            60, 2, canvas => ParametersPane.Draw(canvas, look, parameters, default, hasFocus: true)));
        var (start, end) = (shown[0].IndexOf('|', StringComparison.Ordinal), shown[0].LastIndexOf('|'));

        Assert.Null(ParametersPane.ValueAt(parameters, 0, 60, 2, start - 1));
        Assert.Equal(5, ParametersPane.ValueAt(parameters, 0, 60, 2, start));
        Assert.Equal(63, ParametersPane.ValueAt(parameters, 0, 60, 2, end));
        Assert.Null(ParametersPane.ValueAt(parameters, 0, 60, 2, end + 1));
        Assert.Equal(20, ParametersPane.ValueAt(parameters, 0, 60, 2, shown[0].IndexOf('o', StringComparison.Ordinal)));
        Assert.Equal(0.3, ParametersPane.ValueAt(parameters, 1, 60, 2, shown[1].IndexOf('o', StringComparison.Ordinal)));
        Assert.Equal(1, ParametersPane.RowAt(parameters, 1, default));
        Assert.Null(ParametersPane.RowAt(parameters, 2, default));
    }

    [Fact]
    public void AChoiceIsShownAndMovedByItsWords()
    {
        var index = new Parameter("index", 0, 0, 0, 2, 1, IsWhole: true) { Labels = ["SPY", "IVV", "VOO"] };
        var shown = CanvasTests.Rows(PaneLooks.Drawn(
            60, 1, canvas => ParametersPane.Draw(canvas, PaneLooks.Of("ascii"), [index with { Value = 1 }], default, hasFocus: true)));

        Assert.Contains("index IVV", shown[0], StringComparison.Ordinal);
        Assert.EndsWith("VOO", shown[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(1, ParametersPane.Step(index, 1, isLarge: true));
    }
}
