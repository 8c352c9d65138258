using Rota.Host.Foundation;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Provisional;

// What provisional sheets of a script told, the latest of each day, in a file of its own: another rule, parameter or setting has another.
internal sealed class ToldSignals
{
    private const string Folder = "provisional";

    private readonly string? _path;
    private readonly SortedDictionary<DateOnly, ToldSignal> _byDay = [];

    private ToldSignals(string? path) => _path = path;

    // In order of days.
    public IReadOnlyList<ToldSignal> All => [.. _byDay.Values];

    // Why an earlier record was not read; null if it was.
    public string? Damage { get; private init; }

    // Without a home folder nothing was kept.
    public static ToldSignals Of(PreparedRun run) =>
        Read(StateFolder.Ours() is { } state ? Path.Combine(state, Folder, TrialKey.Of(run, "", Folder) + ".json") : null);

    public static ToldSignals Read(string? path)
    {
        if (path is null || StateFile.Read(path) is not { } content) return new(path);
        try
        {
            var told = new ToldSignals(path);
            foreach (var signal in ToldJson.Read(content)) told._byDay[signal.Day] = signal;
            return told;
        }
        catch (InvalidDataException wrong)
        {
            return new(path) { Damage = $"{path} was not read: {wrong.Message}. It was renamed to {StateFile.SetAside(path)}; earlier provisional signals are not known." };
        }
    }

    // Returns why it was not kept; null if it was.
    public string? Keep(ToldSignal signal)
    {
        if (_path is null) return "The provisional signal was not kept: no home folder. Set XDG_STATE_HOME.";
        _byDay[signal.Day] = signal;
        try
        {
            StateFile.Write(_path, ToldJson.Of(All));
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return $"The provisional signal was not kept: {wrong.Message}";
        }
    }
}
