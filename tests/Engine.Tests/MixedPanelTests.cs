using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// Series of different frequencies and days in one panel: which of them are named, and which prices each keeps.
public sealed class MixedPanelTests
{
    private static readonly DateOnly[] Months = [new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31), new(1998, 4, 30), new(1998, 5, 31)];

    // Daily from February 10 and from April 20 on.
    [Theory]
    [InlineData("EARLY", "LATE")]
    [InlineData("LATE", "EARLY")]
    public void TheNoteNamesTheSeriesThatBecomesDailyLast(string first, string second)
    {
        PriceSeries Of(string asset) => Spliced(asset, asset == "LATE" ? new(1998, 4, 20) : new(1998, 2, 10), new(1998, 5, 29));

        Assert.Contains("Month ends only before 1998-04-20: LATE has at most one price a month before.", Build(Of(first), Of(second)).Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheNoteNamesTheSeriesOfTheRarestPrices(bool isReversed)
    {
        DateOnly[] ends = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(1998, month, DateTime.DaysInMonth(1998, month)))];
        PriceSeries[] series = [Series("M", ends), Series("Q", [.. ends.Where(day => day.Month % 3 == 0)])];
        if (isReversed) Array.Reverse(series);

        Assert.Contains("Quarter ends only: Q has at most one price a quarter.", Build(series).Notes);
    }

    // Labelled by the first day of its quarter, a price is still that of its end.
    [Fact]
    public void AQuarterLabelledByItsFirstMonthEndsWithItsThird()
    {
        var quarterly = Series("Q", [new(1998, 1, 1), new(1998, 4, 1), new(1998, 7, 1), new(1998, 10, 1)]);

        Assert.Equal(4, Build(quarterly).Panel.RowCount);
    }

    [Fact]
    public void WeeksAndMonthsThatDoNotMeetAreNamedByTheFirstOfEach()
    {
        DateOnly[] fridays = [.. Enumerable.Range(0, 20).Select(week => new DateOnly(1998, 1, 2).AddDays(7 * week))];

        Assert.StartsWith(
            "V has weekly prices and L monthly ones: ", Assert.Throws<InputException>(() => Build(
                Daily("D", new(1998, 1, 2), new(1998, 5, 29)), Series("V", fridays), Series("W", fridays), Series("L", Months), Series("M", Months))).Mistakes[0].What,
            StringComparison.Ordinal);
    }

    // S is daily from March 16 on. Up to that day the panel has one daily row; up to the day before, none.
    [Theory]
    [InlineData(16, 3, Frequency.Daily)]
    [InlineData(13, 2, Frequency.Monthly)]
    public void ARangeMayEndWithTheFirstDayOfPricesOrBeforeIt(int day, int rows, Frequency frequency)
    {
        var range = new DateRange(DateOnly.MinValue, new(1998, 3, day));
        var panel = PanelBuilder.Build([Spliced("S", new(1998, 3, 16), new(1998, 4, 30))], Conventions.House, range).Panel;

        Assert.Equal((rows, 2, frequency), (panel.RowCount, panel.DailyRow, panel.Frequency));
    }

    // The holed series has no price on March 31, which D has: on that row its price of the 30th is carried forward.
    [Fact]
    public void AMonthEndWithoutAPriceOfAFundOfDaysIsCarriedForward()
    {
        var days = Days(new(1998, 1, 2), new(1998, 4, 30));
        var holed = Series("H", [.. days.Where(day => day != new DateOnly(1998, 3, 31))]);
        var built = Build(Daily("D", days[0], days[^1]), holed, Series("M", Months[..4]));

        Assert.Equal(new DateOnly(1998, 3, 30).DayNumber, built.Panel.Closes("H")[2]);
        Assert.Contains("H: 1 missing close carried forward, first on 1998-03-31.", built.Notes);
    }

    // S is daily from March 16 on and has no price on the 20th; H has.
    [Fact]
    public void ASeriesWithDaysOfItsOwnKeepsItsMonthsBeforeThem()
    {
        var days = Days(new(1998, 3, 16), new(1998, 4, 30));
        DateOnly[] own = [.. days.Where(day => day != new DateOnly(1998, 3, 20))];
        var panel = Build(Series("S", own).ExtendedBy(Series("M", Months[..4])), Daily("H", new(1998, 1, 2), days[^1])).Panel;
        var view = panel.At(panel.Dates.BinarySearch(new DateOnly(1998, 3, 24)))["S"];

        Assert.Equal(Number(1998, 3, 24) / Number(1998, 3, 18) - 1, view.Return(3.Days), 1e-12);
        Assert.Equal(double.NaN, view.Return(9.Days));
        Assert.Equal(Frequency.Daily, view.Frequency);
        Assert.Equal(Number(1998, 3, 24) / Number(1998, 2, 28) - 1, view.Return(1.MonthEnds), 1e-12);
    }

    // The identity of a panel counts days of an asset's own: B, which begins on the third day, has none, nor have months, nor months before days.
    [Fact]
    public void AnAssetWithAPriceOnEveryRowFromItsFirstOnHasNoDaysOfItsOwn()
    {
        PricePanel[] panels =
        [
            Build(Small.Series("A", 1, 2, 3, 4), Small.Series("B", 2, [5, 6], null)).Panel, Build(Series("M", Months)).Panel,
            Build(Spliced("S", new(1998, 3, 16), new(1998, 4, 30))).Panel,
            PanelBuilder.Build([Small.Series("A", 1, 2, 3, 4), Small.Series("B", 2, [5, 6], null)], Conventions.KdaParity with { DividendLagDays = 0 }, DateRange.All).Panel,
        ];

        Assert.All(panels, panel => Assert.Equal(
            new PricePanel(
                panel.Dates.ToArray(), panel.Assets, [.. panel.Assets.Select(asset => panel.Closes(asset).ToArray())], [.. panel.Assets.Select(_ => Array.Empty<double>())],
                panel.RealFrom, null, panel.DailyRow, panel.Frequency)
            {
                ProxySpans = panel.ProxySpans,
            }.Hash(), panel.Hash()));
    }

    [Fact]
    public void MonthsAmongQuartersAllowNoDays()
    {
        DateOnly[] ends = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(1998, month, DateTime.DaysInMonth(1998, month)))];
        var panel = Build(Series("M", ends), Series("Q", [.. ends.Where(day => day.Month % 3 == 0)])).Panel;

        Assert.StartsWith("M has monthly prices, which do not allow 3 days.", Assert.Throws<InputException>(() => panel.At(3)["M"].Return(3.Days)).Mistakes[0].What, StringComparison.Ordinal);
    }

    // D begins on the last day of February, the only month end before S becomes daily with March: that day is one of D's days all the same.
    [Fact]
    public void AMonthEndIsADayOfAFundOfDays()
    {
        var built = Build(
            Daily("S", new(1998, 3, 2), new(1998, 3, 31)).ExtendedBy(Series("P", Months[1..3])), Daily("D", new(1998, 2, 27), new(1998, 3, 31)));
        var row = built.Panel.Dates.BinarySearch(new DateOnly(1998, 3, 4));

        Assert.Equal(Number(1998, 3, 4) / Number(1998, 2, 27) - 1, built.Panel.At(row)["D"].Return(3.Days));
        Assert.Contains("Month ends only before 1998-03-02: S has at most one price a month before.", built.Notes);
    }

    // The last price is labelled May 31, a Sunday, the end of the month whose last row is May 29.
    [Fact]
    public void APriceOfTheLastMonthWithALaterDateIsNotOneThatGoesOn()
    {
        var built = Build(Daily("D", new(1998, 1, 2), new(1998, 5, 29)), Series("M", Months));

        Assert.Equal(new DateOnly(1998, 5, 29), built.Panel.Dates[^1]);
        Assert.Equal(["Month ends only: M has at most one price a month."], built.Notes);
    }

    [Fact]
    public void APanelOfOneRowHasItsOpen() => Assert.Equal(7, Build(Small.Series("A", 0, [8], [7])).Panel.Opens("A")[0]);

    // In parity rows begin with B, on day 3. A has no price on day 6, and its history is of its own days from day 3 on.
    [Fact]
    public void AParityPanelKeepsAnAssetsOwnDaysFromTheCommonHistoryOn()
    {
        var days = Closes.Weekdays(10);
        int[] own = [0, 1, 2, 3, 4, 5, 7, 8, 9];
        var holed = new PriceSeries("A", [.. own.Select(day => days[day])], [.. own.Select(day => 10.0 + day)], null, "made", DateOnly.MinValue);
        var panel = PanelBuilder.Build([holed, Small.Series("B", 3, [1, 1, 1, 1, 1, 1, 1], null)], Conventions.KdaParity with { DividendLagDays = 0 }, DateRange.All).Panel;

        Assert.Equal([13, 14, 15, 17, 18, 19], panel.At(6)["A"].History.ToArray());
        Assert.Equal([13, 14, 15], panel.At(3)["A"].History.ToArray());
    }

    // B ends on day 2; in parity rows begin with C, three days later or twenty. Its last close is carried forward over five days at most.
    [Theory]
    [InlineData(5, 3)]
    [InlineData(22, 0)]
    public void InParityAFundMayHaveEndedBeforeTheCommonHistory(int born, int carried)
    {
        var conventions = Conventions.KdaParity with { DividendLagDays = 0 };
        var built = PanelBuilder.Build(
            [Small.Series("A", [.. Enumerable.Repeat(1.0, 30)]), Small.Series("B", 7, 8, 9), Small.Series("C", born, [.. Enumerable.Repeat(1.0, 30 - born)], null)],
            conventions, DateRange.All, Rotate("A", "B", "C").AvailableOnly());

        Assert.Equal(Closes.Weekdays(30)[born], built.Panel.Dates[0]);
        Assert.Equal(carried, built.Panel.Closes("B").ToArray().Count(close => close == 9));
        Assert.Equal(30 - born - carried, built.Panel.Closes("B").ToArray().Count(double.IsNaN));
        Assert.DoesNotContain(built.Notes, note => note.Contains("carried forward,", StringComparison.Ordinal));
    }

    private static double Number(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    // Monthly prices up to a day, daily ones from it on.
    private static PriceSeries Spliced(string asset, DateOnly from, DateOnly to) => Daily(asset, from, to).ExtendedBy(Series("P", Months));

    private static PriceSeries Daily(string asset, DateOnly from, DateOnly to) => Series(asset, Days(from, to));

    // Every close is the number of its day.
    private static PriceSeries Series(string asset, DateOnly[] days) =>
        new(asset, days, [.. days.Select(day => (double)day.DayNumber)], null, $"csv:{asset}.csv", DateOnly.MinValue);

    private static DateOnly[] Days(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).Where(TradingDays.Includes)];

    private static BuiltPanel Build(params PriceSeries[] series) => PanelBuilder.Build(series, Conventions.House, DateRange.All);
}
