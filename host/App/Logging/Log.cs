using System.Diagnostics;

namespace Rota.Host.Logging;

// What a maintainer needs to understand a report, written where the user asks for it. Off, it costs a look at a field.
internal static class Log
{
    private static Action<string, bool>? _write;
    private static Action<string>? _conceal;
    private static Action? _close;

    public static bool IsOn => _write is not null;

    // A clock reading for Took; 0 when the log is off.
    public static long Now => IsOn ? Stopwatch.GetTimestamp() : 0;

    public static void To(Action<string, bool>? write, Action<string>? conceal, Action? close) => (_write, _conceal, _close) = (write, conceal, close);

    // Keeps a secret that was just entered out of later lines.
    public static void Conceal(string secret) => _conceal?.Invoke(secret);

    public static void End(int code)
    {
        Say($"exit code {code}");
        _close?.Invoke();
        To(null, null, null);
    }

    public static void Say(LogText text)
    {
        if (text.IsOn) _write?.Invoke(text.ToStringAndClear(), false);
    }

    // With its stack and all that is in it.
    public static void Failure(Exception exception) => _write?.Invoke(exception.ToString(), true);

    public static string Took(long began) => FormattableString.Invariant($"{Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
}
