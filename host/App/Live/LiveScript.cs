using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// A listed script and what is known of it; LiveTransitions makes the next one.
internal sealed record LiveScript(string Path)
{
    public LivePhase Phase { get; init; }

    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; init; } = new Dictionary<string, ParameterValue>();

    // In the phases Running, Held and Answered.
    public ScriptRun? Run { get; init; }

    // In the phase Answered.
    public RunEnd? Answer { get; init; }

    // The job of the last result, which questions about it run again.
    public Job? Last { get; init; }

    // The script and the files that it loads.
    public IReadOnlyList<string> Texts { get; init; } = [Path];

    // The settings files that decide how it is run; empty before its first run.
    public IReadOnlyList<string> Settings { get; init; } = [];

    // The files that the prices of the last answer came from.
    public IReadOnlyList<string> Prices { get; init; } = [];

    public IEnumerable<string> Files => Texts.Concat(Settings).Concat(Prices);
}
