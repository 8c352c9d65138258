using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Trials;

// Trials of a command on their way into the ledger, on another thread, because opening the file takes longer than most runs. Whatever fails is
// a line for the user; the runs stand.
internal sealed class KeptTrials
{
    private readonly Task<(Tally? Tally, IReadOnlyList<string> Said)> _writing;

    private KeptTrials(Func<(Tally?, IReadOnlyList<string>)> write) => _writing = Task.Run(write);

    // What to tell the user, one line each.
    public IReadOnlyList<string> Said => _writing.GetAwaiter().GetResult().Said;

    // The trials on the assets of the last entry, with that entry; null if the ledger is off or cannot be used.
    public Tally? Tally => _writing.GetAwaiter().GetResult().Tally;

    public static KeptTrials Of(TrialKind kind, params IReadOnlyList<(PreparedRun Run, BacktestResult Result)> runs) => new(() => Write(
        [.. runs.Where(each => IsOn(each.Run.Plan)).Select(each => LedgerEntry.Of(each.Run, each.Result, kind))], TimeProvider.System));

    // Of a sweep, a luck grid or a table of variations.
    public static KeptTrials Of(PreparedRun run, LedgerEntry trials) =>
        new(() => Write(IsOn(run.Plan) ? [trials] : [], TimeProvider.System));

    // A bundle has no such setting: it repeats a run that is in somebody's ledger.
    public static bool IsOn(RunPlan plan) => plan.Settings.FirstOrDefault(setting => setting.Key == SettingKeys.Ledger) is { } ledger && SettingValue.IsOn(ledger);

    public static (Tally? Tally, IReadOnlyList<string> Said) Write(IReadOnlyList<LedgerEntry> entries, TimeProvider clock)
    {
        if (entries.Count == 0) return (null, []);
        var said = new List<string>();
        try
        {
            var on = entries[^1].On;
            var tally = LedgerFile.With(LedgerPlace.Ours(), said.Add, ledger =>
            {
                ledger.Add(entries, clock);
                return Trials.Tally.Of(ledger.Entries(on).Where(entry => entry.Kind.IsSearch()));
            });
            return (tally, said);
        }
        catch (InputException refused)
        {
            return (null, [.. said, .. refused.Mistakes.Select(mistake => $"Not in the ledger: {mistake}")]);
        }
    }
}
