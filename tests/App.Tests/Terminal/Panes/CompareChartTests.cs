using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class CompareChartTests
{
    private static readonly TerminalProfile Look = new(ColorDepth.None, GlyphSet.Ascii);

    // The one doubles within the common days, the other on its own earlier days.
    [Fact]
    public void RunsStartAtAHundredOnTheirFirstCommonDay()
    {
        var days = Curves.Weekdays(400);
        var first = Runs.Of("first") with { Equity = new(days[200..], [.. days[200..].Select((_, i) => i < 100 ? 10.0 : 20)]) };
        var second = Runs.Of("second") with { Equity = new(days, [.. days.Select((_, i) => i < 200 ? 500.0 : 1000)]) };

        var rows = Drawn(first, second);

        Assert.Contains("<A 200.0", rows[1], StringComparison.Ordinal);
        Assert.Contains("<B 100.0", rows[17], StringComparison.Ordinal);
        Assert.StartsWith("100+AAAA", rows[17], StringComparison.Ordinal);
        Assert.Equal(new DateRange(days[200], days[^1]), CompareChart.CommonDays([first, second]));
    }

    [Fact]
    public void RunsWithoutCommonDaysAreNotCompared()
    {
        var days = Curves.Weekdays(40);
        var (early, late) = (Runs.Of() with { Equity = Cut(days[..20]) }, Runs.Of() with { Equity = Cut(days[20..]) });

        var rows = Drawn(early, late);

        Assert.Equal("The runs have no days in common.", rows[0].TrimEnd());
    }

    private static string[] Drawn(params RunSnapshot[] runs) =>
        CanvasTests.Rows(PaneLooks.Drawn(80, 20, canvas => CompareChart.Draw(canvas, Look, runs, isLog: false)));

    private static Curve Cut(DateOnly[] days) => new(days, [.. days.Select(_ => 1.0)]);
}
