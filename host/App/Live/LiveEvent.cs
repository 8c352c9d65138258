using Rota.Host.Scripting;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// What LiveScripts reports. Path is the full path of the script.
internal abstract record LiveEvent(string Path);

// Waits for its turn to compile and run.
internal sealed record RunQueued(string Path) : LiveEvent(Path);

internal sealed record CompileStarted(string Path) : LiveEvent(Path);

internal sealed record ProgressReported(string Path, RunProgress Advance) : LiveEvent(Path);

internal sealed record RunEnded(string Path, LiveAnswer Answer) : LiveEvent(Path)
{
    // Parameters that the script no longer declares; they are dropped.
    public IReadOnlyList<string> DroppedParameters { get; init; } = [];
}

// The user stopped the run; the last result stays.
internal sealed record RunStopped(string Path) : LiveEvent(Path);

// A script that has not run yet was saved, or a file that it loads.
internal sealed record ScriptChanged(string Path, IReadOnlyList<string> Causes) : LiveEvent(Path);

// Scripts have come or gone in these folders, or are loaded by others now; Path is the first of them.
internal sealed record FolderChanged(IReadOnlyList<string> Folders) : LiveEvent(Folders[0]);

// The reasons of the decision in force on a day, or why they are missing.
internal sealed record DecisionExplained(string Path, DateOnly Day, string? Text, Failed? Failed) : LiveEvent(Path);

// The definition of a statistic and its values for the last result, or why they are missing.
internal sealed record StatisticExplained(string Path, string Name, string? Text, Failed? Failed) : LiveEvent(Path);

// The line about the start-day luck of a result, empty if it has none, or why it is missing.
internal sealed record LuckMeasured(string Path, RunSnapshot Last, string? Text, Failed? Failed) : LiveEvent(Path);

// The run of the last result over other days, or why it is missing.
internal sealed record RunOverEnded(string Path, RunSnapshot Last, DateOnly? From, DateOnly To, Answer Answer) : LiveEvent(Path);

// Reports of the last result, or why they are missing.
internal sealed record ReportsRendered(string Path, IReadOnlyList<RenderedReport>? Reports, Failed? Failed) : LiveEvent(Path);

// How a run ended. Causes are the changed files, empty when the user asked; Took is the time of compiling and running, without waiting for
// a turn. Errors are the compiler's; the answer has them as text.
internal sealed record LiveAnswer(
    Answer Answer, IReadOnlyList<string> Causes, TimeSpan Took, IReadOnlyList<ScriptDiagnostic> Errors);
