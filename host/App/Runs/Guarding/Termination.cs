using Rota.Host.Problems;

namespace Rota.Host.Runs;

// How a worker ended. Script is the path of the script at fault, if known; Detail is a code or an exception's first line, At the place where
// it was thrown.
internal sealed record Termination(FailureCause Cause, string? Script, string Detail, Place? At = null)
{
    private const string StackOverflow = "Stack overflow";
    private const string FailFast = "Process terminated.";
    private const string Unhandled = "Unhandled exception.";

    // Exit codes for SIGABRT and SIGKILL.
    private const int Aborted = 128 + 6;
    private const int Killed = 128 + 9;

    // The codes of Windows for a stack overflow, FailFast and an unhandled exception.
    private static readonly int[] AbortedOnWindows = [unchecked((int)0xC00000FD), unchecked((int)0x80131623), unchecked((int)0xE0434352)];

    // Derived from the worker's last message, its exit code (null if it lives on without its channel) and its output.
    public static Termination Of(CrashNotice? crash, int? code, string printed)
    {
        if (crash is { Cause: FailureCause.UnhandledException })
            return IsOfMemory(crash.Text) ? new(FailureCause.MemoryLimit, crash.Script, "") : new(crash.Cause, crash.Script, crash.Text, crash.At);
        if (crash is { Cause: FailureCause.Exit } && code is { } given) return new(FailureCause.Exit, null, Invariant(given));
        if (code is null) return new(FailureCause.ChannelClosed, null, "");
        if (code == Aborted || AbortedOnWindows.Contains(code.Value)) return OfAbort(printed) ?? new(FailureCause.Crash, null, Invariant(code.Value));
        return code == Killed && !OperatingSystem.IsWindows() ? new(FailureCause.Killed, null, "") : new(FailureCause.Crash, null, Invariant(code.Value));
    }

    public string Sentence(string name, ScriptLimits limits) => Cause switch
    {
        FailureCause.TimeLimit => string.Create(CultureInfo, $"{name} was stopped: it ran longer than the time limit of {limits.Time.TotalSeconds:0} s."),
        FailureCause.MemoryLimit => string.Create(CultureInfo, $"{name} was stopped: it took more than the memory limit of {limits.Megabytes} MB."),
        FailureCause.StackOverflow => $"{name} recurses without end: stack overflow.",
        FailureCause.Exit => $"{name} called Environment.Exit({Detail}); a script must end with its strategy instead.",
        FailureCause.FailFast => $"{name} called Environment.FailFast: {Detail}",
        FailureCause.UnhandledException => $"{name} threw an exception on its own thread or in async void, where it cannot be caught: {Detail}",
        FailureCause.ChannelClosed => $"{name} closed the channel between its worker and the program.",
        FailureCause.Killed => $"{name} did not finish: its worker was killed, by a user or by the system.",
        _ => $"{name} did not finish: its worker crashed with exit code {Detail}.",
    };

    private static IFormatProvider CultureInfo => System.Globalization.CultureInfo.InvariantCulture;

    private static Termination? OfAbort(string printed)
    {
        if (printed.Contains(StackOverflow, StringComparison.Ordinal)) return new(FailureCause.StackOverflow, null, "");
        if (LineAfter(FailFast, printed) is { } failed) return new(FailureCause.FailFast, null, failed);
        if (printed.Contains("Out of memory", StringComparison.Ordinal)) return new(FailureCause.MemoryLimit, null, "");
        if (LineAfter(Unhandled, printed) is not { } thrown) return null;
        return IsOfMemory(thrown) ? new(FailureCause.MemoryLimit, null, "") : new(FailureCause.UnhandledException, null, thrown);
    }

    private static bool IsOfMemory(string thrown) => thrown.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);

    private static string? LineAfter(string word, string printed)
    {
        var at = printed.LastIndexOf(word, StringComparison.Ordinal);
        return at < 0 ? null : printed[(at + word.Length)..].TrimStart().Split('\n')[0].TrimEnd();
    }

    private static string Invariant(int code) => code.ToString(CultureInfo);
}
