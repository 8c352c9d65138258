using System.Globalization;
using System.Text;
using System.Text.Json;
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

        Assert.Equal((3, 2, 0.3), (tally.Trials, tally.Unknown, tally.Best.Ratio));
        Assert.Equal(all.Mean, tally.Sharpe.Mean, 1e-15);
        Assert.Equal(all.Deviation, tally.Sharpe.Deviation, 1e-15);
        Assert.Equal(all.Deviation * ExpectedMaximum.Of(3), tally.ByChance, 1e-15);
    }

    // The trials of the vector, each an entry of its own, as if they were made one after the other.
    [Rule("N5")]
    [Fact]
    public void TheDeflatedSharpeRatioOverManyEntriesEqualsTheVector()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.File("spec/analysis_vectors.json")));
        var deflated = vectors.RootElement.GetProperty("deflated");
        var expected = deflated.GetProperty("result");
        var tally = Tally.Of(deflated.GetProperty("trialSharpesPerMonth").EnumerateArray().Select((ratio, i) => MadeEntry.Of($"{i}", ratio.GetDouble())));
        var trial = new MonthlySharpe(Number("sr"), Number("skewness"), Number("kurtosis"), expected.GetProperty("n").GetInt32());

        Assert.Equal(1, tally.ByChance / Number("sr0"), 1e-12);
        Assert.Equal(1, tally.Deflated(trial) / Number("dsr"), 1e-12);

        double Number(string name) => expected.GetProperty(name).GetDouble();
    }

    [Fact]
    public void ALineHasTheLengthThatItsBestTrialNeeds()
    {
        var text = Text(LedgerPage.Of([MadeEntry.Of("a", 0.25), MadeEntry.Of("b", 0.05, -0.02), MadeEntry.Of("c", double.NaN)], countsAll: false));
        var (trial, bar) = (new MonthlySharpe(0.25, -0.5, 4, 120), Moments.OfKnown([0.25, 0.05, -0.02]).Deviation * ExpectedMaximum.Of(3));
        var cells = string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Yearly,6:0.00}  {DeflatedSharpe.Probabilistic(trial, 0),4:0.00}  {DeflatedSharpe.Probabilistic(trial, bar),4:0.00}     120  {Math.Ceiling(TrackRecord.Months(trial, bar)),6}");

        Assert.Contains($"  run         4  {cells}  0001-01-01  /s/mine.csx\n", text, StringComparison.Ordinal);
        Assert.Contains("1 trial without a Sharpe ratio is not counted.", Flat(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.41, "Tried 214 times on these assets. Deflated Sharpe 0.41: less likely than not that its true Sharpe is above what the best of 214 worthless ones would show.")]
    [InlineData(0.5, "Tried 214 times on these assets. Deflated Sharpe 0.50: not settled.")]
    [InlineData(0.97, "Tried 214 times on these assets. Deflated Sharpe 0.97: hard to explain by the search.")]
    [InlineData(double.NaN, "Tried 214 times on these assets. Deflated Sharpe not known: it needs 12 whole months with risk and a known cash rate.")]
    public void TheSearchIsPutIntoWords(double deflated, string words) =>
        Assert.Equal(words, TriedText.Sentence(214, deflated));

    [Rule("N5")]
    [Fact]
    public void LuckGridsAndVariationsCountOnlyWhenAllIsCounted()
    {
        LedgerEntry[] entries = [MadeEntry.Of("a", 0.1), MadeEntry.Of("b", 0.2, 0.3) with { Kind = TrialKind.Luck }, MadeEntry.Of("c", 0.4) with { Kind = TrialKind.Vary }];

        Assert.Equal(1, LedgerPage.Of(entries, countsAll: false).Sets.Single().Tally.Trials);
        Assert.Equal(4, LedgerPage.Of(entries, countsAll: true).Sets.Single().Tally.Trials);
        Assert.Contains("luck        2    1.04     -     -     120       -  0001-01-01  /s/mine.csx (not counted)", Text(LedgerPage.Of(entries, countsAll: false)), StringComparison.Ordinal);
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

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(LedgerPage page) => Encoding.UTF8.GetString(LedgerText.Of(page));
}
