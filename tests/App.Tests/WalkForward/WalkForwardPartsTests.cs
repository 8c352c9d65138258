using Rota.Host.WalkForward;

namespace Rota.Tests.WalkForward;

// The windows that the command line asks for, and spans of runs.
public sealed class WalkForwardPartsTests
{
    [Theory]
    [InlineData("5y/1y", false, null, "5y/1y")]
    [InlineData("60m/12m", true, null, "5y/1y anchored")]
    [InlineData("30m/6m", false, "3m", "30m/6m step 3m")]
    public void APlanIsReadFromItsOptions(string spans, bool isAnchored, string? step, string plan) =>
        Assert.Equal(plan, $"{new WalkForwardChoice(spans, isAnchored, step).Plan()}");

    [Theory]
    [InlineData(null, true, null, "--anchored belongs to a walk-forward; add --walk-forward 5y/1y, or remove it.")]
    [InlineData(null, false, "6m", "--step belongs to a walk-forward; add --walk-forward 5y/1y, or remove it.")]
    [InlineData("5/1", false, null, "'5/1' is not a walk-forward. Give the span to learn and the span to test: 5y/1y, or 60m/12m.")]
    [InlineData("5y/1y", false, "half", "'half' is not a span. Use years or months: 1y, 6m.")]
    [InlineData("1y/1y", false, null, "--walk-forward 1y/1y: Learning of 12 months is too short. Use 24 months or more.")]
    [InlineData("5y/0m", false, null, "--walk-forward 5y/0m: A test of 0 months is too short. Use 1 month or more.")]
    [InlineData("5y/1y", false, "0m", "--walk-forward 5y/1y: A step of 0 months is too short. Use 1 month or more.")]
    public void AWrongPlanIsRefusedWithTheRemedy(string? spans, bool isAnchored, string? step, string text) =>
        Assert.Equal(text, Assert.Throws<InputException>(() => new WalkForwardChoice(spans, isAnchored, step).Plan()).Message);

    [Fact]
    public void NoOptionIsNoWalkForward() => Assert.Null(new WalkForwardChoice(null, false, null).Plan());

    [Fact]
    public void ASpanBetweenTwoClosesHasTheMonthsBetweenThem()
    {
        DateOnly[] days = [.. Enumerable.Range(0, 400).Select(day => new DateOnly(2020, 1, 20).AddDays(day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
        var run = RunOf(new EquityCurve(days, (double[])[.. days.Select((_, i) => 100 + i % 17 + i / 10.0)]));
        var closes = MonthCloses.Of(run.Equity);

        var span = RunSpan.Of(run, closes.Before(2), closes.Before(8));

        Assert.Equal(new DateOnly(2020, 1, 31), closes.Before(0));
        Assert.Equal(run.Equity.WholeMonths().Skip(2).Take(6), span.Equity.WholeMonths());
        Assert.Equal((closes.Before(2), closes.Before(8)), (span.From, span.To));
        Assert.Equal(closes.Before(8), RunSpan.Until(run, closes.Before(8)).To);
        Assert.Same(run, RunSpan.Until(run, run.To));
    }

    private static BacktestResult RunOf(EquityCurve equity)
    {
        DateOnly[] days = [.. equity.Dates];
        var panel = new PricePanel(days, ["SPY"], [[.. equity.Values]], [[]], [days[0]]);
        return new(new Strategy(new Fixed(Weights.Of(("SPY", 1))), Dsl.MonthEnd), new RunSettings(), panel, equity, [], [], []);
    }
}
