using Rota.Engine;
using static Rota.Dsl;

namespace Rota.Tests;

// Funds that trade on the days of the exchange, next to an asset that trades on all seven days of the week.
public sealed class OwnDaysTests
{
    private static readonly DateOnly First = new(2018, 1, 2);
    private static readonly DateOnly[] EveryDay = [.. Enumerable.Range(0, 1000).Select(First.AddDays)];
    private static readonly PriceSeries Fund = Series("FUND", 1, TradingDays.Includes);
    private static readonly PriceSeries Other = Series("OTHER", 2, TradingDays.Includes);
    private static readonly PriceSeries Coin = Series("COIN", 3, _ => true);

    [Fact]
    public void LookbacksCountAnAssetsOwnDaysWhateverTheOtherAssets()
    {
        var holed = Series("HOLED", 4, day => TradingDays.Includes(day) && day.Day != 13);
        PriceSeries[] all = [Fund, Other, Coin, holed];
        Lookback[] lookbacks = [63.Days, 3.MonthEnds, 2.CalendarMonths, 4.MonthDays(10), 2.5.MonthsOf(21)];
        foreach (var series in all)
        {
            var (alone, together) = (Panel(series), Panel(all));
            for (var row = 0; row < together.RowCount; row += 7)
            {
                var day = together.Dates[row];
                var own = alone.Dates.BinarySearch(day);
                var (mine, among) = (alone.At(own < 0 ? ~own - 1 : own)[series.Asset], together.At(row)[series.Asset]);
                Assert.Equal(mine.Close, among.Close);
                Assert.Equal(mine.History.ToArray(), among.History.ToArray());
                foreach (var lookback in lookbacks)
                {
                    Assert.Equal(mine.Return(lookback), among.Return(lookback));
                    Assert.Equal(mine.Path(lookback).ToArray(), among.Path(lookback).ToArray());
                    Assert.Equal(mine.DailyReturns(lookback), among.DailyReturns(lookback));
                }
            }
        }
    }

    [Fact]
    public void RowsAreTheDaysOfTheFundsAndNothingIsTradedOnOthers()
    {
        var run = Small.Run(Hold(("FUND", 0.4), ("OTHER", 0.3), ("COIN", 0.3)).Every(MonthEnd).Named("Three"), Small.Free, Fund, Other, Coin);

        Assert.Equal(Frequency.Daily, run.Equity.Frequency);
        Assert.All(run.Panel.Dates.ToArray(), day => Assert.True(TradingDays.Includes(day)));
        Assert.Equal(Coin.Closes[EveryDay.IndexOf(run.Panel.Dates[4])], run.Panel.Closes("COIN")[4]);
        Assert.Contains(run.Rebalances, made => made.Decided == new DateOnly(2018, 3, 29)); // 31 March is a Saturday
        Assert.Contains("COIN: prices on all seven days of the week; decided and valued on the trading days of the other assets.", run.Notes);
    }

    [Fact]
    public void AloneASevenDayAssetHas365DaysAYear()
    {
        var run = Small.Run(Hold(("COIN", 1.0)).Every(MonthEnd).Named("Coin"), Small.Free, Coin);

        Assert.Equal((Frequency.AllDays, 365), (run.Equity.Frequency!.Value, run.Equity.Frequency.Value.PeriodsPerYear));
        Assert.Contains(run.Rebalances, made => made.Decided == new DateOnly(2018, 3, 31));
        Assert.Contains("Prices come on all seven days of the week: 365 returns a year.", run.Notes);
    }

    [Fact]
    public void ReturnsOfSeveralAssetsAreThoseBetweenTheirCommonDays()
    {
        var holed = Series("HOLED", 4, day => TradingDays.Includes(day) && day.Day != 13);
        var panel = Panel(Fund, Coin, holed);
        var days = holed.Dates.ToArray();
        var row = panel.Dates.BinarySearch(new DateOnly(2019, 5, 15));

        var returns = panel.At(row).DailyReturns(["FUND", "COIN", "HOLED"], 40.Days);

        var last = Array.BinarySearch(days, new DateOnly(2019, 5, 15));
        foreach (var (series, at) in new[] { (Fund, 0), (Coin, 1), (holed, 2) })
        {
            double CloseOn(DateOnly day) => series.Closes[series.Dates.BinarySearch(day)];
            Assert.Equal(Enumerable.Range(last - 39, 40).Select(i => CloseOn(days[i]) / CloseOn(days[i - 1]) - 1), returns[at]);
        }
    }

    // B has no price on the second day, on which the strategy decides; its order is filled on the third, and no sooner.
    [Theory]
    [InlineData(Fill.SameClose)]
    [InlineData(Fill.NextClose)]
    [InlineData(Fill.NextOpen)]
    public void AnOrderWaitsForADayOnWhichAllItsAssetsHaveAPrice(Fill fill)
    {
        var days = Closes.Weekdays(6);
        var idle = fill == Fill.SameClose ? 1 : 2;
        PriceSeries Of(string asset, int[] at) => new(
            asset, [.. at.Select(i => days[i])], [.. at.Select(i => 10.0 + i)], [.. at.Select(i => 9.5 + i)], "test", days[0]);
        var strategy = Hold(("A", 0.5), ("B", 0.5)).Every(new Schedule("second day", day => day.Date == days[1])).FillAt(fill);

        var run = Small.Run(
            strategy, new RunSettings { Conventions = Small.Free, Range = new(days[1], DateOnly.MaxValue) },
            Of("A", [0, 1, 2, 3, 4, 5]), Of("B", [.. Enumerable.Range(0, 6).Where(i => i != idle)]));

        var filled = idle + 1;
        Assert.Equal((days[1], days[filled]), (run.Rebalances[0].Decided, run.Rebalances[0].Filled!.Value));
        Assert.All(run.Trades, trade => Assert.Equal((days[filled], (fill == Fill.NextOpen ? 9.5 : 10.0) + filled), (trade.Date, trade.Price)));
        Assert.Contains($"1 decision was filled on a later day, because an asset had no price: first on {days[idle]:yyyy-MM-dd}, B.", run.Notes);
    }

    private static PricePanel Panel(params PriceSeries[] series) => PanelBuilder.Build(series, Conventions.House, DateRange.All).Panel;

    private static PriceSeries Series(string asset, int seed, Func<DateOnly, bool> trades)
    {
        var days = EveryDay.Where(trades).ToArray();
        return new PriceSeries(asset, days, Closes.Walk(new Random(seed), days.Length), null, "test", DateOnly.MinValue);
    }
}
