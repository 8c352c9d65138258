using Rota.Host.DataQuality;

namespace Rota.Tests.Data;

// Each inserted defect is found at its place with its size, and nothing else.
public sealed class DataRuleTests
{
    private static readonly DateOnly Today = new(2025, 1, 2);

    private static readonly PriceSeries[] Others =
        [MadePrices.Nothing("ONE", 11).Series(), MadePrices.Monthly("TWO", 12).Series(), MadePrices.Quarterly("TRI", 13).Series()];

    [Fact]
    public void SoundPricesHaveNoFinding()
    {
        Assert.Empty(Check(MadePrices.Monthly().Series()));
        Assert.Empty(Check(MadePrices.Quarterly().Series()));
        Assert.Empty(Check(MadePrices.Nothing().Series()));
        Assert.All(Others, other => Assert.Empty(Check(other)));
    }

    [Theory]
    [InlineData(1, "Note")]
    [InlineData(5, "Serious")]
    public void MissingDaysAreAGap(int days, string severity)
    {
        var prices = MadePrices.Nothing();
        var row = prices.Row(2014, 5, 6);
        var (from, to) = (prices.Dates[row], prices.Dates[row + days - 1]);
        prices.Remove(row, days);

        Found(Check(prices.Series()), GapRule.Name, severity, from, to, days, 0);
    }

    [Fact]
    public void AnAssetWithoutACalendarLacksTheDaysOfTheOthers()
    {
        // Every day of the week.
        PriceSeries Daily(string asset, int without) => Series(
            asset, [.. Enumerable.Range(0, 600).Where(day => day != without).Select(day => (new DateOnly(2015, 1, 1).AddDays(day), 100 + day % 7))]);
        PriceSeries[] all = [Daily("A", -1), Daily("B", -1), Daily("C", -1), Daily("D", 100)];

        Found(Check(all[3], all[..3]), GapRule.Name, "Note", new(2015, 4, 11), new(2015, 4, 11), 1, 0);
        Assert.DoesNotContain(Check(all[0], all[1..]), finding => finding.Rule == GapRule.Name);
    }

    [Fact]
    public void APriceOnAHolidayIsFound()
    {
        var prices = MadePrices.Nothing();
        var row = prices.Row(2014, 7, 5);
        prices.Dates.Insert(row, new(2014, 7, 4));
        prices.Traded.Insert(row, prices.Traded[row - 1] * 1.001);

        Found(Check(prices.Series()), GapRule.OffDay, "Note", new(2014, 7, 4), new(2014, 7, 4), 1, 0);
    }

    [Theory]
    [InlineData(1.04)]
    [InlineData(0.93)]
    [InlineData(10)]
    public void ACloseFarFromBothNeighboursIsASpike(double times)
    {
        var prices = MadePrices.Monthly();
        var row = prices.Row(2014, 5, 14);
        prices.Traded[row] *= times;

        Found(Check(prices.Series()), SpikeRule.Name, "Serious", prices.Dates[row], prices.Dates[row], times - 1, 0.01 * times);
    }

    // The asset alone would look the same.
    [Fact]
    public void AMoveSharedByTheMostSimilarAssetsIsNotASpike()
    {
        MadePrices[] all = [MadePrices.Nothing(), MadePrices.Nothing("ONE", 11), MadePrices.Nothing("TWO", 12), MadePrices.Nothing("TRI", 13)];
        foreach (var each in all) each.Traded[each.Row(2014, 5, 14)] *= 0.8;
        var series = all.Select(each => each.Series()).ToArray();

        Assert.Empty(Check(series[0], series[1..]));
        Assert.Equal(SpikeRule.Name, Assert.Single(Check(series[0], [])).Rule);
    }

    // With both closes available, the adjusted one is right.
    [Fact]
    public void ASplitMissingFromOneCloseIsFound()
    {
        var prices = MadePrices.Quarterly();
        var row = prices.Row(2014, 5, 14);
        var (series, unadjusted) = (prices.Series(), prices.Traded.ToArray());
        for (var before = 0; before < row; before++) unadjusted[before] *= 8;

        Found(
            Check(new PriceSeries(series.Asset, [.. prices.Dates], series.Closes.ToArray(), null, "made", DateOnly.MinValue, unadjusted)),
            SplitRule.Name, "Serious", prices.Dates[row], prices.Dates[row], 1 / 8.0, 1e-6);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1 / 3.0)]
    [InlineData(10)]
    public void ASplitWithoutAdjustmentIsFound(double times)
    {
        var prices = MadePrices.Nothing();
        var row = prices.Row(2014, 5, 14);
        for (var after = row; after < prices.Traded.Count; after++) prices.Traded[after] *= times;

        Found(Check(prices.Series()), SplitRule.Name, "Serious", prices.Dates[row], prices.Dates[row], times, 0.03 * times);
    }

    // A ratio of 1.319 is never a split.
    [Theory]
    [InlineData(0.758, "falls by 2")]
    [InlineData(1.319, "rises by 3")]
    public void AFallAndARiseAreNamedAsSuch(double times, string told)
    {
        var prices = MadePrices.Nothing();
        for (var after = prices.Row(2014, 5, 14); after < prices.Traded.Count; after++) prices.Traded[after] *= times;

        var finding = Assert.Single(Check(prices.Series(), []));

        Assert.Equal((JumpRule.Name, Severity.Note), (finding.Rule, finding.Severity));
        Assert.Contains(told, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ADecreasingAdjustmentIsFound()
    {
        var prices = MadePrices.Quarterly();
        var row = prices.Row(2014, 5, 14);
        prices.Paid[prices.Dates[row]] = -0.01 * prices.Traded[row - 1];

        Found(Check(prices.Series()), AdjustmentRule.Name, "Serious", prices.Dates[row], prices.Dates[row], -0.01, 1e-9);
    }

    [Theory]
    [InlineData(12, "Serious")]
    [InlineData(7, "Note")]
    public void AFallOfASingleAssetMayBeAnUnknownDistribution(int month, string severity)
    {
        var prices = MadePrices.Nothing();
        var row = prices.Row(2014, month, 15);
        for (var after = row; after < prices.Traded.Count; after++) prices.Traded[after] *= 0.92;

        Found(Check(prices.Series()), FallRule.Name, severity, prices.Dates[row], prices.Dates[row], -0.08, 0.01);
    }

    [Fact]
    public void AnUnchangingCloseIsStale()
    {
        var prices = MadePrices.Nothing();
        var row = prices.Row(2014, 5, 14);
        for (var after = row + 1; after < row + 10; after++) prices.Traded[after] = prices.Traded[row];

        Found(Check(prices.Series()), StaleRule.Middle, "Serious", prices.Dates[row], prices.Dates[row + 9], 10, 0);
    }

    [Fact]
    public void ARepeatedLastCloseIsStale()
    {
        var prices = MadePrices.Nothing();
        for (var last = 1; last <= 5; last++) prices.Traded[^last] = prices.Traded[^6];

        Found(Check(prices.Series()), StaleRule.End, "Serious", prices.Dates[^6], prices.Dates[^1], 6, 0);
    }

    // A price with mostly zero steps is not stale when it pauses again.
    [Fact]
    public void APriceThatOftenPausesIsNotStale()
    {
        var prices = MadePrices.Nothing();
        for (var row = 1; row < prices.Traded.Count; row++)
            prices.Traded[row] = prices.Traded[row - 1] + (row % 4 == 0 ? 0.01 * (1 + row / 4 % 3) * (row / 4 % 2 * 2 - 1) : 0);

        Assert.DoesNotContain(Check(prices.Series(), []), finding => finding.Rule == StaleRule.Middle || finding.Rule == StaleRule.End);
    }

    [Fact]
    public void AMoneyFundWithAConstantPriceIsNotStale()
    {
        var prices = MadePrices.Monthly();
        for (var row = 0; row < prices.Traded.Count; row++) prices.Traded[row] = 1;
        foreach (var day in prices.Paid.Keys.ToList()) prices.Paid[day] = MadePrices.Yield;

        Assert.Empty(Check(prices.Series()));
    }

    [Fact]
    public void ASeriesThatEndsBeforeTheOthersIsFound()
    {
        var prices = MadePrices.Nothing();
        var end = prices.Dates[^1];
        prices.Remove(prices.Dates.Count - 60, 60);

        Found(Check(prices.Series()), EarlyEndRule.Name, "Serious", prices.Dates[^1], end, 60, 0);
    }

    [Fact]
    public void ASeriesThatEndsBeforeTheRequestedDayIsFound()
    {
        var prices = MadePrices.Nothing();
        var (until, days) = (prices.Dates[^1], 0);
        for (; days < 10; days++) until = TradingDays.Next(until);

        Found(Check(prices.Series(), Others, until), EarlyEndRule.Name, "Note", prices.Dates[^1], until, 10, 0);
    }

    [Fact]
    public void AMissingDistributionIsFoundAtItsPlace()
    {
        foreach (var prices in new[] { MadePrices.Monthly(), MadePrices.Quarterly() })
        {
            var day = prices.Payments(2014)[2];
            prices.Paid.Remove(day);

            Found(Check(prices.Series()), MissingDistributionRule.Name, "Serious", day, day, MadePrices.Yield, 1e-4);
        }
    }

    [Fact]
    public void ManyConsecutiveMissingDistributionsAreAPause()
    {
        var prices = MadePrices.Monthly();
        foreach (var day in prices.Payments(2014).Where(day => day.Month is >= 3 and <= 8)) prices.Paid.Remove(day);

        Found(
            Check(prices.Series()), MissingDistributionRule.Pause, "Note", new(2014, 3, 1), new(2014, 8, 31), 6 * MadePrices.Yield, 1e-3);
    }

    [Fact]
    public void ADoubledDistributionIsFound()
    {
        foreach (var prices in new[] { MadePrices.Monthly(), MadePrices.Quarterly() })
        {
            var day = prices.Payments(2014)[2];
            prices.Paid[day] *= 2;

            Found(Check(prices.Series()), LargeDistributionRule.Name, "Serious", day, day, 2, 0.25);
        }
    }

    [Fact]
    public void ADuplicateDistributionIsFound()
    {
        var prices = MadePrices.Quarterly();
        var day = prices.Payments(2014)[2];
        var again = prices.Dates[prices.Dates.IndexOf(day) + 3];
        prices.Paid[again] = prices.Paid[day];

        Found(Check(prices.Series()), ExtraDistributionRule.Name, "Serious", day, again, MadePrices.Yield, 1e-4);
    }

    [Fact]
    public void AnExtraDistributionInItsMonthIsSeriousAndOneOffItsRhythmIsNoted()
    {
        var (twice, off) = (MadePrices.Quarterly(), MadePrices.Quarterly());
        var (inMonth, between) = (twice.Dates[twice.Row(2014, 7, 16)], off.Dates[off.Row(2014, 8, 18)]);
        twice.Paid[inMonth] = 0.6 * MadePrices.Yield * twice.Traded[twice.Row(2014, 7, 16)];
        off.Paid[between] = MadePrices.Yield * off.Traded[off.Row(2014, 8, 18)];

        Found(Check(twice.Series()), ExtraDistributionRule.Name, "Serious", inMonth, inMonth, 0.6 * MadePrices.Yield, 1e-4);
        Found(Check(off.Series()), ExtraDistributionRule.Name, "Note", between, between, MadePrices.Yield, 1e-4);
    }

    // Sources round to six decimals, or two.
    [Theory]
    [InlineData(6)]
    [InlineData(3)]
    public void RoundingIsNotADistribution(int decimals)
    {
        var exact = MadePrices.Monthly().Series();
        var rounded = new PriceSeries(
            exact.Asset, exact.Dates.ToArray(), [.. exact.Closes.ToArray().Select(close => Math.Round(close, decimals))], null, "made",
            DateOnly.MinValue, [.. exact.UnadjustedCloses.ToArray().Select(close => Math.Round(close, decimals))]);

        Assert.Equal(
            CheckedSeries.Of(exact, Today).Payments.Select(paid => paid.Day), CheckedSeries.Of(rounded, Today).Payments.Select(paid => paid.Day));
        Assert.Empty(Check(rounded));
    }

    private static PriceSeries Series(string asset, (DateOnly Day, int Close)[] rows) => new(
        asset, [.. rows.Select(row => row.Day)], [.. rows.Select(row => (double)row.Close)], null, "made", DateOnly.MinValue);

    private static IReadOnlyList<Finding> Check(PriceSeries series, PriceSeries[]? others = null, DateOnly? until = null)
    {
        var one = CheckedSeries.Of(series, Today);
        var rest = (others ?? Others).Where(other => other.Asset != series.Asset).Select(other => CheckedSeries.Of(other, Today));
        return DataCheck.Of(one, new CheckedData([one, .. rest], until));
    }

    private static void Found(
        IReadOnlyList<Finding> findings, string rule, string severity, DateOnly from, DateOnly to, double size, double tolerance)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((rule, severity, from, to), (finding.Rule, finding.Severity.ToString(), finding.From!.Value, finding.To!.Value));
        Assert.Equal(size, finding.Size, tolerance);
        Assert.EndsWith(".", finding.Text, StringComparison.Ordinal);
    }
}
