using Rota.Host.Trials;

namespace Rota.Tests.Live;

// Which runs of the screens are trials for the ledger.
public sealed class LiveTrialTests
{
    private const string Before = "Hold((\"SPY\", 0.6), (\"IEF\", 0.4)).Every(MonthEnd)";

    [Rule("N5")]
    [Fact]
    public async Task ARunAndEachSaveAreTrialsAndAnUndoneSaveIsTheFirstAgain()
    {
        await using var alive = new Alive();
        var script = alive.Open(("mine.csx", Before))[0];
        await alive.RunAsync(script);
        alive.Write("mine.csx", Before.Replace("0.6", "0.5", StringComparison.Ordinal));
        await alive.EndOfAsync(script);
        alive.Write("mine.csx", Before);
        await alive.EndOfAsync(script);

        Assert.Equal([TrialKind.Run, TrialKind.Save, TrialKind.Save], alive.Trials.Select(trial => trial.Kind));
        Assert.Equal(alive.Trials[0].Key, alive.Trials[2].Key);
        Assert.NotEqual(alive.Trials[0].Key, alive.Trials[1].Key);
        Assert.All(alive.Trials, trial => Assert.Equal((1, new AssetSet("IEF,SPY", IsSimulated: true)), (trial.Sharpe.Count, trial.On)));
    }

    [Fact]
    public async Task AFolderCanTurnTheLedgerOff()
    {
        await using var alive = new Alive();
        alive.Write("rota.json", """{"ledger": "off"}""");
        await alive.RunAsync(alive.Open(("mine.csx", Before))[0]);

        Assert.Empty(alive.Trials);
    }
}
