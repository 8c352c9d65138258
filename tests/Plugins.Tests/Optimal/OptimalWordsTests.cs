using Rota.Plugins.Optimal;
using static Rota.Plugins.Optimal.OptimalWords;

namespace Rota.Tests;

public sealed class OptimalWordsTests
{
    // Every word over a window, with its name.
    private static readonly (IWeighter Word, IWeighter Again, string Text)[] OfTenDays =
    [
        (MinVariance(10.Days), MinVariance(10.Days), "MinVariance(10 days)"),
        (MinVariance(10.Days, shrink: true), MinVariance(10.Days, shrink: true), "MinVariance(10 days, shrink: true)"),
        (MinVariance(10.Days, 10.Days), MinVariance(10.Days, 10.Days),
            "MinVariance(correlation: 1 of 10 days, volatility: 1 of 10 days)"),
        (MaxSharpe(10.Days), MaxSharpe(10.Days), "MaxSharpe(10 days)"),
        (MaxSharpe(10.Days, shrink: true), MaxSharpe(10.Days, shrink: true), "MaxSharpe(10 days, shrink: true)"),
        (MaxInformationRatio(10.Days, "B"), MaxInformationRatio(10.Days, "B"), "MaxInformationRatio(10 days, B)"),
        (EqualRisk(10.Days), EqualRisk(10.Days), "EqualRisk(10 days)"),
        (EqualRisk(10.Days, shrink: true), EqualRisk(10.Days, shrink: true), "EqualRisk(10 days, shrink: true)"),
        (HierarchicalRiskParity(10.Days), HierarchicalRiskParity(10.Days), "HierarchicalRiskParity(10 days)"),
        (HierarchicalRiskParity(10.Days, shrink: true), HierarchicalRiskParity(10.Days, shrink: true),
            "HierarchicalRiskParity(10 days, shrink: true)"),
    ];

    public static TheoryData<int> Words => [.. Enumerable.Range(0, OfTenDays.Length)];

    [Theory]
    [MemberData(nameof(Words))]
    public void WordsPrintAsWrittenAndCompareByContent(int index)
    {
        var (word, again, text) = OfTenDays[index];

        Assert.Equal(text, word.ToString());
        Assert.Equal(again, word);
        Assert.Equal(again.GetHashCode(), word.GetHashCode());
        Assert.Single(OfTenDays, other => other.Word.Equals(word));
        Assert.Equal(text.Contains('B') ? ["B"] : [], word.Needs.Select(asset => asset.Name));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void NoDecisionIsMadeWhileAReturnIsUnknown(int index)
    {
        var panel = Panels.Of(
            Small.Series("A", Closes.Walk(new Random(1), 20)), Small.Series("B", 3, Closes.Walk(new Random(2), 17), null));

        Assert.Null(OfTenDays[index].Word.Weigh(Picks(panel, 12, "A", "B")));
        Assert.Equal(1, OfTenDays[index].Word.Weigh(Picks(panel, 13, "A", "B"))!.Invested, Tolerance.Exact);
    }

    [Fact]
    public void OneReturnIsNotEnoughForRisk()
    {
        var picks = Picks(Walks(1, 3, 20), 19, "A", "B");

        foreach (var word in new[] { MinVariance(1.Days), MaxSharpe(1.Days), EqualRisk(1.Days), HierarchicalRiskParity(1.Days) })
            Assert.Null(word.Weigh(picks));
        Assert.Null(MaxInformationRatio(1.Days, "C").Weigh(picks));
    }

    [Fact]
    public void BeforeTheFirstPriceOfTheBenchmarkTheWeightsAreUnknown()
    {
        var panel = Panels.Of(Small.Series("A", Closes.Walk(new Random(1), 20)), Small.Series("B", 15, [5, 6, 7, 8, 9], null));

        Assert.Null(MaxInformationRatio(10.Days, "B").Weigh(Picks(panel, 19, "A")));
        Assert.Equal(1, MaxInformationRatio(4.Days, "B").Weigh(Picks(panel, 19, "A"))!["A"]);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void OneAssetTakesAll(int index)
    {
        Assert.Equal(Weights.Of(("A", 1)), OfTenDays[index].Word.Weigh(Picks(Walks(1, 2, 20), 19, "A")));
        Assert.Equal(Weights.Of(("A", 1)), OfTenDays[index].Word.Weigh(Picks(Still(), 19, "A")));
    }

    // B falls: if no asset gains, the highest Sharpe ratio is the least variance. Relative to B, the others move as one.
    [Theory]
    [MemberData(nameof(Words))]
    public void AssetsThatDoNotMoveShareEverythingEqually(int index)
    {
        var weights = OfTenDays[index].Word.Weigh(Picks(Still(), 19, "A", "B", "C"))!;

        Assert.Equal(0, weights["B"]);
        Assert.Equal(0.5, weights["A"], 1e-9);
        Assert.Equal(0.5, weights["C"], 1e-9);
    }

    // A tree may cut between twins; every other word holds them alike.
    [Theory]
    [MemberData(nameof(Words))]
    public void TwinsWeighTheSameAtAnyPrice(int index)
    {
        var (word, _, text) = OfTenDays[index];
        var walks = Enumerable.Range(1, 3).Select(seed => Closes.Walk(new Random(seed), 20)).ToArray();
        var panel = Panels.Of(
            Small.Series("A", walks[0]), Small.Series("B", walks[1]), Small.Series("C", [.. walks[0].Select(close => close * 3)]),
            Small.Series("D", walks[2]));

        var weights = word.Weigh(Picks(panel, 19, "A", "B", "C", "D"))!;

        if (!text.StartsWith("Hierarchical", StringComparison.Ordinal)) Assert.Equal(weights["A"], weights["C"], Within(text));
        Assert.Equal(1, weights.Invested, Tolerance.Exact);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void TheOrderOfThePicksAndTheLevelOfPricesDoNotMatter(int index)
    {
        foreach (var (seed, days) in new[] { (1, 60), (2, 60), (3, 11), (4, 11) })
        {
            var (word, _, text) = OfTenDays[index];
            var panel = Walks(seed, 12, days);
            var names = panel.Assets.Select(asset => asset.Name).ToArray();
            var turned = names.ToArray();
            new Random(seed).Shuffle(turned);
            var scaled = Panels.Of([.. names.Select((name, i) => Small.Series(
                name, [.. panel.At(days - 1)[name].History.ToArray().Select(close => close * Math.Exp(i - 6))]))]);

            var weights = word.Weigh(Picks(panel, days - 1, names))!;
            var (other, level) = (word.Weigh(Picks(panel, days - 1, turned))!, word.Weigh(Picks(scaled, days - 1, names))!);

            Assert.Equal(turned, other.Assets.ToArray().Select(asset => asset.Name));
            Assert.All(names, name => Assert.Equal(weights[name], other[name], Within(text)));
            Assert.All(names, name => Assert.Equal(weights[name], level[name], Within(text)));
        }
    }

    [Fact]
    public void OneWindowForBothEqualsTwoOfTheSameLength()
    {
        var picks = Picks(Walks(7, 5, 64), 63, "A", "B", "C", "D", "E");

        var (one, two) = (MinVariance(63.Days).Weigh(picks)!, MinVariance(63.Days, 63.Days).Weigh(picks)!);

        Assert.Equal(one.Shares.ToArray(), two.Shares.ToArray(), (x, y) => Math.Abs(x - y) < Tolerance.Exact);
    }

    [Rule("Q23")]
    [Fact]
    public void WhenAllAssetsFallTheHighestSharpeIsTheLeastVariance()
    {
        var falling = Panels.Of([.. Enumerable.Range(0, 4).Select(i => Small.Series(
            $"{(char)('A' + i)}", [.. Closes.Walk(new Random(i), 64).Select((close, t) => close * Math.Pow(0.97, t))]))]);
        var picks = Picks(falling, 63, "A", "B", "C", "D");

        Assert.All(picks, pick => Assert.True(pick.Asset.DailyReturns(63.Days).Average() < 0));
        Assert.Equal(MinVariance(63.Days).Weigh(picks), MaxSharpe(63.Days).Weigh(picks));
        Assert.Equal(MinVariance(63.Days, shrink: true).Weigh(picks), MaxSharpe(63.Days, shrink: true).Weigh(picks));
    }

    // Up 1 % each day except for rounding: riskless, so the ratio has no bound.
    [Fact]
    public void AnAssetThatGainsTheSameEveryDayTakesAll()
    {
        double[] steady = [.. Enumerable.Range(0, 20).Select(i => 100 * Math.Pow(1.01, i))];
        var panel = Panels.Of(Small.Series("A", Closes.Walk(new Random(1), 20)), Small.Series("B", steady));

        Assert.Equal(Weights.Of(("A", 0), ("B", 1)), MaxSharpe(10.Days).Weigh(Picks(panel, 19, "A", "B")));
    }

    // Up 10 % and down as much: a mean of 0 except for rounding, next to one that falls.
    [Fact]
    public void AMeanOfRoundingDoesNotCountAsAGain()
    {
        double[] level = [100, 110, 99, 108.9, 98.01];
        double[] falling = [100, 99, 98.2, 97, 96];
        var picks = Picks(Panels.Of(Small.Series("A", level), Small.Series("B", falling)), 4, "A", "B");

        Assert.Equal(MinVariance(4.Days).Weigh(picks), MaxSharpe(4.Days).Weigh(picks));
    }

    [Fact]
    public void TheBenchmarkIsHeldOnlyIfNoAssetBeatsIt()
    {
        double[] better = [100, 103, 104, 108], index = [100, 101, 103, 104], worse = [100, 99, 102, 101];
        var panel = Panels.Of(
            Small.Series("A", better), Small.Series("B", index), Small.Series("C", worse),
            Small.Series("D", [.. index.Select(close => close * 3)]));
        var word = MaxInformationRatio(3.Days, "B");

        Assert.Equal(Weights.Of(("C", 0), ("B", 1)), word.Weigh(Picks(panel, 3, "C", "B")));
        Assert.Equal(Weights.Of(("C", 0), ("B", 0.5), ("D", 0.5)), word.Weigh(Picks(panel, 3, "C", "B", "D")));
        Assert.Equal(0, word.Weigh(Picks(panel, 3, "A", "B"))!["B"]);
        Assert.Equal(1, word.Weigh(Picks(panel, 3, "A", "C"))!.Invested, Tolerance.Exact);
    }

    // A singular correlation magnifies rounding, of returns to begin with; a mix, which repairs it, more than the others.
    private static double Within(string text) =>
        text.StartsWith("MinVariance(correlation", StringComparison.Ordinal) ? 1e-4 : 1e-8;

    private static PricePanel Still() => Panels.Of(
        Small.Series("A", [.. Enumerable.Repeat(5.0, 20)]),
        Small.Series("B", [.. Closes.Walk(new Random(4), 20).Select((close, t) => close * Math.Pow(0.95, t))]),
        Small.Series("C", [.. Enumerable.Repeat(7.0, 20)]));

    private static PricePanel Walks(int seed, int count, int days) => Panels.Of([.. Enumerable.Range(0, count).Select(
        i => Small.Series($"{(char)('A' + i)}", Closes.Walk(new Random(100 * seed + i), days)))]);

    private static Pick[] Picks(PricePanel panel, int row, params string[] assets) =>
        [.. assets.Select((asset, i) => new Pick(panel.At(row)[asset], 0, i + 1))];
}
