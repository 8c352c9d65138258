using System.Collections.Immutable;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A script of the list: its last result, the one before, and its progress.
internal sealed record ScriptState(string Path)
{
    public static readonly ImmutableDictionary<string, ParameterValue> NoParameters =
        ImmutableDictionary.Create<string, ParameterValue>(StringComparer.Ordinal);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public StrategyState Phase { get; init; }

    // The last good result; it stays during a run and after a failure.
    public RunSnapshot? Last { get; init; }

    // Restored from the last session; the script may have changed since.
    public bool IsRemembered { get; init; }

    // The result before the last change.
    public RunSnapshot? Before { get; init; }

    public Failed? Failure { get; init; }

    public RunProgress? Advance { get; init; }

    public TimeSpan? Took { get; init; }

    // Set on the screens or on the command line.
    public ImmutableDictionary<string, ParameterValue> Parameters { get; init; } = NoParameters;

    // The script's defaults of those set on the screens, at that time.
    public ImmutableDictionary<string, ParameterValue> Defaults { get; init; } = NoParameters;

    public bool IsMarked { get; init; }

    // Since it was last viewed.
    public bool HasChanged { get; init; }

    // Null until it is shown for the first time.
    public EditedText? Text { get; init; }

    // The file may differ from the text.
    public bool IsTextOld { get; init; } = true;

    // It ended a run while its tab was not shown.
    public bool IsUnseen { get; init; }

    public bool IsUnderWay => Phase is StrategyState.Waiting or StrategyState.Compiling or StrategyState.Running;

    // Without values that were set.
    public ScriptState Without(IEnumerable<string> parameters)
    {
        IReadOnlyList<string> names = [.. parameters];
        return this with { Parameters = Parameters.RemoveRange(names), Defaults = Defaults.RemoveRange(names) };
    }

    public bool IsStale => Last is not null && Phase is not StrategyState.Good;
}
