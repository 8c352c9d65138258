using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class MonthlyPanelTests
{
    // 31 January 1998 is a Saturday, 28 February too, 31 March a Tuesday, 30 April a Thursday.
    private static readonly DateOnly[] MonthsOf1998 = [new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31), new(1998, 4, 30)];

    [Fact]
    public void AMonthlyPriceIsPlacedOnTheLastTradingDayOfItsMonth()
    {
        var daily = Daily("D", new(1997, 12, 30), new(1998, 4, 30));
        var built = Build(daily, Series("M", MonthsOf1998, 1, 2, 3, 4));

        Assert.Equal(
            [new(1997, 12, 31), new(1998, 1, 30), new(1998, 2, 27), new(1998, 3, 31), new(1998, 4, 30)], built.Panel.Dates.ToArray());
        Assert.Equal([double.NaN, 1, 2, 3, 4], built.Panel.Closes("M").ToArray());
        Assert.Equal(built.Panel.Dates.ToArray().Select(day => (double)day.DayNumber), built.Panel.Closes("D").ToArray());
        Assert.Equal(5, built.Panel.DailyRow);
        Assert.All(built.Panel.Opens("D").ToArray(), open => Assert.True(double.IsNaN(open)));
        Assert.Equal(["Month ends only: M has at most one price a month."], built.Notes);
    }

    [Fact]
    public void RowsAreDaysFromTheDayOnWhichTheLastBecomesDaily()
    {
        var spliced = Daily("S", new(1998, 3, 16), new(1998, 4, 30)).ExtendedBy(Series("M", MonthsOf1998, 1, 2, 3, 4));

        var built = Build(Daily("D", new(1997, 12, 30), new(1998, 4, 30)), spliced);

        var expected = new[] { new DateOnly(1997, 12, 31), new(1998, 1, 30), new(1998, 2, 27) }
            .Concat(Days(new(1998, 3, 16), new(1998, 4, 30))).ToArray();
        Assert.Equal(expected, built.Panel.Dates.ToArray());
        Assert.Equal(3, built.Panel.DailyRow);
        var march = new DateOnly(1998, 3, 31).DayNumber;
        Assert.True(double.IsNaN(built.Panel.Closes("S")[0]));
        Assert.Equal(march * 1 / 3.0, built.Panel.Closes("S")[1], 1e-9);
        Assert.Equal(march * 2 / 3.0, built.Panel.Closes("S")[2], 1e-9);
        Assert.Equal(new DateOnly(1998, 3, 16).DayNumber, built.Panel.Closes("S")[3]);
        Assert.Contains("Month ends only before 1998-03-16: S has at most one price a month before.", built.Notes);
        Assert.Contains("S is extended to 1998-02-28 by M from 1998-01-01: csv:S.csv ← csv:M.csv.", built.Notes);
        Assert.Contains("S: How close the proxy M is, is unknown: both have 1 whole month, and 12 are needed.", built.Notes);
        Assert.Equal(3, built.Notes.Count);
        Assert.Equal(
            [PriceOrigin.Extended, PriceOrigin.Extended, PriceOrigin.Real], built.Panel.Dates[1..4].ToArray().Select(day => built.Panel.OriginOf("S", day)));
    }

    // The daily series ends in mid-month, when the price of the whole month is unknown.
    [Fact]
    public void AMonthEndIsUnknownWithinItsMonth()
    {
        var built = Build(Daily("D", new(1997, 12, 30), new(1998, 4, 15)), Series("M", MonthsOf1998, 1, 2, 3, 4));

        Assert.Equal(new DateOnly(1998, 3, 31), built.Panel.Dates[^1]);
        Assert.Equal(3, built.Panel.Closes("M")[^1]);
        Assert.Contains("Ends on 1998-03-31, the last day of D; other prices go on to 1998-04-30.", built.Notes);
    }

    [Fact]
    public void AParityPanelOfMonthsBeginsWithTheCommonHistory()
    {
        PriceSeries[] series = [Daily("D", new(1997, 12, 30), new(1998, 4, 30)), Series("M", MonthsOf1998, 1, 2, 3, 4)];

        Assert.Equal(new DateOnly(1998, 1, 30), PanelBuilder.Build(series, Conventions.KdaParity, DateRange.All).Panel.Dates[0]);
    }

    [Fact]
    public void AGapInDailyPricesIsStillAnError()
    {
        var spliced = new PriceSeries(
                "S", [new(1998, 2, 2), new(1998, 2, 3), new(1998, 4, 1)], [5, 6, 7], null, "csv:S.csv", DateOnly.MinValue)
            .ExtendedBy(Series("M", [new(1997, 12, 31), new(1998, 1, 30)], 1, 2));

        var refusal = Assert.Throws<InputException>(() => Build(spliced));
        Assert.Contains("S has no price from 1998-02-03 to 1998-04-01", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MonthlyPricesCannotHaveADividendLag()
    {
        var series = new PriceSeries("M", MonthsOf1998, [1, 2, 3, 4], null, "csv:M.csv", DateOnly.MinValue, [1, 2, 3, 4]);

        Assert.Contains("M has monthly prices only up to 1998-04-30", Assert.Throws<InputException>(
            () => PanelBuilder.Build([series], Conventions.House with { DividendLagDays = 3 }, DateRange.All)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AScoreOverDaysOnMonthlyPricesIsAnError()
    {
        var months = Enumerable.Range(0, 40).Select(i => new DateOnly(1998, 1, 1).AddMonths(i + 1).AddDays(-1)).ToArray();
        PriceSeries Every(string asset, int nth) => Series(asset, months, [.. months.Select((_, i) => 1.0 + i % nth)]);
        PriceSeries[] series = [Every("A", 3), Every("B", 5)];
        Strategy By(IScore score) => Rotate("A", "B").RankBy(score).Hold(1).Every(MonthEnd).Named("Rotation");

        var run = Small.Run(By(Score(asset => asset.Return(3.MonthEnds))), Small.Free, series);

        Assert.True(run.Equity.IsMonthly);
        Assert.Equal(months[3], run.From);
        Assert.Contains("A has monthly prices, which do not allow 3 days. Use whole month ends", Assert.Throws<InputException>(
            () => Small.Run(By(Score(asset => asset.Return(3.Days))), Small.Free, series)).Message, StringComparison.Ordinal);
    }

    // The same strategies on month ends alone and on days, decided on month ends.
    [Rule("A22", "A23")]
    [Fact]
    public void MonthlyPricesGiveTheMonthEndEquityOfDailyPrices()
    {
        PriceSeries[] daily = [Real("SPY"), Real("IEF")];
        PriceSeries[] monthly = [MonthEndsOf(daily[0]), MonthEndsOf(daily[1])];
        Strategy[] strategies =
        [
            Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Named("60/40"),
            Rotate("SPY", "IEF").RankBy(Score(asset => asset.Return(6.MonthEnds))).Hold(1).Every(MonthEnd).Named("Rotation"),
        ];
        var settings = new RunSettings { Conventions = Small.Free, Range = new(new(2003, 1, 31), new(2025, 11, 30)) };

        foreach (var strategy in strategies)
        {
            var (days, months) = (Small.Run(strategy, settings, daily), Small.Run(strategy, settings, monthly));

            Assert.Equal(new DateOnly(2003, 1, 31), months.From);
            Assert.Equal(275, months.Equity.Values.Length);
            Assert.True(months.Equity.IsMonthly);
            for (var i = 0; i < months.Equity.Values.Length; i++)
            {
                var value = days.Equity.Values[days.Equity.Dates.BinarySearch(months.Equity.Dates[i])];
                Assert.Equal(1, months.Equity.Values[i] / value, Tolerance.Exact);
            }
        }
    }

    // A month end of one asset and a day of the other are the same row.
    [Fact]
    public void OneMonthlyAssetMakesTheRunMonthly()
    {
        PriceSeries[] daily = [Real("SPY"), Real("IEF")];
        var strategy = Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Named("60/40");
        var settings = new RunSettings { Conventions = Small.Free, Range = new(new(2003, 1, 31), new(2025, 11, 30)) };

        var mixed = Small.Run(strategy, settings, daily[0], MonthEndsOf(daily[1]));

        var months = Small.Run(strategy, settings, MonthEndsOf(daily[0]), MonthEndsOf(daily[1]));
        Assert.Equal(months.Equity.Dates.ToArray(), mixed.Equity.Dates.ToArray());
        Assert.Equal(months.Equity.Values.ToArray(), mixed.Equity.Values.ToArray());
    }

    // A month labelled by its first day, as in Yahoo's download, still has the price of its end.
    [Fact]
    public void MonthsLabelledByTheirFirstDayDecideLikeThoseLabelledByTheirLast()
    {
        BacktestResult Run(Func<DateOnly, DateOnly> label) => Small.Run(
            Rotate("A", "B").RankBy(Score(asset => asset.Return(3.MonthEnds))).Hold(1).Every(MonthEnd).Named("Rotation"), Small.Free,
            [.. new[] { "A", "B" }.Select((asset, seed) => Series(
                asset, [.. Enumerable.Range(0, 60).Select(i => label(new DateOnly(1998, 1, 1).AddMonths(i)))], Closes.Walk(new Random(seed), 60)))]);

        var (first, last) = (Run(month => month), Run(month => month.AddMonths(1).AddDays(-1)));

        Assert.Equal(last.Equity.Values.ToArray(), first.Equity.Values.ToArray());
        Assert.Equal(57, last.Rebalances.Count);
    }

    [Fact]
    public void WeeklyPricesAreEndsOfWeeksWhateverTheirLabel()
    {
        var days = Days(new(2018, 1, 2), new(2020, 12, 31));
        var daily = new PriceSeries("A", days, Closes.Walk(new Random(1), days.Length), null, "csv:A.csv", DateOnly.MinValue);
        PriceSeries Weekly(int label)
        {
            var ends = Enumerable.Range(0, days.Length - 1).Where(i => days[i].DayNumber / 7 != days[i + 1].DayNumber / 7).ToList();
            return Series("W", [.. ends.Select(i => DateOnly.FromDayNumber(days[i].DayNumber / 7 * 7 + label))], [.. ends.Select(i => daily.Closes[i])]);
        }

        Strategy Of(params Asset[] assets) => Rotate(assets).RankBy(Score(asset => asset.Return(3.MonthEnds))).Hold(1).Every(MonthEnd).Named("W");
        foreach (var label in new[] { 0, 4, 6 })
        {
            var alone = Small.Run(Of("W"), Small.Free, Weekly(label));
            Assert.Equal((Frequency.Weekly, 52), (alone.Equity.Frequency!.Value, alone.Equity.Frequency.Value.PeriodsPerYear));
            Assert.Contains("Week ends only: W has at most one price a week.", alone.Notes);

            // The rows are the ends of weeks, on which both have the same prices.
            var both = Small.Run(Of("A", "W"), Small.Free, daily, Weekly(label));
            Assert.Equal(both.Panel.Closes("A").ToArray(), both.Panel.Closes("W").ToArray());
            Assert.Contains(new DateOnly(2018, 6, 29), both.Rebalances.Select(made => made.Decided));
            Assert.Contains(new DateOnly(2018, 7, 27), both.Rebalances.Select(made => made.Decided)); // 3 August ends the next week
        }
    }

    [Fact]
    public void ALookbackInDaysCountsAFundsOwnDaysNextToWeeklyPrices()
    {
        var days = Days(new(2018, 1, 2), new(2020, 12, 31));
        var daily = new PriceSeries("A", days, Closes.Walk(new Random(1), days.Length), null, "csv:A.csv", DateOnly.MinValue);
        var weeks = Enumerable.Range(0, 150).Select(week => new DateOnly(2018, 1, 5).AddDays(7 * week)).ToArray();
        var weekly = Series("W", weeks, Closes.Walk(new Random(2), 150));
        var panel = Build(daily, weekly).Panel;
        var row = panel.RowCount - 1;

        Assert.Equal(Frequency.Weekly, panel.Frequency);
        Assert.Equal(63, panel.At(row)["A"].DailyReturns(63.Days).Length);
        var at = Array.BinarySearch(days, panel.Dates[row]);
        Assert.Equal(daily.Closes[at] / daily.Closes[at - 63] - 1, panel.At(row)["A"].Return(63.Days));
        Assert.Contains("W has weekly prices, which do not allow 63 days.", Assert.Throws<InputException>(
            () => panel.At(row)["W"].Return(63.Days)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QuartersAndMonthsMeetAtTheEndsOfQuarters()
    {
        var months = Enumerable.Range(0, 47).Select(i => new DateOnly(1998, 1, 1).AddMonths(i + 1).AddDays(-1)).ToArray();
        var monthly = Series("M", months, [.. months.Select((_, i) => 1.0 + i)]);
        var quarterly = Series("Q", [.. months.Where(day => day.Month % 3 == 0)], [.. Enumerable.Range(0, 15).Select(i => 1.0 + i)]);

        var panel = Build(monthly, quarterly).Panel;

        Assert.Equal((Frequency.Quarterly, 15), (panel.Frequency, panel.RowCount));
        Assert.Equal(Enumerable.Range(0, 15).Select(i => 3.0 + 3 * i), panel.Closes("M").ToArray());
        Assert.Equal(45 / 42.0 - 1, panel.At(14)["M"].Return(3.MonthEnds));
        Assert.Equal(45 / 44.0 - 1, panel.At(14)["M"].Return(1.MonthEnds));
        Assert.Equal(15 / 14.0 - 1, panel.At(14)["Q"].Return(3.MonthEnds));
        Assert.Contains("Use whole quarters", Assert.Throws<InputException>(
            () => panel.At(14)["Q"].Return(1.MonthEnds)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeeksAndMonthsHaveNoCommonEnds()
    {
        var weekly = Series("W", [.. Enumerable.Range(0, 20).Select(week => new DateOnly(1998, 1, 2).AddDays(7 * week))], [.. Enumerable.Repeat(1.0, 20)]);

        Assert.Contains("W has weekly prices and M monthly ones: weeks and months end on different days.", Assert.Throws<InputException>(
            () => Build(weekly, Series("M", MonthsOf1998, 1, 2, 3, 4))).Message, StringComparison.Ordinal);
    }

    // Days from 1998-03-16 on: month ends are decided on the day before, the last by the calendar, which knows that May 1 is a Friday.
    [Theory]
    [InlineData("month ends", "1998-03-30 1998-04-29")]
    [InlineData("month starts", "1998-03-31 1998-04-30")]
    public void BeforeTheOpenMonthsOfAMixedPanelAreDecidedOnTheDailyRowBefore(string when, string expected)
    {
        var strategy = Rotate("S").RankBy(Small.Close).Every(when == "month ends" ? MonthEnd : MonthStart);
        var settings = new RunSettings
        {
            Conventions = Small.Free with { DecidesBeforeOpen = true },
            Range = new(new(1998, 3, 17), DateOnly.MaxValue),
        };

        Assert.Equal(expected, string.Join(' ', Small.Run(strategy, settings, Mixed).Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}")));
    }

    [Fact]
    public void BeforeTheOpenMonthlyRowsOfAMixedPanelAreRefused()
    {
        var strategy = Rotate("S").RankBy(Small.Close).Every(MonthEnd).Named("Rotation");

        Assert.Equal(
            "Rotation decides on the day before, and on 1998-01-31 prices are monthly and daily from 1998-03-16 on. " +
            "Run a later range, or decide and fill at the same close.",
            Assert.Throws<InputException>(() => Small.Run(strategy, Small.Free with { DecidesBeforeOpen = true }, Mixed)).Mistakes[0].What);
    }

    // The panel ends on April 15; the last trading day of April is the 30th, and is decided on the 29th.
    [Fact]
    public void TheNextDecisionBeforeTheOpenOfAMixedPanelIsTheDayBeforeTheCalendarsMonthEnd()
    {
        var settings = new RunSettings
        {
            Conventions = Small.Free with { DecidesBeforeOpen = true },
            Range = new(new(1998, 3, 17), new(1998, 4, 15)),
        };

        Assert.Equal(new DateOnly(1998, 4, 29), Simulator.Now(Small.Run(Rotate("S").RankBy(Small.Close).Every(MonthEnd), settings, Mixed)).Next);
    }

    // 1998-03-16 is the first daily row and not the start of a month; if the days begin on March 2, it is one.
    [Theory]
    [InlineData(16, "1998-04-01")]
    [InlineData(2, "1998-03-02 1998-04-01")]
    public void TheFirstDailyRowOfAMixedPanelStartsAMonthOnlyByTheCalendar(int day, string expected)
    {
        var mixed = Daily("S", new(1998, 3, day), new(1998, 4, 30)).ExtendedBy(Series("M", MonthsOf1998, 1, 2, 3, 4));
        var settings = new RunSettings { Conventions = Small.Free, Range = new(new(1998, 3, day), DateOnly.MaxValue) };
        var run = Small.Run(Rotate("S").RankBy(Small.Close).Every(MonthStart), settings, mixed);

        Assert.Equal(expected, string.Join(' ', run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}")));
    }

    // The price of April may carry the date of any of its days: the next decision is at the end of May.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void TheNextDecisionOnMonthlyPricesIsTheEndOfTheNextMonth(int label)
    {
        DateOnly[] months = [new(1998, 2, label == 1 ? 1 : 28), new(1998, 3, label), new(1998, 4, label)];
        var run = Small.Run(Rotate("M").RankBy(Small.Close).Every(MonthEnd), Small.Free, Series("M", months, 1, 2, 3));

        Assert.Equal(new DateOnly(1998, 5, 29), Simulator.Now(run).Next);
    }

    // Weeks end on Fridays; that of July 6, 2018 is the first whose week before ended in June.
    [Fact]
    public void OnWeeklyPricesAMonthStartsWithTheFirstWeekThatEndsInIt()
    {
        var weeks = Enumerable.Range(0, 9).Select(week => new DateOnly(2018, 6, 8).AddDays(7 * week)).ToArray();
        var run = Small.Run(Rotate("W").RankBy(Small.Close).Every(MonthStart), Small.Free, Series("W", weeks, 1, 2, 3, 4, 5, 6, 7, 8, 9));

        Assert.Equal(["2018-07-06", "2018-08-03"], run.Rebalances.Select(made => $"{made.Decided:yyyy-MM-dd}"));
    }

    // Monthly prices end in November, or in December; quarterly ones with the year.
    [Theory]
    [InlineData(8, 2)]
    [InlineData(10, 3)]
    [InlineData(11, 3)]
    [InlineData(12, 4)]
    public void AMonthlySeriesEndsAQuarterWithItsThirdMonthOnly(int months, int quarters)
    {
        var monthly = Series("M", [.. Enumerable.Range(1, months).Select(EndOf)], [.. Enumerable.Range(1, months).Select(month => (double)month)]);
        var quarterly = Series("Q", [.. new[] { 3, 6, 9, 12 }.Select(EndOf)], 1, 2, 3, 4);

        Assert.Equal(quarters, Build(monthly, quarterly).Panel.RowCount);

        static DateOnly EndOf(int month) => new(1998, month, DateTime.DaysInMonth(1998, month));
    }

    // Prices of months end before the days begin, on Tuesday the 10th; the fund trades up to March 30, the 31st is a trading day.
    [Fact]
    public void AMonthIsNotARowIfADailySeriesEndsADayBeforeItsEnd()
    {
        var monthly = Series("M", [new(1998, 1, 31), new(1998, 2, 28), new(1998, 3, 31)], 1, 2, 3);

        Assert.Equal(new DateOnly(1998, 2, 27), Build(Daily("D", new(1998, 1, 2), new(1998, 3, 30)), monthly).Panel.Dates[^1]);
        Assert.Equal(new DateOnly(1998, 3, 31), Build(Daily("D", new(1998, 1, 2), new(1998, 3, 31)), monthly).Panel.Dates[^1]);
    }

    // A fund of days that ends in a month leaves that month's row to the monthly price, on the day of that.
    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    public void AMonthInWhichADailyFundEndsHasTheDayOfTheMonthlyPrice(int last)
    {
        PriceSeries[] series = [Series("M", MonthsOf1998, 1, 2, 3, 4), Daily("D", new(1998, 1, 2), new(1998, 3, last))];

        var panel = PanelBuilder.Build(series, Conventions.House, DateRange.All, Rotate("M", "D").AvailableOnly()).Panel;

        Assert.Equal([new(1998, 1, 30), new(1998, 2, 27), new(1998, 3, 31), new(1998, 4, 30)], panel.Dates.ToArray());
    }

    // Days begin in the middle of the range's only month, which does not end in it.
    [Fact]
    public void WithoutACommonMonthNothingIsBuilt() => Assert.Equal(
        "No common month: D begins on 1998-02-10, D ends on 1998-02-20, and prices are monthly. Drop one of them, or give it a longer history.",
        Assert.Single(Assert.Throws<InputException>(() => PanelBuilder.Build(
            [Daily("D", new(1998, 2, 10), new(1998, 2, 20)), Series("M", MonthsOf1998, 1, 2, 3, 4)],
            Conventions.KdaParity, DateRange.All)).Mistakes).What);

    private static PriceSeries Mixed => Daily("S", new(1998, 3, 16), new(1998, 4, 30)).ExtendedBy(Series("M", MonthsOf1998, 1, 2, 3, 4));

    private static PriceSeries Real(string asset)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var rows = File.ReadLines(SharedData.File($"data/prices/{asset}.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => string.CompareOrdinal(cells[0], "2025-12") < 0).ToList();
        return new PriceSeries(
            asset, [.. rows.Select(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", invariant))],
            [.. rows.Select(cells => double.Parse(cells[5], invariant))], null, $"csv:{asset}.csv", DateOnly.MinValue);
    }

    private static PriceSeries MonthEndsOf(PriceSeries daily)
    {
        var ends = Enumerable.Range(0, daily.Dates.Length)
            .Where(i => i + 1 == daily.Dates.Length || daily.Dates[i].Month != daily.Dates[i + 1].Month).ToList();
        return new PriceSeries(
            daily.Asset, [.. ends.Select(i => daily.Dates[i])], [.. ends.Select(i => daily.Closes[i])], null, daily.Source, DateOnly.MinValue);
    }

    private static PriceSeries Series(string asset, DateOnly[] days, params double[] closes) =>
        new(asset, days, closes, null, $"csv:{asset}.csv", DateOnly.MinValue);

    // Every close and open is the number of its day.
    private static PriceSeries Daily(string asset, DateOnly from, DateOnly to)
    {
        var days = Days(from, to);
        double[] Numbers() => [.. days.Select(day => (double)day.DayNumber)];
        return new PriceSeries(asset, days, Numbers(), Numbers(), $"csv:{asset}.csv", DateOnly.MinValue);
    }

    private static DateOnly[] Days(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).Where(TradingDays.Includes)];

    private static BuiltPanel Build(params PriceSeries[] series) => PanelBuilder.Build(series, Conventions.House, DateRange.All);
}
