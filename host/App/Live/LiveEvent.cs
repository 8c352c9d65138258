using Rota.Host.Scripting;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// What LiveScripts tells. Path is the full path of the script.
internal abstract record LiveEvent(string Path);

// It is to be run, after those before it.
internal sealed record RunQueued(string Path) : LiveEvent(Path);

internal sealed record CompileStarted(string Path) : LiveEvent(Path);

internal sealed record ProgressReported(string Path, RunProgress Advance) : LiveEvent(Path);

internal sealed record RunEnded(string Path, LiveAnswer Answer) : LiveEvent(Path)
{
    // Parameters that were given and that the script does not declare any more: they are given no longer.
    public IReadOnlyList<string> DroppedParameters { get; init; } = [];
}

// Its run was ended on request; the last result stays.
internal sealed record RunStopped(string Path) : LiveEvent(Path);

// A script that was not run yet was saved, or a file that it loads.
internal sealed record ScriptChanged(string Path, IReadOnlyList<string> Causes) : LiveEvent(Path);

// Scripts have come or gone in these folders; Path is the first of them.
internal sealed record FolderChanged(IReadOnlyList<string> Folders) : LiveEvent(Folders[0]);

// Why a strategy held on a day what it held: the text, or why there is none.
internal sealed record DecisionExplained(string Path, DateOnly Day, string? Text, Failed? Failed) : LiveEvent(Path);

// Reports of the last result, or why there are none.
internal sealed record ReportsRendered(string Path, IReadOnlyList<RenderedReport>? Reports, Failed? Failed) : LiveEvent(Path);

// How a run ended. Causes are the changed files, none when it was asked for; Took is from the first sign of the change, or the
// request. Errors are those of the compiler; the answer has them too, as text.
internal sealed record LiveAnswer(
    Answer Answer, IReadOnlyList<string> Causes, TimeSpan Took, IReadOnlyList<ScriptDiagnostic> Errors);
