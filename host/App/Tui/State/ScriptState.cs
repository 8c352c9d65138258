using System.Collections.Immutable;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A script of the list: what it gave last, what it gave before that, and what it is at.
internal sealed record ScriptState(string Path)
{
    public static readonly ImmutableDictionary<string, ParameterValue> NoParameters =
        ImmutableDictionary.Create<string, ParameterValue>(StringComparer.Ordinal);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public StrategyState Phase { get; init; }

    // The last good result; it stays while another is made and when none can be.
    public RunSnapshot? Last { get; init; }

    // From the last time the program ran; the script may say something else by now.
    public bool IsRemembered { get; init; }

    // The one before the last change.
    public RunSnapshot? Before { get; init; }

    public Failed? Failure { get; init; }

    public RunProgress? Advance { get; init; }

    public TimeSpan? Took { get; init; }

    // Those that differ from what the script says.
    public ImmutableDictionary<string, ParameterValue> Parameters { get; init; } = NoParameters;

    public bool IsMarked { get; init; }

    // Since it was last looked at.
    public bool HasChanged { get; init; }

    public bool IsUnderWay => Phase is StrategyState.Waiting or StrategyState.Compiling or StrategyState.Running;

    public bool IsStale => Last is not null && Phase is not StrategyState.Good;
}
