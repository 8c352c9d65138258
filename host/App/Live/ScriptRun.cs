using System.Diagnostics;
using Rota.Host.Settings;

namespace Rota.Host.Live;

// A run of a script from the wish to the answer. It is told of only while it is the script's newest.
internal sealed class ScriptRun(LiveScript script, Urgency urgency, IReadOnlyList<string> causes, long began)
{
    public LiveScript Script => script;

    public Urgency Urgency => urgency;

    public IReadOnlyList<string> Causes => causes;

    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; } = script.Parameters;

    public DateTime Wished { get; } = Clock.UtcNow;

    // Whether it is of a save that may not be over, and what came of it is not told yet.
    public bool IsHeld { get; set; }

    public RunEnd? End { get; set; }

    public CancellationToken Dropped => Dropping.Token;

    public TimeSpan Took => Stopwatch.GetElapsedTime(began);

    // Has no timer and no handle to give back.
    private CancellationTokenSource Dropping { get; } = new();

    // What waits for it goes on elsewhere: whoever drops may hold locks.
    public Task DropAsync() => Dropping.CancelAsync();
}
