using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// Everything that decides the rows of a sweep, except its cash rate and benchmark: a trial that is run again shows whether these are the same.
internal sealed record SweepInput(
    IReadOnlyList<SoftwareVersion> Software,
    IReadOnlyList<ScriptText> Script,
    IReadOnlyList<PlannedLibrary> Libraries,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, string> Parameters,
    PlannedSpace Space,
    IReadOnlyList<TrialColumn> Columns,
    bool KeepsReturns,
    string PanelHash,
    PlannedAccount? Account = null)
{
    public static SweepInput Of(
        PreparedRun run, Space space, IReadOnlyList<TrialColumn> columns, bool keepsReturns, string panelHash)
    {
        var origin = run.Origin!();
        return new(
            [.. origin.Software], [.. origin.Script],
            [.. run.Built.Script.Libraries.Select(library => new PlannedLibrary(library.Name, library.Version))],
            origin.Settings.ToDictionary(), run.Plan.Parameters.ToDictionary(each => each.Key, each => each.Value.Text),
            PlannedSpace.Of(space), columns, keepsReturns, panelHash, run.Followed is { } followed ? new(followed.Account, followed.Hash) : null);
    }
}

// The account that follows each trial.
internal sealed record PlannedAccount(string Name, string Hash);

// A library that the script references.
internal sealed record PlannedLibrary(string Name, Guid Version);
