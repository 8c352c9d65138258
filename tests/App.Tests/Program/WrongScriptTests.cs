namespace Rota.Tests.Program;

[Trait("Category", "Slow")]
public sealed class WrongScriptTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AScriptThatDoesNotCompileShowsAllMistakesWithTheirPlaces()
    {
        var run = Run("Rotate(\"AAA\", \"BBB\")\n    .RankBy(Retrun(3.Days))\n    .Hold(One)\n    .Every(Week)\n");

        Refused(run, "wrong.csx(2,13): error CS0103", "did you mean Return(lookback)?", "wrong.csx(3,11): error CS0103");
    }

    [Fact]
    public void AScriptWithoutAResultIsToldHowToEnd() =>
        Refused(Run("var all = Rotate(\"AAA\", \"BBB\");\n"), "wrong.csx(1,", "ends without a Strategy");

    [Fact]
    public void AScriptThatThrowsIsReportedWithItsLine() => Refused(
        Run("var none = \"none\";\nvar first = int.Parse(none);\nHold((\"AAA\", 1.0)).Every(Week)\n"), "wrong.csx(2,17): FormatException: ", "Parse(none)");

    [Fact]
    public void HoldingTooManyAssetsIsReportedWithTheLimit() => Refused(
        Run("Rotate(\"A\", \"B\", \"C\", \"D\", \"E\")\n    .Hold(9)\n    .Every(Week)\n"), "wrong.csx(2,6): Hold(9) of 5 assets: hold 1 to 5.");

    [Theory]
    [InlineData(
        "Rotate(\"AAA\", \"BBB\")\n    .Guard(Score(_ => 0))\n    .Refuge(Rotate(\"AAA\").Guard(Score(_ => 1)))\n    .Guard(Score(_ => 1))\n    .Every(Week)\n",
        "wrong.csx(4,6): Guard(…) is used twice; use it once. The first is on line 2, the second on line 4.")]
    [InlineData(
        "Rotate(\"AAA\", \"BBB\").Hold(1)\n    .HoldTop(50).Every(Week)\n",
        "wrong.csx(2,6): Hold(…) and HoldTop(…) exclude each other; use one of them. The first is on line 1, the second on line 2.")]
    [InlineData(
        "Hold((\"AAA\", 1.0)).Every(Week).Named(\"One\").Named(\"Two\")\n",
        "wrong.csx(1,45): Named(…) is used twice; use it once. Both are on line 1.")]
    [InlineData(
        "var both = Rotate(\"AAA\", \"BBB\").RankBy(Close());\nvar held = both.Hold(1);\nheld.RankBy(Return(3.Days)).Every(Week)\n",
        "wrong.csx(3,6): RankBy(…) is used twice; use it once. The first is on line 1, the second on line 3.")]
    [InlineData(
        "Rotation Both() => Rotate(\"AAA\", \"BBB\").Hold(1);\nBoth().Hold(2).Every(Week)\n",
        "wrong.csx(2,8): Hold(…) is used twice; use it once. The first is on line 1, the second on line 2.")]
    public void AWordThatReplacesAnotherIsShownWithBothLines(string script, string expected) => Refused(Run(script), expected);

    [Fact]
    public void AWordThatReplacesOneOfALoadedFileNamesThatFile()
    {
        _place.Write("base.csx", "var both = Rotate(\"AAA\", \"BBB\")\n    .Hold(1);\n");

        Refused(Run("#load \"base.csx\"\nboth.Hold(2).Every(Week)\n"), "wrong.csx(2,6): ", "The first is on line 2 of base.csx, the second on line 2.");
    }

    [Theory]
    [InlineData("market[\"BBB\"].Close / 100", "on 2001-01-01: The weight of BBB is NaN; a weight must be finite and 0 or more.")]
    [InlineData("0.5", "The rule holds BBB on 2001-01-01, before its first price on 2001-01-15. Hold it from then on, or return null until then.")]
    public void HoldingAnAssetBeforeItsFirstPriceIsReportedWithAssetAndDay(string weight, string expected)
    {
        _place.Prices("BBB", Place.Rows(_ => 50).Skip(10));

        Refused(Run($"Decide([\"AAA\", \"BBB\"], market => Weights.Of((\"AAA\", 0.5), (\"BBB\", {weight})))\n    .Every(Day)\n"), expected);
    }

    [Fact]
    public void AFormulaThatThrowsIsReportedWithItsLineAssetAndDay() => Refused(
        Run("Rotate(\"AAA\", \"BBB\")\n    .RankBy(Score(asset => int.Parse(asset.Asset.Name)))\n    .Every(Week)\n"),
        "wrong.csx(2,", "AAA on 2001-01-", "FormatException");

    [Fact]
    public void AComparisonOutsideARotationAsksForTheAssets() => Refused(
        Run("When(Median(Return(20.Days)) > 0, \"AAA\", \"BBB\").Every(Week)\n"), "wrong.csx(1,6): Median(Return(20 days))", "give the assets");

    [Theory]
    [InlineData(
        "Rotate(\"AAA\", \"BBB\")\n    .WeighBy(ByRank(0.5))\n    .Every(Week)\n",
        "wrong.csx(2,14): ByRank(0.5) has 1 weight for 2 picks. Add a weight, or use Hold(1).")]
    [InlineData(
        "Hold((\"AAA\", 1.0)).Every(Week)\n    .CheckedEvery(Day)\n",
        "wrong.csx(2,6): CheckedEvery(…) needs exits, and Unnamed strategy has none.")]
    [InlineData("When(Close() > Sma(20.Days), \"AAA\", \"BBB\").Every(Week)\n", "wrong.csx(1,1): When needs one answer for the whole market")]
    [InlineData(
        "var a = Rotate(\"AAA\").Refuge(\"BBB\");\nvar b = Rotate(\"AAA\").Guard(Score(_ => 1)).Refuge(\"BBB\");\nBlend((0.5, a), (0.5, b)).Every(Week)\n",
        "Refuge is used in lines 1, 2.")]
    public void AWordThatOnlyTheRunCanRefuseIsShownWithItsLine(string script, string expected) => Refused(Run(script), expected);

    [Fact]
    public void APortfolioInsideAnAllocationIsRefused() => Refused(
        Run("Blend((1.0, Portfolio((1.0, Hold((\"AAA\", 1.0)).Every(Week))))).Every(Week)\n"), "A portfolio of strategies has days of its own");

    [Fact]
    public void AMissingScriptIsNamedWithTheNearest()
    {
        _place.Write("wring.csx", "Hold((\"AAA\", 1.0)).Every(Week)\n");

        Refused(_place.Backtest("wrong.csx", "--out", "results"), "Script not found: wrong.csx. Did you mean 'wring.csx'?");
    }

    public void Dispose() => _place.Dispose();

    private Outcome Run(string script)
    {
        _place.Write("wrong.csx", script);
        return _place.Backtest("wrong.csx", "--out", "results");
    }

    private void Refused(Outcome run, params string[] texts)
    {
        foreach (var text in texts) Assert.Contains(text, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "results")));
    }
}
