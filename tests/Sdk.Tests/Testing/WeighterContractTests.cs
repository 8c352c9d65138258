using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class WeighterContractTests
{
    [Fact]
    public void ACorrectWeighterKeepsTheContract() => WeighterContract.Verify(new By(picks => Weights.Equal(Assets(picks))));

    [Fact]
    public void AWeighterMayWaitForKnownInputs() => WeighterContract.Verify(new By(
        picks => picks.Any(pick => pick.Asset.Closes(60.Days).IsEmpty) ? null : Weights.Equal(Assets(picks)).Scale(0.5)));

    [Fact]
    public void WeightsBelowZeroAreRefused() => Breaks(
        picks => Weights.Of((picks[0].Asset.Asset, -0.5)), "The weight of AAA is -0.5; a weight must be finite and 0 or more");

    [Fact]
    public void WeightsAboveOneAreRefused() => Breaks(
        picks => new Weights(Assets(picks), [.. picks.Select(_ => 0.6)]),
        "for 2 picks on 2001-01-02 throws ArgumentException: The weights sum to 1.2, more than 1");

    [Fact]
    public void AWeightOfAnAssetThatIsNotAPickIsRefused() => Breaks(
        _ => Weights.Of(("BBB", 1.0)), "gives a weight to BBB, which is not a pick. Picks: AAA");

    [Fact]
    public void AWeighterThatRemembersIsRefused()
    {
        var calls = 0;

        Breaks(
            picks => Weights.Equal(Assets(picks)).Scale(1.0 / ++calls),
            "is AAA 1 at first but AAA 0.5 when computed again");
    }

    [Fact]
    public void AWeighterThatRemembersLaterPricesIsRefused()
    {
        var (latest, close) = (DateOnly.MinValue, 0.0);

        Breaks(
            picks =>
            {
                var first = picks[0].Asset;
                if (first.Date >= latest) (latest, close) = (first.Date, first.Close);
                return Weights.Of((first.Asset, close > 60 ? 1 : 0));
            },
            "looks ahead");
    }

    [Fact]
    public void AWeighterThatIsNeverKnownIsRefused() => Breaks(_ => null, "is null on all 1500 days");

    private static void Breaks(Func<IReadOnlyList<Pick>, Weights?> rule, string why) => Assert.Contains(
        why, Assert.Throws<ContractException>(() => WeighterContract.Verify(new By(rule))).Message, StringComparison.Ordinal);

    private static Asset[] Assets(IReadOnlyList<Pick> picks) => [.. picks.Select(pick => pick.Asset.Asset)];

    private sealed record By(Func<IReadOnlyList<Pick>, Weights?> Rule) : IWeighter
    {
        public Weights? Weigh(IReadOnlyList<Pick> picks) => Rule(picks);
    }
}
