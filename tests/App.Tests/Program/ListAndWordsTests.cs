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
            "Strategies\n  mine/a.csx\n      failed; run 'rota check mine/a.csx' for the reason\n" +
            "  mine/b/half.csx\n      Half and half; month end\n      Half and half, nobody (2001).\n\nPlugins\n",
            list.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("feeds: csv:PATH\n", list.Output, StringComparison.Ordinal);
        Assert.Contains(
            "reports: summary, summary.md, tables, json, schema, settings, equity.csv, orders.csv, weights.csv, monthly.csv, statistics.csv, rankings.csv, html, " +
            "tearsheet\n", list.Output, StringComparison.Ordinal);
        Assert.Contains("; tables: calendar, drawdowns, crises, allocation,", list.Output, StringComparison.Ordinal);
        Assert.Contains("kda-parity: ", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Broken", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, list.Code);
    }

    [Fact]
    public void ListUsesTheStrategiesFolderByDefault()
    {
        Assert.Contains("none in strategies", _place.Rota("list").Output, StringComparison.Ordinal);
        Assert.Equal(2, _place.Rota("list", "nowhere").Code);
    }

    [Fact]
    public void WordsAreListedWithSignatureAndMeaning()
    {
        var words = _place.Rota("words").Output;

        Assert.Contains("  Rotate(params Asset[] universe)\n      Starts a rotation: choose the best of these assets", words, StringComparison.Ordinal);
        Assert.Contains("  3.Days\n      Trading days.\n", words, StringComparison.Ordinal);
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
              Throws
                  A weight is negative, or they sum to more than 1.
              Example
                  Hold(("SPY", 0.6), ("IEF", 0.3)).Every(QuarterEnd)

            rotation.Hold(int count)
                Holds the best N assets.
              count
                  1 to the size of the universe.
              Throws
                  The count is not in its range.
                  Hold or HoldTop is set already.

              See also: HoldTop, HoldAtLeast, Holding, Holdings, Never

            """.ReplaceLineEndings("\n"),
            hold);
    }

    [Fact]
    public void AWordAndATypeWithTheSameNameAreBothExplained()
    {
        var page = _place.Rota("words", "Asset").Output;

        Assert.StartsWith("asset.Asset : Asset\n", page, StringComparison.Ordinal);
        Assert.Contains("\nAsset\n    Something that can be held and has a price", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AParameterThatTheCompilerFillsInIsNotShown() =>
        Assert.DoesNotContain("  text\n", _place.Rota("words", "Score").Output, StringComparison.Ordinal);

    [Fact]
    public void AListTypeIsShownAsInAFormula()
    {
        var closes = _place.Rota("words", "Closes").Output;

        Assert.StartsWith("asset.Closes(Lookback lookback) : list of double\n", closes, StringComparison.Ordinal);
        Assert.Contains("  List\n      of double: [0] is the first, [^1] the last, Length their number.\n", closes, StringComparison.Ordinal);
        Assert.Contains("  Example\n      Score(asset =>\n      {\n          var high = 0.0;\n", closes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moving average", "Sma(Lookback lookback)", "Ema(int days)")]
    [InlineData("momentum", "RotationInvestMomentum(Lookback lookback)", "Return(Lookback lookback)")]
    [InlineData("trailing stop", "strategy.TrailingStop(double share)")]
    [InlineData("stop loss", "strategy.StopLoss(double share)")]
    [InlineData("interest rate", "Rate(string series)")]
    [InlineData("drawdown", "Calmar(Lookback lookback)")]
    [InlineData("rebalance", "MonthEnd", "strategy.WhenOff(double maxDeviation, double ratio = 0)")]
    [InlineData("breadth", "Share(IScore condition, params Asset[] assets)", "Canary(IScore score, params Asset[] canaries)")]
    [InlineData("leverage", "strategy.Leveraged(double factor, double spread)")]
    [InlineData("cash", "rotation.Refuge(Asset asset, IScore when)")]
    public void AWordIsFoundByItsSynonyms(string text, params string[] signatures)
    {
        var found = _place.Rota(["words", .. text.Split(' ')]);

        Assert.Equal(0, found.Code);
        foreach (var signature in signatures) Assert.Contains($"{signature}\n", $"\n{found.Output}", StringComparison.Ordinal);
    }

    [Fact]
    public void ASearchShowsNamesBeforeKeywordsAndOnlyListsMentions()
    {
        var found = _place.Rota("words", "canar").Output;

        Assert.StartsWith("Canary(IScore score, params Asset[] canaries)\n", found, StringComparison.Ordinal);
        Assert.True(
            found.IndexOf("\nrotation.Guard(IGuard guard)\n", StringComparison.Ordinal) is > 0 and var keyword
            && keyword < found.IndexOf("\nIGuard\n", StringComparison.Ordinal), found);
        Assert.DoesNotContain("Sma", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AssetView", "  Used by: Score\n", "      asset.Closes(Lookback lookback) : list of double\n")]
    [InlineData("MarketView", "  Used by: Decide, Market\n", "      market[Asset asset] : AssetView\n")]
    [InlineData("Weights", "  Used by: Decide\n", "      Weights.Of(params (Asset, double)[] weights) : Weights\n")]
    [InlineData("LookbackMix", "  Used by: MinVariance\n", "      lookbackMix.Terms : list of (double, Lookback)\n")]
    [InlineData("PriceSeries", "      var series = new PriceSeries(\n", "      priceSeries.Closes : list of double\n")]
    [InlineData("Pick", "          Its rank in the universe, 1 for the best; ties by the order of the universe.\n")]
    [InlineData("Fill", "      Fill.NextOpen\n")]
    [InlineData("weights.Shares : list of double", "  List\n      of double: [0] is the first, [^1] the last, Length their number.\n")]
    public void ATypeIsShownWithItsMembersInScriptSyntax(string type, params string[] lines)
    {
        var page = _place.Rota("words", type.Split(' ')[0]).Output;

        Assert.StartsWith($"{type}\n    ", page, StringComparison.Ordinal);
        foreach (var line in lines) Assert.Contains(line, page, StringComparison.Ordinal);
        Assert.DoesNotContain("not documented", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smaa", "No word matches 'Smaa'. Did you mean Sma? Run 'rota words' for the full list.\n")]
    [InlineData("zzzzzz", "No word matches 'zzzzzz'. Run 'rota words' for the full list.\n")]
    public void AnUnknownWordGetsOnlySimilarNames(string text, string error)
    {
        var words = _place.Rota("words", text);

        Assert.Equal((2, error), (words.Code, words.Error));
    }

    public void Dispose() => _place.Dispose();
}
