using System.Globalization;
using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class ScoreContractTests
{
    [Fact]
    public void ACorrectScoreKeepsTheContract() => ScoreContract.Verify(new Momentum(6.MonthEnds));

    [Fact]
    public void AScoreMayReadTheAssetsInItsNeeds() => ScoreContract.Verify(new Over("SPY"));

    [Fact]
    public void AScoreThatCountsItsCallsIsRefused() =>
        Breaks(new Counting(), "AAA on 2001-01-02 is 1 at first but 2 when computed again");

    [Fact]
    public void AScoreThatReadsTheCultureIsRefused() => Breaks(new Reading(), "is 0.5 at first but 5 when computed again");

    [Fact]
    public void AScoreThatRemembersLaterPricesIsRefused() => Breaks(new Remembering(), "looks ahead");

    [Fact]
    public void AScoreThatThrowsOnAShortHistoryIsRefused() => Breaks(new Hasty(), "throws ArgumentOutOfRangeException");

    [Fact]
    public void AnotherAssetMustBeInTheNeeds() => Breaks(new Over("SPY") { SaysSo = false }, "SPY is not among the strategy's assets");

    [Fact]
    public void ValidPricesMustNotBeReportedAsTheUsersError() => Breaks(
        Dsl.Score(_ => throw new InputException(new Mistake("Bad luck."))),
        "an InputException for valid prices: Bad luck.");

    [Fact]
    public void AScoreThatIsNeverKnownIsRefused() => Breaks(Dsl.Score(_ => double.NaN), "is NaN on all 1500 days");

    private static void Breaks(IScore score, string why)
    {
        var broken = Assert.Throws<ContractException>(() => ScoreContract.Verify(score));
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    private sealed record Momentum(Lookback Lookback) : IScore
    {
        public double Of(AssetView asset) => asset.Return(Lookback);
    }

    private sealed record Over(Asset Other) : IScore
    {
        public bool SaysSo { get; init; } = true;

        public IEnumerable<Asset> Needs => SaysSo ? [Other] : [];

        public double Of(AssetView asset) => asset.Return(20.Days) - asset.Market[Other].Return(20.Days);
    }

    private sealed class Counting : IScore
    {
        private int _calls;

        public double Of(AssetView asset) => ++_calls;
    }

    private sealed class Reading : IScore
    {
        public double Of(AssetView asset) => double.Parse("0.5", CultureInfo.CurrentCulture);
    }

    private sealed class Remembering : IScore
    {
        private readonly Dictionary<Asset, (DateOnly Day, double Close)> _latest = [];

        public double Of(AssetView asset)
        {
            if (!_latest.TryGetValue(asset.Asset, out var latest) || asset.Date >= latest.Day)
                _latest[asset.Asset] = latest = (asset.Date, asset.Close);
            return latest.Close / asset.Close;
        }
    }

    private sealed class Hasty : IScore
    {
        public double Of(AssetView asset) => asset.Close / asset.History[..1][0] - asset.History[..2][1];
    }
}
