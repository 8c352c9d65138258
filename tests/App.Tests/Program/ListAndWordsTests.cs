namespace Rota.Tests.Program;

public sealed class ListAndWordsTests : IDisposable
{
    private readonly Place _place = new();

    [Fact]
    public void ListShowsStrategiesPluginsAndProfiles()
    {
        _place.Write("mine/b/half.csx", File.ReadAllText(Place.Half));
        _place.Write("mine/a.csx", "var a = 1;\n");

        var list = _place.Rota("list", "mine");

        Assert.StartsWith(
            "Strategies\n  mine/a.csx\n      wrong: 'rota check mine/a.csx' says why\n" +
            "  mine/b/half.csx\n      Half and half; month end\n      Half and half, nobody (2001).\n\nPlugins\n",
            list.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("feeds csv:PATH\n", list.Output, StringComparison.Ordinal);
        Assert.Contains(
            "reports summary, summary.md, tables, json, schema, settings, equity.csv, orders.csv, weights.csv, monthly.csv, statistics.csv, html, " +
            "tearsheet\n", list.Output, StringComparison.Ordinal);
        Assert.Contains("; tables calendar, drawdowns, crises, allocation,", list.Output, StringComparison.Ordinal);
        Assert.Contains("kda-parity: ", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Broken", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, list.Code);
    }

    [Fact]
    public void ListWithoutAFolderLooksBelowStrategies()
    {
        Assert.Contains("none below strategies", _place.Rota("list").Output, StringComparison.Ordinal);
        Assert.Equal(2, _place.Rota("list", "nowhere").Code);
    }

    [Fact]
    public void WordsAreShownAsTheyAreWrittenWithWhatTheyMean()
    {
        var words = _place.Rota("words").Output;

        Assert.Contains("  Rotate(params Asset[] universe)\n      Starts a rotation through assets", words, StringComparison.Ordinal);
        Assert.Contains("  3.Days\n      That many trading days.\n", words, StringComparison.Ordinal);
        Assert.Contains("  2.5.MonthsOf(int days)\n", words, StringComparison.Ordinal);
        Assert.Contains("  rotation.Hold(int count)\n", words, StringComparison.Ordinal);
        Assert.Contains("  score / score, score / number, number / score\n", words, StringComparison.Ordinal);
        Assert.Contains("  Sma(Lookback lookback)\n", words, StringComparison.Ordinal);
        Assert.Contains("  Param(string name, int value, Range range, int step = 1, int? above = null, int? below = null)\n", words, StringComparison.Ordinal);
        Assert.DoesNotContain("not documented", words, StringComparison.Ordinal);
    }

    [Fact]
    public void AWordIsExplainedInFull()
    {
        var hold = _place.Rota("words", "Hold").Output;

        Assert.Equal(
            """
            Hold(params (Asset, double)[] weights)
                Holds fixed weights.
              weights
                  Assets and their weights, each 0 or more, summing to at most 1; the rest is cash.
              is refused
                  A weight is negative, or they sum to more than 1.

            rotation.Hold(int count)
                Holds the best so many.
              count
                  1 to the size of the universe.
              is refused
                  The count is not in its range.
              is refused
                  How much to hold was said before.


            """.ReplaceLineEndings("\n"),
            hold);
    }

    [Fact]
    public void AnUnknownWordIsToldTheNearest()
    {
        var words = _place.Rota("words", "Smaa");

        Assert.Equal("There is no word 'Smaa'; did you mean Sma? 'rota words' lists them all.\n", words.Error);
        Assert.Equal(2, words.Code);
    }

    public void Dispose() => _place.Dispose();
}
