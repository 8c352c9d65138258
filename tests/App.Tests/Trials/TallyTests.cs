using System.Text;
using Rota.Analysis;
using Rota.Host.Trials;

namespace Rota.Tests.Trials;

// What the ledger's entries amount to, and how that is said.
public sealed class TallyTests
{
    [Rule("N5")]
    [Fact]
    public void TheMomentsOfAllEntriesAreThoseOfAllTrials()
    {
        var tally = Tally.Of([MadeEntry.Of("a", 0.1, -0.05, double.NaN), MadeEntry.Of("b", 0.3), MadeEntry.Of("c", double.NaN)]);
        var all = Moments.OfKnown([0.1, -0.05, 0.3]);

        Assert.Equal((3, 2, 0.3), (tally.Trials, tally.Unknown, tally.Best));
        Assert.Equal(all.Mean, tally.Sharpe.Mean, 1e-15);
        Assert.Equal(all.Deviation, tally.Sharpe.Deviation, 1e-15);
        Assert.Equal(all.Deviation * ExpectedMaximum.Of(3), tally.ByChance, 1e-15);
    }

    [Theory]
    [InlineData(0.41, "Tried 214 times on these assets. Deflated Sharpe 0.41: less likely than not that its true Sharpe is above what the best of 214 worthless ones would show.")]
    [InlineData(0.5, "Tried 214 times on these assets. Deflated Sharpe 0.50: not settled.")]
    [InlineData(0.97, "Tried 214 times on these assets. Deflated Sharpe 0.97: hard to explain by the search.")]
    [InlineData(double.NaN, "Tried 214 times on these assets. Deflated Sharpe not known: it needs 12 whole months with risk and a known cash rate.")]
    public void TheSearchIsPutIntoWords(double deflated, string words) =>
        Assert.Equal(words, TriedText.Sentence(new(Moments.None with { Count = 214 }, 0, 0.2), deflated));

    [Rule("N5")]
    [Fact]
    public void LuckGridsAndVariationsCountOnlyWhenAllIsCounted()
    {
        LedgerEntry[] entries = [MadeEntry.Of("a", 0.1), MadeEntry.Of("b", 0.2, 0.3) with { Kind = TrialKind.Luck }, MadeEntry.Of("c", 0.4) with { Kind = TrialKind.Vary }];

        Assert.Equal(1, LedgerPage.Of(entries, countsAll: false).Sets.Single().Tally.Trials);
        Assert.Equal(4, LedgerPage.Of(entries, countsAll: true).Sets.Single().Tally.Trials);
        Assert.Contains("luck        2    1.04  0001-01-01  /s/mine.csx (not counted)", Text(LedgerPage.Of(entries, countsAll: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void EachSetOfAssetsHasItsOwnCount()
    {
        LedgerEntry[] entries =
        [
            MadeEntry.Of("a", 0.1), MadeEntry.Of("b", 0.1) with { On = new("IEF,SPY", IsSimulated: true) },
            MadeEntry.Of("c", 0.1) with { On = new("GLD", IsSimulated: false), At = DateTimeOffset.UnixEpoch },
        ];

        Assert.Equal(
            ["GLD", "IEF, SPY", "IEF, SPY (simulated prices)"], LedgerPage.Of(entries, countsAll: false).Sets.Select(set => set.On.ToString()));
    }

    private static string Text(LedgerPage page) => Encoding.UTF8.GetString(LedgerText.Of(page));
}
