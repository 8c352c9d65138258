using Rota.Accounts;

namespace Rota.Tests;

public sealed class FlowScheduleTests
{
    private static readonly DateOnly First = new(2025, 1, 2), Last = new(2026, 12, 31);

    [Fact]
    public void AFlowOnADayWithoutTradingMovesToTheNextTradingDay() => Assert.Equal(
        [new Flow(new(2025, 2, 18), 100), new Flow(new(2026, 7, 6), -50)],
        FlowSchedule.Of([new(new(2026, 7, 3), -50), new(new(2025, 2, 15), 100)], [], First, Last));

    [Fact]
    public void AMonthlyRuleUsesTheLastDayOfAShorterMonth() => Assert.Equal(
        ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"],
        Days(new() { Every = FlowPeriod.Month, Day = 31, Amount = 100 }, new(2025, 4, 30)));

    [Fact]
    public void QuartersAreCountedFromTheMonthInWhichTheRuleBegins()
    {
        Assert.Equal(["2025-01-15", "2025-04-15"], Days(new() { Every = FlowPeriod.Quarter, Day = 15, Amount = 1 }, new(2025, 6, 1)));
        Assert.Equal(
            ["2025-05-15", "2025-08-15"],
            Days(new() { Every = FlowPeriod.Quarter, Day = 15, Amount = 1, From = new(2025, 2, 20), To = new(2025, 9, 1) }, Last));
    }

    [Fact]
    public void PaychecksAreFourteenDaysApartAndALaterRunKeepsTheirDays()
    {
        var rule = new FlowRule { Every = FlowPeriod.Paycheck, Amount = 1, From = new(2024, 12, 20) };

        Assert.Equal(["2025-01-03", "2025-01-17", "2025-01-31", "2025-02-14"], Days(rule, new(2025, 2, 20)));
        Assert.Equal(["2025-01-02", "2025-01-16"], Days(rule with { From = null }, new(2025, 1, 20)));
    }

    [Fact]
    public void AnAmountGrowsEachFirstOfJanuary() => Assert.Equal(
        [1_000m, 1_025m, 1_050.63m],
        FlowSchedule.Of([], [new() { Every = FlowPeriod.Year, Day = 10, Amount = 1_000, GrowthAYear = 0.025m, From = new(2024, 3, 1) }], new(2024, 1, 2), Last)
            .Select(flow => flow.Amount));

    [Fact]
    public void APercentIsTakenOutOfTheValueOfItsDay()
    {
        var flow = Assert.Single(FlowSchedule.Of([], [new() { Every = FlowPeriod.Year, ShareOfValue = 0.04m, From = new(2026, 1, 1) }], First, Last));

        Assert.Equal(new(2026, 1, 2), flow.Day);
        Assert.Equal(-4_938.27m, flow.Of(123_456.78m));
    }

    [Fact]
    public void ARuleSaysWhereItsMoneyGoes()
    {
        var into = new FlowTarget(FlowTargetKind.Target);
        var flow = Assert.Single(FlowSchedule.Of([], [new() { Every = FlowPeriod.Year, Amount = 1, Into = into, From = new(2026, 1, 1) }], First, Last));

        Assert.Equal(into, flow.Into);
    }

    [Fact]
    public void EverythingWrongWithFlowsIsSaidAtOnce()
    {
        var wrong = Assert.Throws<InputException>(() => FlowSchedule.Of(
            [new(new(2024, 12, 31), 5), new(new(2025, 5, 5), 0)],
            [new() { Every = FlowPeriod.Month, Day = 32, Amount = 1 }, new() { Every = FlowPeriod.Month, ShareOfValue = -0.04m }],
            First, Last));

        Assert.Equal(
            [
                "The flow of 2024-12-31 is before the first price, 2025-01-02. Begin the run earlier, or remove the flow.",
                "The flow of 2025-05-05 has an amount of 0. Give dollars: above 0 is paid in, below 0 taken out.",
                "Day 32 of a flow rule is not a day of a month. Use 1 to 31; a shorter month uses its last day.",
                "A flow rule takes out -4% of the value. Use a per cent above 0 and at most 100; money paid in is given in dollars.",
            ],
            wrong.Mistakes.Select(mistake => mistake.What));
    }

    private static IEnumerable<string> Days(FlowRule rule, DateOnly last) =>
        FlowSchedule.Of([], [rule], First, last).Select(flow => flow.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
