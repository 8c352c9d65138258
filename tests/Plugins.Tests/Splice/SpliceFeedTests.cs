using System.Globalization;
using Rota.Plugins.Splice;
using Rota.Testing;

namespace Rota.Tests;

public sealed class SpliceFeedTests
{
    private static readonly DateOnly First = new(2020, 1, 6);

    // The last day of the first feed is 2020-01-09, which the second has at half its level.
    [Fact]
    public void LaterDaysAreScaledToTheFirstFeedOnTheLastCommonDay()
    {
        var joined = Load(Feed("a", 2, [10, 11, 12]), Feed("b", 3, [5.5, 6, 9, 3]));

        Assert.Equal([Day(2), Day(3), Day(4), Day(5), Day(6)], joined.Dates.ToArray());
        Assert.Equal([10, 11, 12, 9 * (12 / 6.0), 3 * (12 / 6.0)], joined.Closes.ToArray());
        Assert.Equal("splice:a:A,b:A", joined.Source);
    }

    [Fact]
    public void EarlierDaysAreScaledToTheFirstFeedOnTheFirstCommonDay()
    {
        // The first day of a is not a day of b.
        var joined = Load(Feed("a", 3, [10, 11, 12]), new Listed(Series("b", [Day(1), Day(2), Day(4), Day(5)], [1, 2, 4, 4.4])));

        Assert.Equal([Day(1), Day(2), Day(3), Day(4), Day(5)], joined.Dates.ToArray());
        Assert.Equal([1 * (11 / 4.0), 2 * (11 / 4.0), 10, 11, 12], joined.Closes.ToArray());
    }

    [Fact]
    public void EachFeedAddsToThoseBeforeIt()
    {
        var joined = Load(Feed("a", 5, [100, 110]), Feed("b", 3, [1, 2, 4]), Feed("c", 0, [3, 3, 3, 6, 7, 8, 9, 12]));

        // b's level is 100 / 4; c joins at b's first day and a's last.
        Assert.Equal([12.5, 12.5, 12.5, 25, 50, 100, 110, 12 * (110 / 9.0)], joined.Closes.ToArray());
        Assert.Equal("splice:a:A,b:A,c:A", joined.Source);
    }

    [Fact]
    public void OpensAndUnadjustedClosesAreScaledToo()
    {
        var one = new PriceSeries("A", Days(0, 2), [10, 20], [9, double.NaN], "a:A", DateOnly.MinValue, [40, 60]);
        var two = new PriceSeries("A", Days(1, 2), [5, 6], [4, 7], "b:A", DateOnly.MinValue, [3, 4]);

        var joined = Load(new Listed(one), new Listed(two));

        Assert.Equal([10, 20, 6 * (20 / 5.0)], joined.Closes.ToArray());
        Assert.Equal([9, double.NaN, 7 * (20 / 5.0)], joined.Opens.ToArray());
        Assert.Equal([40, 60, 4 * (60 / 3.0)], joined.UnadjustedCloses.ToArray());
    }

    [Fact]
    public void OpensMissingInOneFeedAreUnknownAndUnadjustedClosesAreOmitted()
    {
        var two = new PriceSeries("A", Days(1, 2), [5, 6], [4, 7], "b:A", DateOnly.MinValue, [3, 4]);

        var joined = Load(Feed("a", 0, [10, 20]), new Listed(two));

        Assert.Equal([double.NaN, double.NaN, 7 * (20 / 5.0)], joined.Opens.ToArray());
        Assert.True(joined.UnadjustedCloses.IsEmpty);
    }

    [Fact]
    public void AFeedWithoutTheAssetIsSkipped()
    {
        var joined = Load(new Listed(), Feed("b", 0, [1, 2, 3]));

        Assert.Equal([1, 2, 3], joined.Closes.ToArray());
        Assert.Equal("splice:b:A", joined.Source);
    }

    [Fact]
    public void AnAssetThatNoFeedHasIsReportedWithTheReasonOfEach()
    {
        var none = Assert.Throws<InputException>(() => Load(new Listed(), new Listed(Series("b", [First], [1], asset: "B"))));

        Assert.Equal("A", none.WithoutPrices!.Name);
        Assert.Equal(
            "None of the 2 feeds has A. (1) A is not listed among 0. (2) A is not listed among 1.", Assert.Single(none.Mistakes).What);
    }

    [Fact]
    public void AllErrorsOfEveryFeedAreReported()
    {
        var wrong = Assert.Throws<InputException>(() => Load(
            new Wrong(new InputException([new Mistake("One."), new Mistake("Two.")])), Feed("b", 0, [1, 2, 3]),
            new Wrong(InputException.NoPrices("OTHER", new Mistake("Three.")))));

        Assert.Null(wrong.WithoutPrices);
        Assert.Equal(["One.", "Two.", "Three."], wrong.Mistakes.Select(mistake => mistake.What));
    }

    [Fact]
    public void FeedsWithoutACommonDayAreNamedWithTheirDays() => Assert.Equal(
        "Cannot splice A. a:A goes from 2020-01-06 to 2020-01-07, b:A goes from 2020-01-08 to 2020-01-09: they have no common day on " +
        "which to join. Use other feeds, or leave one out.",
        Assert.Throws<InputException>(() => Load(Feed("a", 0, [1, 2]), Feed("b", 2, [3, 4]))).Message);

    // Ranges with and without the day of the joint or days of the first feed.
    [Fact]
    public void NoPriceDependsOnTheRange()
    {
        var (a, b) = (Feed("a", 3, [10, 11, 12]), Feed("b", 0, [1, 2, 3, 4, 4.4, 4.8, 5]));
        var all = Load(a, b);

        for (var from = 0; from < 7; from++)
        {
            for (var to = from; to < 7; to++)
            {
                var part = Load(new DateRange(Day(from), Day(to)), a, b);
                Assert.Equal(all.Dates[from..(to + 1)].ToArray(), part.Dates.ToArray());
                Assert.Equal(all.Closes[from..(to + 1)].ToArray(), part.Closes.ToArray());
                Assert.Equal(all.RealFrom, part.RealFrom);
            }
        }

        Assert.All(a.Asked.Concat(b.Asked), range => Assert.Equal(DateRange.All, range));
        var none = Assert.Throws<InputException>(() => Load(new DateRange(new(2019, 1, 1), new(2019, 2, 1)), a, b));
        Assert.Equal("A", none.WithoutPrices!.Name);
        Assert.Contains("A has no price in 2019-01-01..2019-02-01; its prices go from 2020-01-06 to 2020-01-12", none.Message, StringComparison.Ordinal);
    }

    // 20 days in common, of which the last is 2.1 % or 1.9 % off.
    [Theory]
    [InlineData(20, 0.021, true)]
    [InlineData(20, 0.019, false)]
    [InlineData(19, 0.021, false)]
    public void DifferentReturnsOfADayAreAnErrorWithTwentyCommonDays(int shared, double off, bool isRefused)
    {
        double[] flat = [.. Enumerable.Repeat(100.0, shared)];
        var other = flat.ToArray();
        other[^1] = 100 * (1 + off);
        var (a, b) = (Feed("a", 0, flat), Feed("b", 0, [.. other, 103]));

        if (!isRefused)
        {
            Assert.Equal(shared + 1, Load(a, b).Dates.Length);
            return;
        }

        Assert.Equal(
            "A returns 0.00 % from 2020-01-24 to 2020-01-25 in a:A and 2.10 % in b:A; joined feeds may differ by at most 2 % on a common day. " +
            "Correct one, or leave it out.",
            Assert.Throws<InputException>(() => Load(a, b)).Message);
    }

    [Fact]
    public void TheFirstTwentyDifferencesAreShownAndTheRestCounted()
    {
        double[] flat = [.. Enumerable.Repeat(100.0, 40)];
        double[] jumps = [.. Enumerable.Range(0, 40).Select(day => day % 2 == 0 ? 100.0 : 110.0)];

        var mistakes = Assert.Throws<InputException>(() => Load(Feed("a", 0, flat), Feed("b", 0, jumps))).Mistakes;

        Assert.Equal(21, mistakes.Count);
        Assert.Equal("And 19 more days of A.", mistakes[20].What);
    }

    [Fact]
    public void SimulatedDaysStayBeforeTheFirstRealOne()
    {
        var real = Feed("a", 3, [10, 11, 12]);
        var simulated = new Listed(Series("s", Days(0, 5), [1, 2, 3, 4, 4.4], realFrom: null));

        Assert.Equal(Day(3), Load(real, simulated).RealFrom);
        Assert.Equal(DateOnly.MinValue, Load(real, Feed("b", 0, [1, 2, 3, 4])).RealFrom);
        Assert.Null(Load(simulated, new Listed(Series("t", Days(4, 3), [1, 2, 3], realFrom: null))).RealFrom);
        Assert.Equal(Day(5), Load(simulated, Feed("b", 4, [1, 2, 3])).RealFrom);
    }

    [Fact]
    public void SimulatedDaysAfterRealOnesAreRefused() => Assert.Contains(
        "The price of 2020-01-09 is simulated and that of 2020-01-08 is real, in a:A and s:A; it would count as real",
        Assert.Throws<InputException>(() => Load(
            Feed("a", 0, [10, 11, 12]), new Listed(Series("s", Days(2, 3), [1, 2, 3], realFrom: null)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void MonthlyPricesAreOnlyJoinedWithMonthlyPrices()
    {
        DateOnly[] ends = [new(2019, 10, 31), new(2019, 11, 29), new(2019, 12, 31), new(2020, 1, 31)];
        var (early, late) = (Series("a", ends[..3], [1, 2, 3]), Series("b", ends[2..], [30, 40]));

        Assert.Null(Load(new Listed(early), new Listed(late)).DailyFrom);
        Assert.Equal([1, 2, 3, 4], Load(new Listed(early), new Listed(late)).Closes.ToArray());
        var wrong = Assert.Throws<InputException>(() => Load(
            new Listed(early), new Listed(Series("d", [new(2019, 12, 31), new(2020, 1, 2), new(2020, 1, 3)], [1, 2, 3]))));
        Assert.Contains("a:A and d:A have different frequencies: Monthly and Daily", wrong.Message, StringComparison.Ordinal);
        var mixed = Series("d", [new(2019, 12, 31), new(2020, 1, 2), new(2020, 1, 3)], [1, 2, 3]).ExtendedBy(early);
        Assert.Contains(
            "has monthly prices before daily ones", Assert.Throws<InputException>(() => Load(new Listed(mixed), new Listed())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AChainNeedsTwoFeeds() => Assert.Contains(
        "needs two or more feeds", Assert.Throws<InputException>(() => SpliceFeed.Of([new Listed()])).Message, StringComparison.Ordinal);

    [Fact]
    public Task TheFeedKeepsItsContract() =>
        FeedContract.VerifyAsync(SpliceFeed.Of([Feed("a", 3, [10, 11, 12]), Feed("b", 0, [1, 2, 3, 4])]), "A", "NOTHING");

    private static DateOnly Day(int number) => First.AddDays(number);

    private static DateOnly[] Days(int from, int count) => [.. Enumerable.Range(from, count).Select(Day)];

    private static PriceSeries Series(string name, DateOnly[] days, double[] closes, string asset = "A") =>
        Series(name, days, closes, DateOnly.MinValue, asset);

    private static PriceSeries Series(string name, DateOnly[] days, double[] closes, DateOnly? realFrom, string asset = "A") =>
        new(asset, days, closes, null, string.Create(CultureInfo.InvariantCulture, $"{name}:{asset}"), realFrom);

    private static Listed Feed(string name, int from, double[] closes) => new(Series(name, Days(from, closes.Length), closes));

    private static PriceSeries Load(params IDataFeed[] feeds) => Load(DateRange.All, feeds);

    private static PriceSeries Load(DateRange range, params IDataFeed[] feeds) =>
        SpliceFeed.Of(feeds).LoadAsync("A", range, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private sealed class Wrong(InputException mistakes) : IDataFeed
    {
        public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => throw mistakes;
    }
}
