using static Rota.Dsl;

namespace Rota.Tests;

public sealed class FillTests
{
    private static readonly PriceSeries Rising = Small.Series("A", 0, [100, 110, 121], [100, 105, 115]);

    [Rule("A3", "K33")]
    [Fact]
    public void TheSameCloseEarnsTheNextDay() =>
        Assert.Equal([1000, 1100, 1210], Values(Fill.SameClose), (x, y) => Math.Abs(x - y) < 1e-9);

    [Rule("A4")]
    [Fact]
    public void TheNextCloseEarnsTheDayAfter() =>
        Assert.Equal([1000, 1000, 1100], Values(Fill.NextClose), (x, y) => Math.Abs(x - y) < 1e-9);

    [Rule("A4")]
    [Fact]
    public void AFillAtTheNextOpenEarnsFromTheOpen() =>
        Assert.Equal([1000, 1000 * 110 / 105.0, 1000 * 121 / 105.0], Values(Fill.NextOpen), (x, y) => Math.Abs(x - y) < 1e-9);

    [Fact]
    public void AFillAtTheNextOpenNeedsOpens() => Assert.Contains(
        "A has no open on 2001-01-02",
        Assert.Throws<InputException>(() => Small.Run(
            Hold(("A", 1.0)).Every(Never).FillAt(Fill.NextOpen), Small.Free, Small.Series("A", 100, 110))).Message,
        StringComparison.Ordinal);

    // A full purchase leaves E = 1000 − 0.001 · E.
    [Rule("A12")]
    [Fact]
    public void AFullPurchasePaysItsCostOutOfEquity()
    {
        var run = Small.Run(Hold(("A", 1.0)).Every(Never), Conventions.House, Rising);

        Assert.Equal(1000, run.Equity.Values[0]);
        Assert.Equal(1000 / 1.001 * 1.1, run.Equity.Values[1], 1e-9);
        Assert.Equal(1000 - 1000 / 1.001, run.Rebalances[0].Cost, 1e-9);
        Assert.Equal(RebalanceKind.Funding, run.Rebalances[0].Kind);
    }

    // 60 % of A and cash at 3.65 % a year: one day earns a ten-thousandth of the 400 held, three days over a weekend three.
    [Rule("A14")]
    [Fact]
    public void IdleCashEarnsItsRateByCalendarDay()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = CashRate.Constant(0.0365) };
        var run = Small.Run(Hold(("A", 0.6)).Every(Never), settings, Small.Series("A", 100, 100, 100, 100, 100, 100));

        Assert.Equal(1000 + 400 * 0.0001, run.Equity.Values[1], 1e-9);
        Assert.Equal(600 + 400 * Math.Pow(1.0001, 4) * 1.0003, run.Equity.Values[5], 1e-9);
    }

    // Decided on Monday, bought on Tuesday: the night in between earns 0.0365 / 365 on everything.
    [Rule("A14")]
    [Fact]
    public void MoneyThatWaitsForTheFirstFillEarnsTheCashRate()
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = CashRate.Constant(0.0365) };
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).FillAt(Fill.NextClose), settings, Rising);

        Assert.Equal([1000, 1000 * 1.0001, 1000 * 1.0001 * 1.1], run.Equity.Values.ToArray(), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // Rule A14: a night earns the yield of the close before it.
    [Rule("A14")]
    [Fact]
    public void CashEarnsTheYieldThatWasKnownTheDayBefore()
    {
        var rate = new CashRate([new(2001, 1, 1), new(2001, 1, 2)], [0.0365, 0.365], "rates.csv");
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, CashRate = rate };

        var run = Small.Run(Hold(("A", 0.0)).Every(Never), settings, Small.Series("A", 100, 100, 100));

        Assert.Equal([1000, 1000 * 1.0001, 1000 * 1.0001 * 1.001], run.Equity.Values.ToArray(), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    [Fact]
    public void ACashRateThatBeginsTooLateIsAMistake()
    {
        var late = new CashRate([new(2001, 2, 1)], [0.05], "rates.csv");
        var settings = new RunSettings { Conventions = Small.Free, CashRate = late };

        Assert.Contains(
            "rates.csv is not known on 2001-01-01",
            Assert.Throws<InputException>(() => Small.Run(Hold(("A", 0.6)).Every(Never), settings, Rising)).Message,
            StringComparison.Ordinal);
    }

    // The run begins on the second day.
    [Fact]
    public void ARunIsShownWithTheEquitySoFar()
    {
        var shown = new List<(int Days, double[] Equity)>();
        var settings = new RunSettings { Conventions = Small.Free, Capital = 1000, Range = new(Small.Monday.AddDays(1), DateOnly.MaxValue) };
        var panel = Engine.PanelBuilder.Build([Rising], Small.Free, settings.Range).Panel;

        Engine.Simulator.Run(Hold(("A", 0.5)).Every(Day), panel, settings, soFar: (days, equity) => shown.Add((days.Length, equity.ToArray())));

        Assert.Equal([2, 2], shown.Select(each => each.Days));
        Assert.Equal([1000], shown[0].Equity);
        Assert.Equal([1000, 1050], shown[1].Equity, (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // B has no opens and is never bought.
    [Fact]
    public void AnAssetThatIsNotTradedNeedsNoOpen()
    {
        var run = Small.Run(
            Rotate("A", "B").RankBy(Small.Close).Hold(1).Every(Never).FillAt(Fill.NextOpen), Small.Free, Rising, Small.Series("B", 1, 1, 1));

        Assert.Equal(1000 * 121 / 105.0, run.Equity.Values[^1], 1e-9);
    }

    [Fact]
    public void ARunBeginsOnTheFirstDayOfItsRange()
    {
        var settings = new RunSettings { Conventions = Small.Free, Range = new(Small.Monday, DateOnly.MaxValue) };

        Assert.Equal(Small.Monday, Small.Run(Hold(("A", 1.0)).Every(Never), settings, Rising).From);
    }

    [Fact]
    public void AScheduleWithoutADayInTheRangeIsNamed() => Assert.Equal(
        "Yearly has no day to decide on (year ends) from 2001-01-01 to 2001-01-03. Run a longer range.",
        Assert.Throws<InputException>(() => Small.Run(Rotate("A").Every(YearEnd).Named("Yearly"), Small.Free, Rising)).Mistakes[0].What
            .Replace($"({YearEnd})", "(year ends)", StringComparison.Ordinal));

    private static double[] Values(Fill fill) =>
        Small.Run(Hold(("A", 1.0)).Every(Never).FillAt(fill), Small.Free, Rising).Equity.Values.ToArray();
}
