using Rota.Host.Scripting;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// How a run ended. Causes are the changed files, none when it was asked for; Took is from the first sign of the change, or the
// request. Errors are those of the compiler; the answer has them too, as text.
internal sealed record LiveAnswer(
    Answer Answer, IReadOnlyList<string> Causes, TimeSpan Took, IReadOnlyList<ScriptDiagnostic> Errors);
