using static Rota.Dsl;

namespace Rota.Tests;

// A cash rate that begins late, ends early or has a gap. Weekdays from 2001-01-01 on; A does not move, so all earnings are from the rate.
public sealed class RateCoverageTests
{
    private const int Days = 60;
    private static readonly DateOnly[] Dates = [.. Closes.Weekdays(Days)];

    // 3.65 % a year is 0.01 % a day.
    [Rule("A51")]
    [Fact]
    public void TheFirstYieldAppliesToTheWholeMonthInWhichTheRateBegins()
    {
        var rate = new CashRate([Dates[3], Dates[30]], [0.0365, 0.073], "r");

        Assert.Equal(0.0001, rate.Accrual(Dates[0], Dates[1]), 1e-15);
        Assert.Equal(Math.Pow(1.0365, 1 / 12.0) - 1, rate.MonthlyReturn(Dates[3]), 1e-15);
        Assert.True(double.IsNaN(rate.YieldOn(new DateOnly(2000, 12, 31))));
        Assert.True(double.IsNaN(rate.MonthlyReturn(new DateOnly(2000, 12, 31))));
    }

    [Fact]
    public void ARateThatBeginsInTheFirstMonthIsEarnedAndNoted()
    {
        var run = Run(Daily(from: 3, count: Days - 3));

        Assert.Equal(1000 * 1.0001, run.Equity.Values[1], 1e-9);
        Assert.Contains("The cash rate r begins on 2001-01-04: its first yield stands for the days before it.", run.Notes);
    }

    [Fact]
    public void ARateThatBeginsAfterTheFirstMonthIsRefusedIfCashEarns()
    {
        var wrong = Assert.Throws<InputException>(() => Run(Daily(from: 30, count: Days - 30)));

        Assert.StartsWith("The cash rate r is not known on 2001-01-01: it begins on 2001-02-12.", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "The cash rate r ends on 2001-03-22, 1 trading day before the run does: its last yield is carried forward.")]
    [InlineData(10, "The cash rate r ends on 2001-03-09, 10 trading days before the run does: its last yield is carried forward.")]
    public void ARateThatEndsTenTradingDaysEarlyOrLessIsCarriedForwardWithANote(int missing, string note) =>
        Assert.Contains(note, Run(Daily(0, Days - missing)).Notes);

    [Fact]
    public void ARateThatEndsMoreThanTenTradingDaysEarlyIsRefused()
    {
        var wrong = Assert.Throws<InputException>(() => Run(Daily(0, Days - 11)));

        Assert.Equal(
            "The cash rate r ends on 2001-03-08, more than 10 trading days before the run does on 2001-03-23. Bring newer rates, or run with " +
            "--to 2001-03-08.", wrong.Message);
    }

    [Fact]
    public void ARateThatReachesTheLastDayNeedsNoNote() => Assert.DoesNotContain(Run(Daily(0, Days)).Notes, note => note.Contains("cash rate", StringComparison.Ordinal));

    [Fact]
    public void AMonthlyRateAppliesToItsMonth()
    {
        DateOnly[] months = [new(2000, 11, 1), new(2000, 12, 1), new(2001, 1, 1), new(2001, 2, 1), new(2001, 3, 1)];

        Assert.DoesNotContain(Run(new(months, [0.01, 0.01, 0.01, 0.01, 0.01], "r")).Notes, note => note.Contains("cash rate", StringComparison.Ordinal));
        Assert.Throws<InputException>(() => Run(new(months[..3], [0.01, 0.01, 0.01], "r")));
    }

    [Fact]
    public void AGapOfMoreThanTenTradingDaysIsRefused()
    {
        DateOnly[] days = [.. Dates[..20], .. Dates[35..]];

        var wrong = Assert.Throws<InputException>(() => Run(new(days, [.. days.Select(_ => 0.01)], "r")));

        Assert.StartsWith("The cash rate r has no value between 2001-01-26 and 2001-02-19,", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AGapOfTenTradingDaysIsAllowed()
    {
        CashRate Holed(int missing)
        {
            DateOnly[] days = [.. Dates[..20], .. Dates[(20 + missing)..]];
            return new(days, [.. days.Select(_ => 0.01)], "r");
        }

        Assert.Equal(Days, Run(Holed(10)).Equity.Values.Length);
        Assert.Throws<InputException>(() => Run(Holed(11)));
    }

    [Fact]
    public void GapsBeforeAndAfterTheRunDoNotMatter()
    {
        DateOnly[] days = [new(2000, 6, 1), new(2000, 6, 2), new(2000, 12, 29), .. Dates[1..], new(2001, 9, 3), new(2001, 9, 4)];

        Assert.Equal(Days, Run(new(days, [.. days.Select(_ => 0.01)], "r")).Equity.Values.Length);
    }

    // Steps of 1, 1, 30 and 30 days: the upper one in the middle counts, and a yield is valid for 30 days.
    [Fact]
    public void TheUsualStepIsTheUpperMedian() => Assert.DoesNotContain(
        Run(Known(new(2001, 1, 1), new(2001, 1, 2), new(2001, 1, 3), new(2001, 2, 2), new(2001, 3, 4))).Notes, note => note.Contains("cash rate", StringComparison.Ordinal));

    // A step of seven days: the yield of January 8 is valid up to the 14th, and the 15th is a holiday.
    [Fact]
    public void OfTwoYieldsTheOnlyStepCounts() => Assert.Contains(
        "The cash rate r ends on 2001-01-08, 4 trading days before the run does: its last yield is carried forward.",
        Run(Known(new(2001, 1, 1), new(2001, 1, 8)), days: 15).Notes);

    // Steps of 31 days have holes, steps of 32 do not: what is missing from April on may be as usual.
    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void AboveAMonthAHoleLooksLikeAStep(int step, bool isRefused)
    {
        var rate = Known([.. Enumerable.Range(0, 4).Select(i => Dates[0].AddDays(i * step)), new(2001, 7, 20)]);

        if (isRefused) Assert.Contains(" and 2001-07-20, more than 10", Assert.Throws<InputException>(() => Run(rate, days: 145)).Message, StringComparison.Ordinal);
        else Assert.Equal(145, Run(rate, days: 145).Equity.Values.Length);
    }

    // After the first yield, or around the last day of the run.
    [Theory]
    [InlineData(0, 20)]
    [InlineData(40, 20)]
    public void AHoleAtEitherEndOfTheRunIsRefused(int last, int missing)
    {
        var days = Closes.Weekdays(Days + 20);
        var rate = Known([.. days[..(last + 1)], .. days[(last + missing)..]]);

        Assert.Contains("The cash rate r has no value between", Assert.Throws<InputException>(() => Run(rate)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHoleThatEndsWithTheFirstDayDoesNotMatter() =>
        Assert.Equal(Days, Run(Known([new(2000, 6, 1), new(2000, 6, 2), .. Dates])).Equity.Values.Length);

    // A rate with a value for each change is complete.
    [Fact]
    public void ARateThatRarelyChangesHasNoGaps()
    {
        DateOnly[] changes = [new(1998, 1, 5), new(1998, 10, 1), new(2000, 5, 16), new(2001, 3, 20)];

        Assert.Equal(1000, Run(new(changes, [0, 0, 0, 0], "r")).Equity.Values[^1]);
    }

    [Fact]
    public void StatisticsWithoutAKnownRateAreNamedWithTheReason()
    {
        var run = Run(Daily(50, Days - 50), Conventions.KdaParity);

        var study = Engine.StudyBuilder.Build([run], [new Excess(), new Total()]);

        Assert.Equal(double.NaN, study[0, 0]);
        Assert.Contains(
            "Not known: excess. The cash rate r begins on 2001-03-12, after the first month of the run, which begins on 2001-01-01.",
            study.Runs[0].Notes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AProfileThatAssumesBillsWarnsWithoutARate(bool isGiven)
    {
        var series = new PriceSeries("A", Dates, Flat(), null, "made", DateOnly.MinValue, Flat());
        var settings = new RunSettings { Conventions = Conventions.AllocateSmartly, CashRate = isGiven ? CashRate.Constant(0.01) : CashRate.Zero };
        var run = Small.Run(Hold(("A", 0.5)).Every(Never), settings, series);

        Assert.Equal(!isGiven, run.Warnings.Any(warning => warning.StartsWith("NO CASH RATE: profile allocate-smartly assumes", StringComparison.Ordinal)));
    }

    private static double[] Flat() => [.. Enumerable.Repeat(100.0, Days)];

    private static CashRate Daily(int from, int count) => new(Dates[from..(from + count)], [.. Enumerable.Repeat(0.0365, count)], "r");

    private static CashRate Known(params DateOnly[] days) => new(days, [.. days.Select(_ => 0.01)], "r");

    // Holds only cash, for a number of days.
    private static BacktestResult Run(CashRate rate, int days) => Small.Run(
        Hold(("A", 0.0)).Every(Never), new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = rate },
        Small.Series("A", [.. Enumerable.Repeat(100.0, days)]));

    // Holds only cash.
    private static BacktestResult Run(CashRate rate, Conventions? conventions = null) => Small.Run(
        Hold(("A", 0.0)).Every(Never), new RunSettings { Conventions = conventions ?? Small.Free, Capital = 1000, CashRate = rate },
        Small.Series("A", Flat()));

    private sealed record Excess : IStatistic
    {
        public string Name => "excess";

        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => run.Equity.TotalReturn - run.MonthlyCashReturns().Sum();
    }

    private sealed record Total : IStatistic
    {
        public string Name => "total";

        public Unit Unit => Unit.Fraction;

        public double Of(BacktestResult run) => run.Equity.TotalReturn;
    }
}
