using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// A run of a script, from the request to the answer. Its events are reported only while it is the script's newest run.
internal sealed class ScriptRun(
    string path, IReadOnlyDictionary<string, ParameterValue> parameters, Urgency urgency, IReadOnlyList<string> causes, Moment began)
{
    public string Path => path;

    public IReadOnlyDictionary<string, ParameterValue> Parameters => parameters;

    public Urgency Urgency => urgency;

    // The saved files that asked for it; none when the user did.
    public IReadOnlyList<string> Causes => causes;

    public Moment Began => began;

    public CancellationToken Dropped => Dropping.Token;

    // Has no timer and no handle to dispose.
    private CancellationTokenSource Dropping { get; } = new();

    // Callbacks run on another thread, so that the caller may hold locks.
    public Task DropAsync() => Dropping.CancelAsync();
}
