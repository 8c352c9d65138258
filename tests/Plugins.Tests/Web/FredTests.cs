namespace Rota.Tests;

// FRED's observations on trading days, and the growth of cash at a rate.
public sealed class FredTests
{
    private const double Exact = 1e-15;

    [Fact]
    public void ADailyObservationIsKnownTheDayAfter()
    {
        // The 8th is a Friday; the 13th has no observation. On the 18th, the next trading day, that of the 15th could be known.
        using var stage = Stage(("2024-03-08", "5.19"), ("2024-03-11", "5.20"), ("2024-03-12", "5.21"), ("2024-03-13", "."), ("2024-03-14", "5.23"));

        var levels = stage.Load("fred", "DGS3MO");

        Assert.Equal([new(2024, 3, 11), new(2024, 3, 12), new(2024, 3, 13), new(2024, 3, 14), new(2024, 3, 15)], levels.Dates.ToArray());
        Assert.Equal([5.19, 5.20, 5.21, 5.21, 5.23], levels.Closes.ToArray());
        Assert.Equal([5.19, 5.20, 5.21, 5.21, 5.23], levels.UnadjustedCloses.ToArray());
        Assert.True(levels.Opens.IsEmpty);
        Assert.Equal("fred:DGS3MO, of 2024-03-15", levels.Source);
    }

    [Fact]
    public void TheLastObservationIsUsedUntilTheNextCouldBeKnown()
    {
        using var stage = Stage(("2024-03-11", "5.20"), ("2024-03-12", "5.21"));

        Assert.Equal(new DateOnly(2024, 3, 13), stage.Load("fred", "DGS3MO").Dates[^1]);
    }

    [Fact]
    public void AMonthlyObservationNeedsALag()
    {
        using var stage = Stage(("2023-12-01", "3.7"), ("2024-01-01", "3.8"));

        Assert.Equal(
            "fred:UNRATE: UNRATE is not a daily series: set the calendar days from an observation's date until it is published, as in fred:lag=45.",
            stage.Wrong("fred", "UNRATE").Message);
    }

    [Fact]
    public void AMonthlyObservationIsKnownAfterItsLag()
    {
        using var stage = Stage(("2023-12-01", "3.7"), ("2024-01-01", "3.8"), ("2024-02-01", "3.9"));

        var levels = stage.Load("fred", "UNRATE", "lag=40");

        // 2023-12-01 and 40 days are 2024-01-10, 2024-01-01 and 40 days Saturday 2024-02-10, 2024-02-01 and 40 days 2024-03-12.
        double On(int month, int day) => levels.Closes[levels.Dates.BinarySearch(new DateOnly(2024, month, day))];
        Assert.Equal(new DateOnly(2024, 1, 10), levels.Dates[0]);
        Assert.Equal((3.7, 3.8), (On(2, 9), On(2, 12)));
        Assert.Equal((3.8, 3.9), (On(3, 11), On(3, 12)));
        Assert.Equal(new DateOnly(2024, 3, 15), levels.Dates[^1]);
        Assert.All(levels.Dates.ToArray(), day => Assert.True(TradingDays.Includes(day)));
        Assert.Equal(levels.Dates[0], levels.DailyFrom);
        Assert.Equal("fred:UNRATE, lag=40, of 2024-03-15", levels.Source);
    }

    [Fact]
    public void AValueOfZeroIsRefusedAsAPrice()
    {
        using var stage = Stage(("2024-03-11", "0.01"), ("2024-03-12", "0.00"), ("2024-03-13", "-0.05"));

        Assert.Equal(
            "fred:DTB3: DTB3 is 0 or less on 2 days, first on 2024-03-12; a price must be above 0. For the growth of cash at this rate, use fred:cash.",
            stage.Wrong("fred", "DTB3").Message);
        Assert.Equal(4, stage.Load("fred", "DTB3", "cash").Dates.Length);
    }

    [Fact]
    public void CashGrowsAtTheYieldOfTheDayBefore()
    {
        static double Yield(double percent) => 365 * (percent / 100) / (360 - 91 * (percent / 100));
        using var stage = Stage(("2024-03-07", "5.10"), ("2024-03-08", "5.20"), ("2024-03-11", "."), ("2024-03-12", "5.30"));

        var cash = stage.Load("fred", "DTB3", "cash");

        // Over the weekend at Friday's rate; on the 12th at that of the 8th, because a newer one is missing.
        var friday = 1 + Yield(5.10) / 365;
        var monday = friday * (1 + Yield(5.20) * 3 / 365);
        var tuesday = monday * (1 + Yield(5.20) / 365);
        var wednesday = tuesday * (1 + Yield(5.30) / 365);
        Assert.Equal([new(2024, 3, 7), new(2024, 3, 8), new(2024, 3, 11), new(2024, 3, 12), new(2024, 3, 13)], cash.Dates.ToArray());
        Assert.Equal(1, cash.Closes[0]);
        Assert.Equal(friday, cash.Closes[1], Exact);
        Assert.Equal(monday, cash.Closes[2], Exact);
        Assert.Equal(tuesday, cash.Closes[3], Exact);
        Assert.Equal(wednesday, cash.Closes[4], Exact);
        Assert.Equal("fred:DTB3, cash, of 2024-03-15", cash.Source);
    }

    [Theory]
    [InlineData("DGS3MO", 0.0365)]
    [InlineData("DFF", 0.0365 * 365 / 360)]
    [InlineData("SOFR", 0.0365 * 365 / 360)]
    public void ARateEarnsByItsQuotation(string asset, double yield)
    {
        using var stage = Stage(("2024-03-12", "3.65"), ("2024-03-13", "3.65"));

        Assert.Equal(1 + yield / 365, stage.Load("fred", asset, "cash").Closes[1], Exact);
    }

    [Fact]
    public void AMonthlyMeanEarnsInTheNextMonth()
    {
        using var stage = Stage(("2024-01-01", "3.65"), ("2024-02-01", "7.30"));

        var cash = stage.Load("fred", "GS3M", "cash");

        // The mean of January from the first of February on, that of February from the first of March on.
        Assert.Equal(new DateOnly(2024, 2, 1), cash.Dates[0]);
        var march = cash.Dates.BinarySearch(new DateOnly(2024, 3, 1));
        Assert.Equal(1 + 0.0365 / 365, cash.Closes[march] / cash.Closes[march - 1], 1e-12);
        Assert.Equal(1 + 0.0730 * 3 / 365, cash.Closes[march + 1] / cash.Closes[march], 1e-12);
    }

    [Fact]
    public void ARateOfUnknownQuotationCannotBeCash()
    {
        using var stage = Stage(("2024-03-11", "5.20"));

        var wrong = stage.Wrong("fred", "UNRATE", "cash");

        Assert.StartsWith(
            "fred:UNRATE: Unknown cash rate UNRATE. Available for fred:cash: BILL13W, BILL17W, BILL26W, BILL4W, BILL8W, DFF, DGS1MO,", wrong.Message, StringComparison.Ordinal);
        Assert.Equal("UNRATE", wrong.WithoutPrices?.Name);
    }

    [Fact]
    public void ARateMayBeZeroOrNegative()
    {
        using var stage = Stage(("2024-03-11", "0.01"), ("2024-03-12", "0.00"), ("2024-03-13", "."), ("2024-03-14", "-0.05"));

        var rates = stage.Rates("fred", "DTB3");

        Assert.Equal([new(2024, 3, 11), new(2024, 3, 12), new(2024, 3, 14)], rates.Dates.ToArray());
        Assert.Equal([0.01, 0, -0.05], rates.Percents.ToArray());
        Assert.Equal("fred:DTB3, of 2024-03-15", rates.Source);
    }

    [Fact]
    public void AMonthlyMeanIsTheRateOfTheNextMonthPlusALag()
    {
        using var stage = Stage(("2024-01-01", "3.65"), ("2024-02-01", "7.30"));

        Assert.Equal([new(2024, 2, 1), new(2024, 3, 1)], stage.Rates("fred", "TB3MS").Dates.ToArray());
        Assert.Equal([new(2024, 2, 6), new(2024, 3, 6)], stage.Rates("fred", "TB3MS", "lag=5").Dates.ToArray());
        Assert.Contains("is not a daily series", Assert.Throws<InputException>(() => stage.Rates("fred", "OTHER")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void YahoosClosesCanBeReadAsRates()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Chart([Shapes.Day("2024-03-12", 0.0, 0.0), Shapes.Day("2024-03-13", -0.1, -0.1)])));

        Assert.Equal([0, -0.1], stage.Rates("yahoo", "^IRX").Percents.ToArray());
        Assert.Contains("a price must be finite and above 0", stage.Wrong("yahoo", "^IRX").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllWrongObservationsAreNamed()
    {
        using var stage = Stage(("2024-03-11", "5,20"), ("2024-03-12", "NaN"), ("2024-03-12", "5.2"), ("12.3.2024", "5.2"));

        Assert.Equal(
            [
                "The answer.observations[0].value is '5,20', which is not a number.",
                "The answer.observations[1].value is NaN, which is not a rate.",
                "2024-03-12 follows 2024-03-12; days must be ascending.",
                "The answer.observations[3] has the day '12.3.2024', which is not in the form 2007-01-31.",
            ],
            stage.Wrong("fred", "DTB3").Mistakes.Select(mistake => mistake.What));
    }

    private static WebStage Stage(params (string, string)[] observations) => new(Reply.Json(Shapes.Observations(observations)));
}
