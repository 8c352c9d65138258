using Rota.Host.DataQuality;

namespace Rota.Tests.Data;

// Each kind of fault, at each place in several markets, is a serious finding of the affected asset and of no other.
public sealed class FaultTests
{
    private static readonly DateOnly Today = new(2040, 1, 2);

    // If only some stretches are filled, no frequency fits and the asset cannot be loaded.
    [Theory]
    [InlineData("before", 0, 1)]
    [InlineData("before", 0.1, 0.2)]
    [InlineData("before", 0.9, 1)]
    [InlineData("after", 0, 1)]
    [InlineData("line", 0, 1)]
    [InlineData("line", 0.4, 0.6)]
    public void FilledWeekendsAreFound(string way, double from, double to) => FoundAnyOf([FilledDaysRule.Name, DataCheck.NotLoaded], asset =>
        asset.Fill(Row(asset, from), Row(asset, to), ShiftedDatesRule.IsWeekend, Filling(asset, way)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.3, 0.7)]
    public void FilledHolidaysAreFound(double from, double to) => Found(FilledDaysRule.Name, asset =>
        asset.Fill(Row(asset, from), Row(asset, to), day => !ShiftedDatesRule.IsWeekend(day), Filling(asset, "before")));

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(-2, 0, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(-1, 0, 0.02)]
    [InlineData(1, 0.98, 1)]
    public void DatesShiftedByDaysAreFound(int days, double from, double to) => Found(ShiftedDatesRule.Name, asset =>
    {
        var (first, end) = (Row(asset, from), to == 1 ? asset.Rows : Row(asset, to));
        for (var row = first; row < end; row++) asset.Dates[row] = asset.Dates[row].AddDays(days);
        Sort(asset);
    });

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(-1, 0, 0.3)]
    [InlineData(1, 0.6, 1)]
    public void ClosesShiftedByATradingDayAreFound(int days, double from, double to) => Found(LagRule.Name, asset =>
    {
        var (traded, paid) = (asset.Traded.ToArray(), asset.Paid.ToArray());
        for (var row = Math.Max(1, Row(asset, from)); row < Row(asset, to); row++)
            (asset.Traded[row], asset.Paid[row]) = (traded[row - days], paid[row - days]);
    });

    [Fact]
    public void MissingDistributionsAreFound() =>
        Found(NoDistributionRule.Name, _ => { }, series: asset => asset.Series(withDistributions: false));

    [Theory]
    [InlineData(10, 0.001)]
    [InlineData(10, 0.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(1.3, 0.3)]
    [InlineData(1.3, 0.999)]
    [InlineData(1e300, 0.5)]
    public void AWrongCloseIsFound(double times, double at) => Found(SpikeRule.Name, asset => asset.Traded[Row(asset, at)] *= times);

    [Theory]
    [InlineData(0.09)]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(1.5)]
    [InlineData(7.3)]
    public void AWrongLastCloseIsFound(double times) => FoundAnyOf([JumpRule.Name, SplitRule.Name], asset => asset.Traded[^1] *= times);

    [Theory]
    [InlineData(0.09)]
    [InlineData(11)]
    public void AWrongFirstCloseIsFound(double times) => FoundAnyOf([JumpRule.Name, SplitRule.Name], asset => asset.Traded[0] *= times);

    [Theory]
    [InlineData(100, 5)]
    [InlineData(100, 2)]
    [InlineData(0.01, 40)]
    [InlineData(1.3, 5)]
    [InlineData(0.8, 20)]
    [InlineData(10, 120)]
    public void ConsecutiveClosesOffByAFactorAreFound(double times, int days) => Assert.All(
        new[] { 0.02, 0.5, 0.97 - days / 1500.0 }, at => Found(WrongLevelRule.Name, asset => Scale(asset, Row(asset, at), days, times)));

    [Theory]
    [InlineData(100)]
    [InlineData(0.1)]
    public void ClosesAtAnEndOffByAFactorAreFound(double times)
    {
        FoundAnyOf([SplitRule.Name, JumpRule.Name], asset => Scale(asset, 0, 5, times));
        FoundAnyOf([SplitRule.Name, JumpRule.Name], asset => Scale(asset, asset.Rows - 5, 5, times));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.8)]
    public void AnUnadjustedSplitIsFound(double at) => Found(SplitRule.Name, asset => Scale(asset, Row(asset, at), int.MaxValue, 0.5));

    [Theory]
    [InlineData(0, 1, 5)]
    [InlineData(0.5, 1, 21)]
    [InlineData(0, 0.3, 21)]
    public void ClosesRepeatedForDaysAreFound(double from, double to, int days) => Found(RepeatedCloseRule.Name, asset =>
    {
        for (var row = Row(asset, from); row <= Row(asset, to); row++)
        {
            asset.Traded[row] = asset.Traded[row - row % days];
            asset.Paid[row] = 0;
        }
    });

    [Fact]
    public void AConstantPriceIsFound() => Found(RepeatedCloseRule.Name, asset =>
    {
        for (var row = 0; row < asset.Rows; row++) (asset.Traded[row], asset.Paid[row]) = (37.42, 0);
    });

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void MissingDaysAreFound(double at) => Found(GapRule.Name, asset => asset.Remove(Row(asset, at), 7));

    [Theory]
    [InlineData(2041, 1)]
    [InlineData(9999, 12)]
    public void ADayInTheFutureIsFound(int year, int month) => Found(FutureRule.Name, asset => asset.Insert(asset.Rows, new(year, month, 28), 50));

    private static void Found(string rule, Action<MadeAsset> damage, Func<MadeAsset, PriceSeries>? series = null) =>
        FoundAnyOf([rule], damage, series);

    private static void FoundAnyOf(string[] rules, Action<MadeAsset> damage, Func<MadeAsset, PriceSeries>? series = null) => Assert.All(
        Enumerable.Range(1, 4), seed =>
        {
            var market = new MadeMarket(seed);
            damage(market.Assets[seed]);
            var feed = new MadeFeed(market.Assets, (asset, at) => series is not null && at == seed ? series(asset) : asset.Series());

            var all = DataCheck.Run(feed, feed.Names, DateRange.All, null, Today, TestContext.Current.CancellationToken);

            var serious = all.SelectMany(asset => asset.Findings).Where(finding => finding.Severity == Severity.Serious).ToList();
            Assert.Contains(serious, finding => rules.Contains(finding.Rule));
            Assert.All(serious, finding => Assert.Equal($"A{seed}", finding.Asset.Name));
            Assert.InRange(serious.Count, 1, 4);
        });

    private static Func<DateOnly, int, double> Filling(MadeAsset asset, string way) => (day, row) =>
    {
        var before = asset.Dates.FindLastIndex(row, each => TradingDays.Includes(each) && each < day);
        var after = asset.Dates.FindIndex(row, each => TradingDays.Includes(each) && each > day);
        double days = asset.Dates[after].DayNumber - asset.Dates[before].DayNumber;
        return way switch
        {
            "before" => asset.Traded[before],
            "after" => asset.Traded[after],
            _ => asset.Traded[before] + (day.DayNumber - asset.Dates[before].DayNumber) / days * (asset.Traded[after] - asset.Traded[before]),
        };
    };

    private static int Row(MadeAsset asset, double at) => (int)(at * (asset.Rows - 1));

    private static void Scale(MadeAsset asset, int first, int days, double times)
    {
        for (var row = first; row < asset.Rows && row - first < days; row++)
        {
            asset.Traded[row] *= times;
            asset.Paid[row] *= times;
        }
    }

    // If a shifted day coincides with another, one of the two rows stays.
    private static void Sort(MadeAsset asset)
    {
        for (var row = asset.Rows - 1; row > 0; row--)
        {
            if (asset.Dates[row] <= asset.Dates[row - 1]) asset.Remove(row);
        }
    }
}
