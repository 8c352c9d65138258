using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class LeverageTests
{
    private static readonly RunSettings Settings =
        new() { Conventions = Small.Free, Capital = 1000, CashRate = CashRate.Constant(0.0365) };

    [Rule("Q27", "Q26")]
    [Fact]
    public void TheTargetIncludesTheLoan()
    {
        var run = Run(Hold(("A", 0.6), ("B", 0.4)).Every(Day).Leveraged(1.5, spread: 0.01));

        Assert.All(run.Rebalances, made => Assert.Equal((0.6 * 1.5, 0.4 * 1.5), (made.Target["A"], made.Target["B"])));
        Assert.Equal("A 90 %, B 60 %, loan 50 %", $"{run.Rebalances[0].Target}");
        Assert.Equal(-0.5, run.Rebalances[0].Target.Cash, 1e-12);
        Assert.Equal(900, run.Trades[0].Value, 1e-9);
        Assert.Equal(600, run.Trades[1].Value, 1e-9);
    }

    // Rows 1 and 2 by hand: the holdings less the loan with its interest of (3.65 % + 1 %) / 365 a day.
    [Rule("Q27", "A14")]
    [Fact]
    public void EquityIsHoldingsLessTheLoanAndItsInterest()
    {
        var run = Run(Hold(("A", 0.6), ("B", 0.4)).Every(Never).Leveraged(1.5, spread: 0.01));

        var day = (0.0365 + 0.01) / 365;
        Assert.Equal(900 * 1.1 + 600 * 0.9 - 500 * (1 + day), run.Equity.Values[1], 1e-9);
        Assert.Equal(900 * 1.21 + 600 * 0.99 - 500 * (1 + day) * (1 + day), run.Equity.Values[2], 1e-9);
        var loan = run.Loan!;
        Assert.Equal(500 * (1 + day) * (1 + day), loan.Amount, 1e-9);
        Assert.Equal(500 * (1 + day) * (1 + day) - 500, loan.Interest, 1e-9);
        Assert.Equal(loan.Interest / (2 / 365.25), loan.InterestPerYear, 1e-9);
        Assert.Equal(0.0465, loan.Rate, 1e-12);
        Assert.Contains("Loan: 500.13 is owed on 2001-01-03, 42.28 % of the equity, at 4.65 % a year (the cash rate and 1 %); " +
            "interest since 2001-01-01 is 0.13, 23.27 a year.", run.Notes);
    }

    // Four nights and a weekend: a loan of 1,000 pays (3.65 % + 1 %) / 365 for each calendar day.
    [Fact]
    public void ALoanPaysRateAndSpreadForEveryDayOfAWeekend()
    {
        double[] flat = [100, 100, 100, 100, 100, 100];
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(2, spread: 0.01), Settings, Small.Series("A", flat));

        var day = (0.0365 + 0.01) / 365;
        Assert.Equal(2000 - 1000 * Math.Pow(1 + day, 4) * (1 + 3 * day), run.Equity.Values[5], 1e-9);
        Assert.Equal(run.Loan!.Interest, 1000 - run.Equity.Values[5], 1e-9);
    }

    [Fact]
    public void WhenCashEarnsNothingALoanCostsOnlyItsSpreadAndTheRunNotesIt()
    {
        var settings = Settings with { Conventions = Small.Free with { CashEarns = false } };
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(2, spread: 0.01), settings, A, B);

        Assert.Equal(2200 - 1000 * (1 + 0.01 / 365), run.Equity.Values[1], 1e-9);
        Assert.Contains(run.Notes, note => note.Contains("at 1 % a year (the spread alone, because cash earns nothing in this run)", StringComparison.Ordinal));
    }

    [Fact]
    public void SignalsAndExplanationsIncludeTheLeverage()
    {
        var run = Run(Hold(("A", 0.6), ("B", 0.4)).Every(Never).Leveraged(1.5, spread: 0.01));
        var sheet = Simulator.Now(run);
        var why = Simulator.Explain(run)[0];

        Assert.Equal(900 * 1.21 / run.Equity.Values[2], sheet.Held["A"], 1e-12);
        Assert.Equal(-run.Loan!.Amount / run.Equity.Values[2], sheet.Held.Cash, 1e-12);
        Assert.Equal(run.Rebalances[0].Target, why.Explanation.Target);
        Assert.Equal("takes every weight times 1.5: 50 % of the equity is borrowed", why.Explanation.Steps[^1]);
    }

    [Theory]
    [InlineData(0.1, RebalanceKind.None)]
    [InlineData(0.05, RebalanceKind.Drift)]
    public void ABandComparesLeveragedWeights(double band, RebalanceKind kind)
    {
        // A of 90 % is worth 90 · 1.1 of 90 · 1.1 + 60 · 0.9 − 50 = 103: 96.12 %.
        var run = Run(Hold(("A", 0.6), ("B", 0.4)).Every(Day).Leveraged(1.5, spread: 0).WhenOff(band, ratio: 0.5), Small.Free);

        Assert.Equal(kind, run.Rebalances[1].Kind);
        if (kind == RebalanceKind.None) return;
        var drifted = 90 * 1.1 / 103;
        Assert.Equal((0.9 + 0.5 * (drifted - 0.9)) * run.Equity.Values[1], Shares(run, "A", day: 1) * 110, 1e-9);
    }

    // Half in cash, half borrowed at 1.8: 50 · 1.8 = 90 % of the whole is invested, and nothing is owed.
    [Theory]
    [InlineData(1000)]
    [InlineData(1)]
    public void CashOfOnePartReducesTheLoanOfAnother(double capital)
    {
        var idle = Decide(["A"], _ => Weights.None).Every(Never);
        var all = Portfolio((0.5, Hold(("A", 1.0)).Every(Never)), (0.5, idle)).Every(Never);
        var run = Small.Run(all.Leveraged(1.8, spread: 0.1), Settings with { Capital = capital }, A);

        Assert.Equal("A 90 %", $"{run.Rebalances[0].Target}");
        Assert.Equal(capital * (0.9 * 1.1 + 0.1 * (1 + 0.0365 / 365)), run.Equity.Values[1], 1e-9);
        Assert.Equal((0, 0), (run.Loan!.Amount, run.Loan.Interest));
    }

    // The other part begins on the third day and stays on paper: the loan is that of the first, 1,000.
    [Fact]
    public void APartOnPaperNeitherOwesNorLends()
    {
        var late = Rotate("B").RankBy(Score(asset => asset.Date < Small.Monday.AddDays(2) ? double.NaN : 1)).Every(Day);
        var run = Run(Portfolio((0.8, Hold(("A", 1.0)).Every(Never)), (0.2, late)).Every(Never).Leveraged(2, spread: 0.01));

        var owed = 1000 * Math.Pow(1 + (0.0365 + 0.01) / 365, 2);
        Assert.Equal(2000 * 1.21 - owed, run.Equity.Values[2], 1e-9);
        Assert.Equal(owed - 1000, run.Loan!.Interest, 1e-9);
    }

    // Twice 50 % is all, and a billionth of the equity is not yet a loan.
    [Theory]
    [InlineData(0.5, "nothing has to be borrowed")]
    [InlineData(0.5 + 0.4e-9, "nothing has to be borrowed")]
    [InlineData(0.5 + 0.6e-9, "0 % of the equity is borrowed")]
    [InlineData(0.6, "20 % of the equity is borrowed")]
    public void WhySaysWhatIsBorrowed(double weight, string expected) => Assert.Equal(
        $"takes every weight times 2: {expected}", Simulator.Explain(Small.Run(
            Hold(("A", weight)).Every(Never).Leveraged(2, spread: 0), Small.Free, A))[0].Explanation.Steps[^1]);

    [Fact]
    public void ALeveragedPortfolioIsExplainedWithItsLoan()
    {
        var all = Portfolio((0.5, Hold(("A", 1.0)).Every(Never)), (0.5, Hold(("B", 1.0)).Every(Day))).Every(Day);
        var run = Run(all.Leveraged(3, spread: 0.01));

        Assert.Equal("A 150 %, B 150 %, loan 200 %", $"{run.Rebalances[0].Target}");
        Assert.Equal(run.Rebalances.Select(made => made.Target), Simulator.Explain(run).Select(why => why.Explanation.Target));
        Assert.Equal(1500 * 1.1 + 1500 * 0.9 - 2000 * (1 + 0.0465 / 365), run.Equity.Values[1], 1e-9);
    }

    [Theory]
    [InlineData(1000, "Loan: 500.00 is owed on 2001-01-01, 50 % of the equity, at 0 % a year")]
    [InlineData(1, "Loan: 0.50 is owed on 2001-01-01, 50 % of the equity, at 0 % a year")]
    [InlineData(0.001, "Loan: nothing is owed on 2001-01-01, at 0 % a year")]
    public void LessThanHalfACentIsNothing(double capital, string note)
    {
        var settings = new RunSettings { Conventions = Small.Free, Capital = capital };
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(1.5, spread: 0), settings, Small.Series("A", 100));

        Assert.Contains(run.Notes, each => each.StartsWith(note, StringComparison.Ordinal));
        Assert.Equal(double.NaN, run.Loan!.InterestPerYear);
    }

    [Fact]
    public void AFactorOfOneBorrowsNothing() => Assert.Null(Run(Hold(("A", 1.0)).Every(Never).Leveraged(1, spread: 0.02)).Loan);

    [Fact]
    public void HalfAPennyIsOwed() => Assert.Contains(
        Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(2, spread: 0), new RunSettings { Conventions = Small.Free, Capital = 0.005 }, Small.Series("A", 100)).Notes,
        note => note.StartsWith("Loan: 0.01 is owed on 2001-01-01, 100 % of the equity", StringComparison.Ordinal));

    [Fact]
    public void TheRateOfALoanIsThatOfTheLastDay()
    {
        var rate = new CashRate([Small.Monday, Small.Monday.AddDays(2)], [0.01, 0.04], "r");
        var run = Small.Run(Hold(("A", 1.0)).Every(Never).Leveraged(2, spread: 0.005), Settings with { CashRate = rate }, A);

        Assert.Equal(0.045, run.Loan!.Rate, 1e-12);
    }

    // Stopped on day 2 and back on day 4 with a loan again.
    [Fact]
    public void AnAssetBoughtBackAfterAStopIsLeveragedAgain()
    {
        var strategy = Hold(("A", 1.0)).Every(Never).StopLoss(10.Percent).ReenterAfter(2.Days).CheckedEvery(Day).Leveraged(1.5, spread: 0);
        var run = Small.Run(strategy, Small.Free, Small.Series("A", 100, 100, 90, 90, 90, 99));

        Assert.Equal("A 150 %, loan 50 %", $"{run.Rebalances[^1].Target}");
        Assert.Equal((1000 - 150) * (1 + 1.5 * 0.1), run.Equity.Values[^1], 1e-9);
    }

    // A part owes 300, the other has 100 in cash: the run pays the spread on its loan of 200, and the rate on all cash.
    [Fact]
    public void CashOfOnePartReducesTheLoanOnWhichAnotherPaysTheSpread()
    {
        var all = Portfolio((0.5, Hold(("A", 1.0)).Every(Never)), (0.5, Hold(("B", 0.5)).Every(Never))).Every(Never);
        var run = Run(all.Leveraged(1.6, spread: 0.01));

        var day = (0.0365 + 0.01) / 365;
        Assert.Equal("A 80 %, B 40 %, loan 20 %", $"{run.Rebalances[0].Target}");
        Assert.Equal(800 * 1.1 + 400 * 0.9 - 200 * (1 + day), run.Equity.Values[1], 1e-9);
        Assert.Equal(200 * day + 200 * (1 + day) * day, run.Loan!.Interest, 1e-9);
    }

    // Bought on paper on Monday with a loan of 1; on Wednesday the part joins, worth 2 · 1.21 less the loan and its interest.
    [Fact]
    public void APartOnPaperPaysForItsLoanBeforeItJoins()
    {
        var all = Portfolio((1.0, Hold(("A", 1.0)).Every(MonthEnd))).Every(WeekOn(DayOfWeek.Wednesday));
        var run = Small.Run(all.Leveraged(2, spread: 0.01), Settings, A);

        var owed = Math.Pow(1 + (0.0365 + 0.01) / 365, 2);
        Assert.Equal(1000 * 2.42 / (2.42 - owed), run.Trades[0].Value, 1e-9);
    }

    // Of 1 on paper 0.4 stay in cash and earn the rate for two nights, without the spread of a loan.
    [Fact]
    public void CashOnPaperEarnsTheRateAlone()
    {
        var all = Portfolio((1.0, Hold(("A", 0.5)).Every(MonthEnd))).Every(WeekOn(DayOfWeek.Wednesday));
        var run = Small.Run(all.Leveraged(1.2, spread: 0.01), Settings, A);

        Assert.Equal(1000 * 0.6 * 1.21 / (0.6 * 1.21 + 0.4 * Math.Pow(1 + 0.0365 / 365, 2)), run.Trades[0].Value, 1e-9);
    }

    private static PriceSeries A => Small.Series("A", 100, 110, 121);

    private static PriceSeries B => Small.Series("B", 100, 90, 99);

    private static BacktestResult Run(Strategy strategy, Conventions? conventions = null) =>
        Small.Run(strategy, conventions is null ? Settings : Settings with { Conventions = conventions, CashRate = CashRate.Zero }, A, B);

    private static double Shares(BacktestResult run, Asset asset, int day) =>
        run.Trades.Where(trade => trade.Asset == asset && trade.Date <= run.Equity.Dates[day]).Sum(trade => trade.Shares);
}
