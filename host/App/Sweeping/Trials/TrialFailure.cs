using Rota.Engine;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// Why a trial has no result, in the words of `rota run`. A refused trial breaks a rule that the script itself declares: above or below.
internal sealed record TrialFailure(string Text, bool IsRefused)
{
    public const string RefusedBegin = "refused: ";

    // Null for a defect of Rota and for the end of the whole sweep, neither of which belongs to one trial.
    public static TrialFailure? Of(Exception exception, ScriptBlame blame)
    {
        if (exception is OperationCanceledException) return null;
        var cause = exception is InputException { Word: not null } misused ? blame.Placed(misused) : blame.Of(exception);
        var text = cause switch
        {
            null => null,
            PluginFault fault => fault.Message,
            _ => ProblemList.Lines(cause) is { } lines ? string.Join(' ', lines) : null,
        };
        if (text is null) return null;
        var isRefused = exception is ArgumentException { TargetSite: { } place } && place.DeclaringType == typeof(StrategyScript);
        return new(isRefused ? RefusedBegin + text : text, isRefused);
    }
}
