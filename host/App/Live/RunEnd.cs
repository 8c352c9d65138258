using Rota.Host.Scripting;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// The outcome of a run; without a job, it did not compile.
internal sealed record RunEnd(Job? Job, Answer Answer, IReadOnlyList<ScriptDiagnostic> Errors)
{
    // Compiling and running, without waiting for a turn.
    public TimeSpan Took { get; init; }

    // The files that its prices came from, as far as they are known.
    public IReadOnlyList<string> Files => Answer switch
    {
        RunSnapshot finished => finished.Files,
        Failed failed => failed.Files,
        _ => [],
    };

    // The parameters given that the script does not declare.
    public IReadOnlyList<string> Undeclared(IEnumerable<string> given) => Answer is RunSnapshot finished
        ? [.. given.Except(finished.Parameters.Select(parameter => parameter.Name)).Order(StringComparer.Ordinal)]
        : [];
}
