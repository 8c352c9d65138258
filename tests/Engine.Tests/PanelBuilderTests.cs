using Rota.Engine;

namespace Rota.Tests;

public sealed class PanelBuilderTests
{
    [Fact]
    public void RowsAreTheUnionOfDaysUpToTheEarliestLastDay()
    {
        var built = Build(Small.Series("A", 1, 2, 3, 4, 5), Small.Series("B", 2, [10, 11], null));

        Assert.Equal(Closes.Weekdays(4), built.Panel.Dates.ToArray());
        Assert.Equal([double.NaN, double.NaN, 10, 11], built.Panel.Closes("B").ToArray());
        Assert.Contains(built.Notes, note => note.Contains("Ends on 2001-01-04, the last day of B", StringComparison.Ordinal));
    }

    // A has the first, third and fifth weekday, B the second, third and sixth, C the fourth and sixth; rows end with A's last.
    [Fact]
    public void RowsAreEveryDayOnWhichAnySeriesHasAPriceOnce()
    {
        var days = Closes.Weekdays(6);
        PriceSeries On(string asset, params int[] at) =>
            new(asset, [.. at.Select(i => days[i])], [.. at.Select(i => i + 1.0)], null, "made", DateOnly.MinValue);

        var panel = Build(On("A", 0, 2, 4), On("B", 1, 2, 5), On("C", 3, 5)).Panel;

        Assert.Equal(days[..5], panel.Dates.ToArray());
        Assert.Equal([1, 1, 3, 3, 5], panel.Closes("A").ToArray());
        Assert.Equal([double.NaN, 2, 3, 3, 3], panel.Closes("B").ToArray());
        Assert.Equal([double.NaN, double.NaN, double.NaN, 4, 4], panel.Closes("C").ToArray());
    }

    [Fact]
    public void AMissingCloseIsCarriedForwardWithANote()
    {
        var days = Closes.Weekdays(4);
        var holed = new PriceSeries("B", [days[0], days[3]], [10, 13], null, "csv:B.csv", DateOnly.MinValue);

        var built = Build(Small.Series("A", 1, 2, 3, 4), holed);

        Assert.Equal([10, 10, 10, 13], built.Panel.Closes("B").ToArray());
        Assert.Contains("B: 2 missing closes carried forward, first on 2001-01-02.", built.Notes);
    }

    [Fact]
    public void AGapOfFourHundredDaysIsAnErrorThatNamesBothEnds()
    {
        var gap = new PriceSeries("A", [new(2001, 1, 1), new(2001, 1, 2), new(2002, 2, 6)], [9, 10, 11], null, "csv:A.csv", DateOnly.MinValue);

        var mistake = Assert.Single(Assert.Throws<InputException>(() => Build(gap)).Mistakes);

        Assert.Equal("csv:A.csv", mistake.File);
        Assert.Contains("no price from 2001-01-02 to 2002-02-06 (400 days)", mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteOfAFeedIsShownOnceWithItsAssets()
    {
        static PriceSeries Noted(string asset, params string[] notes) =>
            new(asset, Closes.Weekdays(2), [10, 11], null, "csv:x.csv", DateOnly.MinValue) { Notes = notes };

        var built = Build(Noted("A", "one."), Noted("B", "one.", "two."), Noted("C", "one."), Noted("D"), Noted("E", "one."));

        Assert.Equal(["A, B, C and 1 more: one.", "B: two."], built.Notes);
    }

    [Fact]
    public void SeriesWithoutACommonDayAreRefused()
    {
        var mistake = Assert.Single(Assert.Throws<InputException>(
            () => Build(Small.Series("A", 1, 2), Small.Series("B", 5, [3, 4], null))).Mistakes);

        Assert.StartsWith("No common history: B begins on 2001-01-08, after A ended on 2001-01-02", mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void OfSeveralThatBeginLastAndEndFirstTheFirstIsNamed()
    {
        Assert.StartsWith("No common history: C begins on 2001-01-08, after A ended on 2001-01-02", Assert.Throws<InputException>(() => Build(
            Small.Series("A", 1, 2), Small.Series("B", 1, 2), Small.Series("C", 5, [3, 4], null), Small.Series("D", 5, [3, 4], null))).Mistakes[0].What, StringComparison.Ordinal);
        Assert.StartsWith("A ends on 2001-01-02, before 2001-02-01", Assert.Throws<InputException>(() => PanelBuilder.Build(
            [Small.Series("A", 1, 2), Small.Series("B", 1, 2)], Conventions.House, new(new(2001, 2, 1), DateOnly.MaxValue),
            Dsl.Rotate("A", "B").AvailableOnly())).Mistakes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstSeriesMayBeginAfterTheRangeToo() => Assert.StartsWith(
        "B begins on 2001-01-08, after 2001-01-03.",
        Assert.Single(Assert.Throws<InputException>(() => PanelBuilder.Build(
            [Small.Series("B", 5, [3, 4], null), Small.Series("A", 1, 2, 3, 4, 5, 6, 7)], Conventions.House,
            new(DateOnly.MinValue, new(2001, 1, 3)))).Mistakes).What, StringComparison.Ordinal);

    [Fact]
    public void ASeriesThatBeginsAfterTheRangeIsRefused() => Assert.Equal(
        "B begins on 2001-01-08, after 2001-01-03. Run a later range.",
        Assert.Single(Assert.Throws<InputException>(() => PanelBuilder.Build(
            [Small.Series("A", 1, 2, 3, 4, 5, 6, 7), Small.Series("B", 5, [3, 4], null)], Conventions.House,
            new(DateOnly.MinValue, new(2001, 1, 3)))).Mistakes).What);

    [Fact]
    public void SimulatedDaysAreNoted()
    {
        static PriceSeries From(DateOnly real) => new("A", Closes.Weekdays(3), [1, 2, 3], null, "made", real);

        Assert.Equal(["A is simulated before 2001-01-03: made."], Build(From(new(2001, 1, 3))).Notes);
        Assert.Empty(Build(From(Small.Monday)).Notes);
    }

    [Fact]
    public void ARangeMayBeginOnTheLastDay() => Assert.Equal(
        2, PanelBuilder.Build([Small.Series("A", 1, 2)], Conventions.House, new(new(2001, 1, 2), DateOnly.MaxValue)).Panel.RowCount);

    // Six days without a price are too many, five are allowed: trading days for a fund, all days for a coin.
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void AGapOfMoreThanFiveMissingDaysIsRefused(int missing)
    {
        var week = Enumerable.Range(0, 30).Select(Small.Monday.AddDays).ToArray();
        PriceSeries Holed(DateOnly[] days) => new(
            "A", [.. days[..20], .. days[(20 + missing)..]], [.. Enumerable.Repeat(1.0, days.Length - missing)], null, "made", DateOnly.MinValue);

        foreach (var days in new[] { week, Closes.Weekdays(40) })
        {
            if (missing == 5) Assert.Equal(days[^1], Build(Holed(days)).Panel.Dates[^1]);
            else Assert.Contains("a close is carried forward over at most 5 missing trading days", Assert.Throws<InputException>(() => Build(Holed(days))).Message, StringComparison.Ordinal);
        }
    }

    [Rule("K5")]
    [Fact]
    public void AParityPanelBeginsWithTheCommonHistory()
    {
        var built = PanelBuilder.Build(
            [Small.Series("A", 1, 2, 3, 4), Small.Series("B", 2, [10, 11], null)], Conventions.KdaParity, DateRange.All);

        Assert.Equal(Closes.Weekdays(4)[2..], built.Panel.Dates.ToArray());
    }

    private static BuiltPanel Build(params PriceSeries[] series) => PanelBuilder.Build(series, Conventions.House, DateRange.All);
}
