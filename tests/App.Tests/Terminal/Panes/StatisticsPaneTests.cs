using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class StatisticsPaneTests
{
    private static readonly TerminalProfile Look = new(ColorDepth.TrueColor, GlyphSet.Braille);

    [Theory]
    [InlineData(Better.Higher, 0.10, 0.12, "▲", true)]
    [InlineData(Better.Higher, 0.9, 0.7, "▼", false)]
    [InlineData(Better.Higher, -0.30, -0.20, "▲", true)]
    [InlineData(Better.Lower, 0.12, 0.10, "▼", true)]
    [InlineData(Better.Lower, 0.30, 0.40, "▲", false)]
    [InlineData(Better.Neither, 1.0, 2.0, "≠", null)]
    [InlineData(Better.Higher, double.NaN, 0.1, "≠", null)]
    public void AChangeIsGoodOrBadAsItsStatisticDeclares(Better better, double before, double now, string sign, bool? isGood)
    {
        var cells = StatisticsPane.Of(With(better, now), With(better, before), Look).Rows[0].Cells;
        var theme = Theme.Of(Look);

        Assert.Equal(sign, cells[4].Text);
        Assert.Equal(isGood switch { true => theme.Good, false => theme.Bad, _ => theme.Text }, cells[5].Style);
    }

    [Fact]
    public void AnUnchangedStatisticIsFaintAndHasNoDifference()
    {
        var cells = StatisticsPane.Of(With(Better.Higher, double.NaN), With(Better.Higher, double.NaN), Look).Rows[0].Cells;

        Assert.Equal(["strangers", "", "", "-", "", ""], cells.Select(cell => cell.Text));
        Assert.Equal(Theme.Of(Look).Faint, cells[3].Style);
    }

    [Fact]
    public void TheBestOfSeveralRunsIsMarked()
    {
        static string[] Marked(Better better, params double[] values)
        {
            var listing = ComparePane.Of([.. values.Select(value => With(better, value))], Look);
            return [.. listing.Rows[0].Cells.Skip(1).Select(cell => cell.Text)];
        }

        Assert.Equal(["0.70000", "▲ 0.90000", "-"], Marked(Better.Higher, 0.7, 0.9, double.NaN));
        Assert.Equal(["0.30000", "▲ 0.20000"], Marked(Better.Lower, 0.3, 0.2));
        Assert.Equal(["0.70000", "0.70000"], Marked(Better.Higher, 0.7, 0.7));
        Assert.Equal(["1.00000", "2.00000"], Marked(Better.Neither, 1, 2));
    }

    [Fact]
    public void RunsOverDifferentDaysAreReported()
    {
        var (longer, shorter) = (Runs.Of(days: 100), Runs.Of(days: 50));

        Assert.Null(ComparePane.Of([longer, longer], Look).Note);
        Assert.StartsWith(
            "common days 2007-01-03 to 2007-03-13;", ComparePane.Of([longer, shorter], Look).Note, StringComparison.Ordinal);
    }

    private static RunSnapshot With(Better better, double value) =>
        Runs.Of(days: 9) with { Statistics = [StatisticValue.Of(new Strangers(better), value)] };

    // Only what it declares can tell the pane which way is good.
    private sealed record Strangers(Better Better) : IStatistic
    {
        public string Name => "strangers";

        public Unit Unit => Unit.Ratio;

        public double Of(BacktestResult run) => double.NaN;
    }
}
