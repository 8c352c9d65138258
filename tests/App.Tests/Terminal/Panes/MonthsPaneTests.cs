using System.Globalization;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Workers;

namespace Rota.Tests.Terminal.Panes;

public sealed class MonthsPaneTests
{
    private static readonly TerminalProfile Plain = new(ColorDepth.None, GlyphSet.Ascii);

    // January from the first value: 104 / 100; February 98.8 / 104; July and the months before it 123.5 / 98.8; the year
    // 123.5 / 100; next January, as far as it goes, 120.4125 / 123.5. An asterisk marks incomplete months.
    [Fact]
    public void AMonthRunsFromThePreviousMonthsLastCloseToItsOwn()
    {
        DateOnly[] days =
            [new(2019, 1, 15), new(2019, 1, 31), new(2019, 2, 14), new(2019, 2, 28), new(2019, 7, 31), new(2020, 1, 7)];
        var run = Runs.Of(days: 9) with { Equity = new(days, [100, 104, 50, 98.8, 123.5, 120.4125]) };

        var rows = Drawn(run, 100, 4);

        Assert.Equal(
            ["2019", "4.00*", "-5.00", "25.00*", "23.50*"], rows[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["2020", "-2.50*", "-2.50*"], rows[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            rows[0].IndexOf("Jul", StringComparison.Ordinal) + "Jul".Length,
            rows[1].IndexOf("25.00", StringComparison.Ordinal) + "25.00".Length);
    }

    [Fact]
    public async Task TheNumbersMatchTheCalendarTable()
    {
        await using var workshop = new Workshop();
        var job = workshop.CompileText("good.csx", "Hold((\"SPY\", 0.6), (\"IEF\", 0.4)).Every(MonthEnd)");

        var run = Assert.IsType<RunSnapshot>(
            await workshop.Pool.RunAsync(job with { Tables = ["calendar"] }, cancel: TestContext.Current.CancellationToken));

        var table = Assert.Single(run.Tables);
        var rows = Drawn(run, 100, table.Rows.Count + 1);
        Assert.Equal(table.Rows.Count, MonthsPane.Rows(run));
        Assert.True(table.Rows.Count > 5);
        foreach (var (row, shown) in table.Rows.Zip(rows.Skip(1)))
        {
            var expected = row.Where(cell => cell.Number is not null)
                .Select(cell => (cell.Number!.Value * 100).ToString("0.00", CultureInfo.InvariantCulture))
                .Select(text => text == "-0.00" ? "0.00" : text);
            Assert.Equal([row[0].Text!, .. expected], shown.Replace("*", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(DateOnly.MaxValue, run.SimulatedUntil);
    }

    [Fact]
    public void GainsAndLossesHaveBackgroundsByTheirSize()
    {
        var look = PaneLooks.Of("truecolor");
        double[] sizes = [0.01, 0.03, 0.05, 0.07, 0.09];

        var grounds = sizes.Concat(sizes.Select(size => -size)).Select(value => HeatScale.Of(value, 0.1, look).Background).ToList();

        Assert.Equal(10, grounds.Distinct().Count());
        Assert.All(grounds.Take(5), ground => Assert.True(ground.Blue > ground.Red));
        Assert.All(grounds.Skip(5), ground => Assert.True(ground.Red > ground.Blue));
        Assert.Equal(grounds[4], HeatScale.Of(2, 0.1, look).Background);
        Assert.True(HeatScale.Of(-0.05, 0.1, PaneLooks.Of("sixteen")).Background.IsDefault);
    }

    private static string[] Drawn(RunSnapshot run, int width, int height) =>
        CanvasTests.Rows(PaneLooks.Drawn(width, height, canvas => MonthsPane.Draw(canvas, Plain, run, 0)));
}
