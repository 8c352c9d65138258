namespace Rota.Tests;

public sealed class SpliceTests
{
    private const double Expenses = 0.0252; // 1 − 0.0001 a day

    // The asset begins on row 3 at 50, where the proxy is at 8.
    [Rule("A16", "A18")]
    [Fact]
    public void AProxysReturnsComeFirstLessTheDailyExpenses()
    {
        var proxy = Small.Series("P", 0, [2, 4, 5, 8, 16], [1, 2, 3, 4, 5]);

        var spliced = Small.Series("A", 3, [50, 55], [40, 45]).ExtendedBy(proxy, Expenses);

        var day = 1 - 0.0001;
        Near([50 * 2 / 8.0 / (day * day * day), 50 * 4 / 8.0 / (day * day), 50 * 5 / 8.0 / day, 50, 55], spliced.Closes);
        for (var i = 1; i < 4; i++)
            Assert.Equal(proxy.Closes[i] / proxy.Closes[i - 1] * day, spliced.Closes[i] / spliced.Closes[i - 1], Tolerance.Exact);
        Near([spliced.Closes[0] / 2, spliced.Closes[1] / 2, spliced.Closes[2] * 3 / 5, 40, 45], spliced.Opens);
        Assert.Equal(Closes.Weekdays(5), spliced.Dates.ToArray());
        Assert.Equal((DateOnly.MinValue, spliced.Dates[0]), (spliced.RealFrom, spliced.DailyFrom));
        Assert.Equal(new ProxySpan("P", spliced.Dates[0], spliced.Dates[2]), Assert.Single(spliced.ProxySpans));
        Assert.Equal("csv:A.csv ← csv:P.csv less 2.52 % a year", spliced.Source);
    }

    [Fact]
    public void AChainJoinsLinkByLinkAndKeepsTheFirstRealDay()
    {
        var spliced = Small.Series("A", 3, [50], null)
            .ExtendedBy(Small.Series("P", 2, [20, 10], null))
            .ExtendedBy(Small.Series("Q", 0, [1, 2, 4, 8], null), Expenses);

        Near([25 / Math.Pow(1 - 0.0001, 2), 50 / (1 - 0.0001), 100, 50], spliced.Closes);
        Assert.Equal([new("Q", spliced.Dates[0], spliced.Dates[1]), new("P", spliced.Dates[2], spliced.Dates[2])], spliced.ProxySpans);
        Assert.Equal("csv:A.csv ← csv:P.csv ← csv:Q.csv less 2.52 % a year", spliced.Source);
        Assert.True(spliced.Opens.IsEmpty);
    }

    [Fact]
    public void OpensMissingInAProxyAreUnknown()
    {
        var spliced = Small.Series("A", 1, [50, 55], [40, 45]).ExtendedBy(Small.Series("P", 0, [2, 4], null));

        Assert.Equal([double.NaN, 40, 45], spliced.Opens.ToArray());
    }

    // The proxy pays 10 % on row 1, the asset 20 % on row 3; unadjusted closes join as traded.
    [Fact]
    public void UnadjustedClosesJoinWhenBothHaveThem()
    {
        var days = Closes.Weekdays(4);
        var asset = new PriceSeries("A", days[2..], [40, 40], null, "a", DateOnly.MinValue, [50, 40]);
        var proxy = new PriceSeries("P", days[..3], [9, 9, 9], null, "p", DateOnly.MinValue, [10, 9, 9]);

        var spliced = asset.ExtendedBy(proxy);

        Near([40, 40, 40, 40], spliced.Closes);
        Near([50 * 10 / 9.0, 50, 50, 40], spliced.UnadjustedCloses);
        Assert.Equal(-0.1, Panels.Of(spliced).At(1, 1)["A"].Return(1.Days), Tolerance.Exact);
        Assert.Equal(0, Panels.Of(spliced).At(2, 1)["A"].Return(2.Days), Tolerance.Exact);
        Assert.True(asset.ExtendedBy(Small.Series("P", 1, 2, 3, 4)).UnadjustedCloses.IsEmpty);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public void AProxyThatEndsAFewDaysEarlyStaysFlatUntilTheAssetBegins(int days)
    {
        var spliced = Small.Series("A", 1 + days, [50, 55], null).ExtendedBy(Small.Series("P", 4, 8), Expenses);

        Near([25 / (1 - 0.0001), 50, 50, 55], spliced.Closes);
    }

    [Fact]
    public void SeriesThatCannotBeJoinedAreRefused()
    {
        var asset = Small.Series("A", 7, [50, 55], null);

        Assert.Contains(
            "P has no price on 2001-01-10, the first day of A, or in the 5 trading days before it", Refusal(asset, Small.Series("P", 4, 8)),
            StringComparison.Ordinal);
        Assert.Contains("P begins on 2001-01-10, A on 2001-01-10", Refusal(asset, Small.Series("P", 7, [4, 8], null)), StringComparison.Ordinal);
        Assert.Contains("P begins on 2001-01-11", Refusal(asset, Small.Series("P", 8, [4, 8], null)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => asset.ExtendedBy(Small.Series("P", 1, 2, 3, 4, 5, 6, 7, 8), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => asset.ExtendedBy(Small.Series("P", 1, 2, 3, 4, 5, 6, 7, 8), -0.1));
    }

    // The asset begins in mid-March; the proxy's March return reaches to the end of it.
    [Rule("A18")]
    [Fact]
    public void AMonthlyProxyJoinsAtTheEndOfTheFirstMonth()
    {
        var asset = Series("A", [new(1998, 3, 16), new(1998, 3, 31), new(1998, 4, 1)], 80, 90, 91);
        var proxy = Series("M", [new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31), new(1998, 4, 30)], 2, 4, 5, 6);

        var spliced = asset.ExtendedBy(proxy, Expenses);

        var month = Math.Pow(1 - Expenses, 1 / 12.0);
        Assert.Equal([new(1998, 1, 31), new(1998, 2, 28), .. asset.Dates], spliced.Dates.ToArray());
        Near([90 * 2 / 5.0 / (month * month), 90 * 4 / 5.0 / month, 80, 90, 91], spliced.Closes);
        Assert.Equal((new DateOnly(1998, 2, 28), asset.Dates[0]), (spliced.ProxySpans[0].To, spliced.DailyFrom));
        Assert.Null(proxy.DailyFrom);
        var ended = Series("M", [new(1998, 1, 31), new(1998, 2, 28)], 2, 4);
        Assert.Contains("M has no price on 1998-03-16", Refusal(asset, ended), StringComparison.Ordinal);
    }

    [Fact]
    public void AMonthlyProxyThatEndsADayEarlyJoinsOnTheFirstDay()
    {
        var asset = Series("A", [new(1998, 3, 2), new(1998, 3, 3)], 80, 82);

        Near([40, 80, 80, 82], asset.ExtendedBy(Series("M", [new(1998, 1, 31), new(1998, 2, 28)], 2, 4)).Closes);
    }

    // Daily before daily, and months before both: VNQ, RMS and FNERTR in small.
    [Rule("A21")]
    [Fact]
    public void AChainKeepsTheDayFromWhichItIsDaily()
    {
        var asset = Series("A", [new(1998, 3, 16), new(1998, 3, 17)], 80, 82);
        var daily = Series("D", [new(1998, 2, 27), new(1998, 3, 2), new(1998, 3, 16)], 10, 15, 20);
        var monthly = Series("M", [new(1997, 12, 31), new(1998, 1, 30), new(1998, 2, 27)], 1, 2, 4);

        var spliced = asset.ExtendedBy(daily).ExtendedBy(monthly);

        Near([10, 20, 40, 60, 80, 82], spliced.Closes);
        Assert.Equal(new DateOnly(1998, 2, 27), spliced.DailyFrom);
        Assert.Equal([new(1998, 1, 31), new(1998, 3, 2)], spliced.ProxySpans.Select(span => span.To));
        var earlier = Series("D", [new(1997, 12, 30), new(1997, 12, 31)], 1, 2);
        Assert.Contains("only monthly prices can precede monthly prices", Refusal(monthly, earlier), StringComparison.Ordinal);
    }

    [Fact]
    public void MonthsBeforeMonthsStayMonthly()
    {
        var asset = Series("A", [new(1998, 2, 27), new(1998, 3, 31)], 80, 90);
        var proxy = Series("M", [new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31)], 2, 4, 5);

        var spliced = asset.ExtendedBy(proxy);

        Near([40, 80, 90], spliced.Closes);
        Assert.Null(spliced.DailyFrom);
    }

    [Fact]
    public void ASeriesKnowsWhetherItIsMonthly()
    {
        Assert.Null(Series("M", [new(1998, 1, 30), new(1998, 2, 27), new(1998, 3, 31)], 1, 2, 3).DailyFrom);
        Assert.Null(Series("M", [new(1998, 1, 1), new(1998, 2, 1)], 1, 2).DailyFrom);
        Assert.Equal(new DateOnly(1998, 1, 30), Series("D", [new(1998, 1, 30), new(1998, 2, 2)], 1, 2).DailyFrom);
        Assert.Equal(new DateOnly(1998, 1, 30), Series("D", [new(1998, 1, 30)], 1).DailyFrom);
    }

    // Only the maker of a series knows where days follow months.
    [Fact]
    public void TheFirstDailyPriceCanBeGiven()
    {
        DateOnly[] days = [new(1998, 1, 30), new(1998, 2, 27), new(1998, 3, 2), new(1998, 3, 3)];
        PriceSeries From(DateOnly? daily) =>
            new("M", days, [1, 2, 3, 4], null, "test", days[0], null, daily is null ? Frequency.Monthly : Frequency.Daily, daily);

        Assert.Equal(days[2], From(days[2]).DailyFrom);
        Assert.Contains("1998-03-03 is the second price for 1998-03", Assert.Throws<ArgumentException>(() => From(null)).Message, StringComparison.Ordinal);
        Assert.Contains("M has no price on 1998-03-01", Assert.Throws<ArgumentException>(() => From(new(1998, 3, 1))).Message, StringComparison.Ordinal);
    }

    // The S&P 500 before its fund of 1993 is that of the oldest index fund; the others are funds of rule Q2.
    [Rule("Q2", "A21")]
    [Theory]
    [InlineData("SPY", "VFINX", "1993-01-29")]
    [InlineData("IVV", "VFINX", "2000-05-19")]
    [InlineData("SCZ", "VINEX", "2007-12-12")]
    [InlineData("EEM", "VEIEX", "2003-04-14")]
    public void TheReturnsOfAFundBeforeItsFirstDayAreThoseOfItsProxy(string asset, string before, string day)
    {
        var (fund, proxy, start) = (Real(asset), Real(before), DateOnly.ParseExact(day, "yyyy-MM-dd", Invariant));

        var spliced = fund.ExtendedBy(proxy);

        var first = spliced.Dates.BinarySearch(start);
        Assert.Equal(proxy.Dates.BinarySearch(start), first);
        Assert.True(spliced.Dates[0] < new DateOnly(1997, 1, 2));
        for (var i = 1; i <= first; i++)
            Assert.Equal(proxy.Closes[i] / proxy.Closes[i - 1], spliced.Closes[i] / spliced.Closes[i - 1], Tolerance.Exact);
        Assert.Equal(fund.Closes.ToArray(), spliced.Closes[first..].ToArray());
        Assert.Equal(proxy.Dates[first - 1], Assert.Single(spliced.ProxySpans).To);
    }

    private static PriceSeries Real(string asset)
    {
        var rows = File.ReadLines(SharedData.File($"data/prices/{asset}.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        return new PriceSeries(
            asset, [.. rows.Select(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", Invariant))],
            [.. rows.Select(cells => double.Parse(cells[5], Invariant))], null, $"csv:{asset}.csv", DateOnly.MinValue);
    }

    private static PriceSeries Series(string asset, DateOnly[] days, params double[] closes) =>
        new(asset, days, closes, null, $"csv:{asset}.csv", DateOnly.MinValue);

    private static string Refusal(PriceSeries asset, PriceSeries proxy) =>
        Assert.Single(Assert.Throws<InputException>(() => asset.ExtendedBy(proxy)).Mistakes).What;

    private static void Near(double[] expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Tolerance.Exact);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
