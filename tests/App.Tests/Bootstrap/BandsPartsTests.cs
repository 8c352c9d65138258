using System.Text.RegularExpressions;
using Rota.Analysis;
using Rota.Host.Bootstrap;
using Rota.Terminal;

namespace Rota.Tests.Bootstrap;

// How histories are drawn as options, and the fan chart.
public sealed class BandsPartsTests
{
    [Fact]
    public void OptionsChooseHowHistoriesAreDrawn()
    {
        Assert.Equal(new Resampling(), new BandsChoice().Read());
        Assert.Equal(new Resampling(BlockKind.Circular, 12, 500, 18446744073709551615), new BandsChoice("12", true, "500", "18446744073709551615").Read());
        Assert.Equal(2.5, new BandsChoice("2.5").Read().Block);
    }

    [Fact]
    public void AllMistakesAreReportedTogether()
    {
        var mistakes = Assert.Throws<InputException>(() => new BandsChoice("0.5", false, "0", "-1").Read()).Mistakes;

        Assert.Equal(
            [
                "--block 0.5: A block of 0.5 months is too short. Use a length of 1 or more months, or auto.",
                "--paths is '0'; use a number of histories from 1 to 100,000, without separators.",
                "--seed: '-1' is not a seed. Use a whole number from 0 to 18446744073709551615.",
            ],
            mistakes.Select(mistake => mistake.What));
        Assert.Equal("--block is 'long'; use a number of months, such as 6, or auto.", Wrong(new("long")));
        Assert.Equal("--block 2.5: a circular block has a whole number of months.", Wrong(new("2.5", true)));
    }

    [Fact]
    public void TheRunStandsBesideTheQuantiles()
    {
        var result = BandsResult.Of(Run(), new());

        Assert.Equal(23, result.Bands.Months);
        Assert.Equal(result.Bands.Months + 1, result.Wealth.Count);
        Assert.Equal(result.Days.Count, result.Wealth.Count);
        Assert.Equal(new DateOnly(2020, 1, 31), result.Days[0]);
        Assert.Equal(Run().Equity.WholeMonths().Aggregate(1.0, (wealth, month) => wealth * (1 + month.Return)), result.Wealth[^1]);
        Assert.True(result.Bands.Cagr.P5 < result.Cagr && result.Cagr < result.Bands.Cagr.P95);
        Assert.Equal(double.NaN, result.Bands.AheadOfBenchmark);
        Assert.DoesNotContain(BandsText.Lines(result), line => line.StartsWith("Ahead", StringComparison.Ordinal));
    }

    [Fact]
    public void AnAutomaticBlockNeedsMonthsWithRisk()
    {
        Assert.Equal(BandsResult.Of(Run(), new()).Suiting.Stationary, BandsResult.Of(Run(), new("auto")).Bands.Resampling.Block);
        Assert.Contains("no block length", Assert.Throws<InputException>(() => BandsResult.Of(Run(isFlat: true), new("auto"))).Message, StringComparison.Ordinal);
        Assert.Contains("no length suits these months", string.Join('\n', BandsText.Lines(BandsResult.Of(Run(isFlat: true), new()))), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFanHasItsFiveLinesAndTheRunInFront()
    {
        var look = new TerminalProfile(ColorDepth.None, GlyphSet.Ascii);
        var frame = new Frame(80, 16);

        new BandsChart(BandsResult.Of(Run(), new()), look).Draw(frame.Whole);

        var text = Regex.Replace(AnsiText.Of(frame, look), "\e\\[[0-9;]*m", "");
        Assert.Contains("** Unnamed strategy   oo median   :: 25 to 75 %   .. 5 to 95 %", text, StringComparison.Ordinal);
        Assert.All("*o:.", letter => Assert.Contains(letter, text.Split('\n', 2)[1]));
    }

    private static string Wrong(BandsChoice choice) => Assert.Throws<InputException>(choice.Read).Message;

    private static BacktestResult Run(bool isFlat = false)
    {
        DateOnly[] days = [.. Enumerable.Range(0, 730).Select(day => new DateOnly(2020, 1, 20).AddDays(day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
        var equity = new EquityCurve(days, (double[])[.. days.Select((_, i) => isFlat ? 100 : 100 + i % 37 + i / 10.0)], Frequency.Daily);
        var panel = new PricePanel(days, ["SPY"], [[.. equity.Values]], [[]], [days[0]]);
        return new(new Strategy(new Fixed(Weights.Of(("SPY", 1))), Dsl.MonthEnd), new RunSettings(), panel, equity, [], [], []);
    }
}
