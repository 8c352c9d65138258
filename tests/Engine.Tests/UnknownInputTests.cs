using static Rota.Dsl;

namespace Rota.Tests;

// B has its first price on day 2; the note of a run names the input that was unknown before.
public sealed class UnknownInputTests
{
    private static readonly PriceSeries Old = Small.Series("A", 100, 101, 102, 103);
    private static readonly PriceSeries Young = Small.Series("B", 2, [50, 51], null);
    private static readonly IScore Late = Score(asset => asset.Date < Small.Monday.AddDays(2) ? double.NaN : 0, text: "Late");

    [Fact]
    public void TheNoteNamesTheCloseThatFixedWeightsWaitedFor()
    {
        Note("the close of B", Hold(("A", 0.5), ("B", 0.5)).Every(Day));
        Note("the close of B", Blend((0.5, "A"), (0.5, "B")).Every(Day));
        Note("the close of B", Rotate("A", "B").RankBy(Small.Close).Every(Day));
        Note("the close of B", Rotate("A", "B").Every(Day));
    }

    [Fact]
    public void TheNoteNamesTheInputThatADecisionWaitedFor()
    {
        Note("Score(Late) of A", Rotate("A").RankBy(Late).Every(Day));
        Note("Late", When(Late > -1, "A", "A").Every(Day), isPart: true);
        Note("Late", Rotate("A").Guard(Late).Every(Day), isPart: true);
        Note("Waiting", Rotate("A").WeighBy(new Waiting()).Every(Day));
        Note("an input of the rule", Decide(["A"], market => market.Date < Small.Monday.AddDays(2) ? null : Weights.Of(("A", 1))).Every(Day));
    }

    private static void Note(string what, Strategy strategy, bool isPart = false)
    {
        var run = Small.Run(strategy, Small.Free, strategy.Needs.Contains("B") ? [Old, Young] : [Old]);

        Assert.Equal(Small.Monday.AddDays(2), run.From);
        if (isPart) Assert.Contains(what, run.Notes[0], StringComparison.Ordinal);
        else Assert.Contains($"Begins on 2001-01-03. Until 2001-01-02, {what} was unknown.", run.Notes);
    }

    private sealed record Waiting : IWeighter
    {
        public Weights? Weigh(IReadOnlyList<Pick> picks) =>
            picks[0].Asset.Date < Small.Monday.AddDays(2) ? null : Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);

        public override string ToString() => "Waiting";
    }
}
