using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class StatisticsPaneTests
{
    private static readonly TerminalProfile Look = new(ColorDepth.TrueColor, GlyphSet.Braille);

    [Theory]
    [InlineData(Better.Higher, 0.10, 0.12, "+0.020", "better", true)]
    [InlineData(Better.Higher, 0.9, 0.7, "-0.200", "worse", false)]
    [InlineData(Better.Higher, -0.30, -0.20, "+0.100", "better", true)]
    [InlineData(Better.Lower, 0.12, 0.10, "-0.020", "better", true)]
    [InlineData(Better.Lower, 0.30, 0.40, "+0.100", "worse", false)]
    [InlineData(Better.Neither, 1.0, 2.0, "+1.000", "", null)]
    [InlineData(Better.Higher, double.NaN, 0.1, "-", "", null)]
    public void AChangeIsGoodOrBadAsItsStatisticDeclares(Better better, double before, double now, string change, string word, bool? isGood)
    {
        var cells = StatisticsPane.Of(With(better, now), With(better, before), Look).Rows[0].Cells;
        var theme = Theme.Of(Look);

        Assert.Equal((change, word), (cells[4].Text, cells[5].Text));
        Assert.Equal(isGood switch { true => theme.Good, false => theme.Bad, _ => theme.Text }, cells[5].Style);
    }

    // A difference that rounds to zero is none.
    [Theory]
    [InlineData(double.NaN, double.NaN, "-")]
    [InlineData(0.7001, 0.7004, "0.700")]
    public void AnUnchangedStatisticIsFaintAndHasNoDifference(double before, double now, string shown)
    {
        var cells = StatisticsPane.Of(With(Better.Higher, now), With(Better.Higher, before), Look).Rows[0].Cells;

        Assert.Equal(["Strangers", "", "", shown, "", "", "", ""], cells.Select(cell => cell.Text));
        Assert.Equal(Theme.Of(Look).Faint, cells[3].Style);
    }

    [Fact]
    public void TheBenchmarkIsBesideTheRunWithTheDifference()
    {
        var run = With(Better.Higher, 0.7);
        run = run with { Statistics = [run.Statistics[0] with { Benchmark = 0.4 }] };

        Assert.Equal(["Strangers", "0.700", "0.400", "+0.300"], StatisticsPane.Of(run, null, Look).Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void YearsAndCountsFollowTheStatistics()
    {
        var run = Runs.Of(days: 600);
        var rows = StatisticsPane.Of(run, null, Look).Rows;

        Assert.Equal(
            ["", "2007 (part)", "2008", "2009 (part)", "", "Decisions", "Rebalances", "Orders"],
            rows.Skip(run.Statistics.Count).Select(row => row.Cells[0].Text));
        Assert.Equal($"{run.Decisions.Count}", rows[^3].Cells[1].Text);
    }

    [Fact]
    public void TheBestOfSeveralRunsIsMarked()
    {
        static string[] Marked(Better better, params double[] values)
        {
            var listing = ComparePane.Of([.. values.Select(value => With(better, value))], Look);
            return [.. listing.Rows[0].Cells.Skip(1).Select(cell => cell.Text)];
        }

        Assert.Equal(["0.700", "best 0.900", "-"], Marked(Better.Higher, 0.7, 0.9, double.NaN));
        Assert.Equal(["0.300", "best 0.200"], Marked(Better.Lower, 0.3, 0.2));
        Assert.Equal(["0.700", "0.700"], Marked(Better.Higher, 0.7001, 0.7004));
        Assert.Equal(["best 0.700", "best 0.700", "0.600"], Marked(Better.Higher, 0.7001, 0.7004, 0.6));
        Assert.Equal(["1.000", "2.000"], Marked(Better.Neither, 1, 2));
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
