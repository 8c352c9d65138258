using System.Diagnostics;
using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Alerting;

// A lock on the files of a script and channel, also between machines that share the folder: the file is created exclusively, and names its
// owner and the time. A lock whose owner is gone is taken over: at once on the owner's machine, else after a time that no delivery takes.
internal sealed class AlertLock : IDisposable
{
    // Four tries of 30 s and the pauses between them take less than ten minutes.
    private static readonly TimeSpan OfOthers = TimeSpan.FromMinutes(30);

    // Another program may have got the number of a process that ended.
    private static readonly TimeSpan OfOurs = TimeSpan.FromDays(1);

    private const int MostTries = 5;

    private readonly string _path;
    private readonly string _token;

    private AlertLock(string path, string token) => (_path, _token) = (path, token);

    // Null, with the owner, if another run holds it.
    public static AlertLock? TryTake(string path, TimeProvider time, out string owner)
    {
        owner = "";
        // Twice: after a lock of a dead owner was moved away, it is free once.
        for (var tries = 0; tries < 2; tries++)
        {
            if (TryCreate(path, time) is { } taken) return taken;
            var text = Text(path);
            owner = Owner.In(text, path).ToString();
            if (!Owner.In(text, path).IsGone(time) || !MoveAway(path, text)) return null;
        }

        return null;
    }

    // Another machine may have taken it over while this one slept.
    public bool IsOurs => Text(_path).Contains(_token, StringComparison.Ordinal);

    public void Dispose()
    {
        if (IsOurs) File.Delete(_path);
    }

    private static AlertLock? TryCreate(string path, TimeProvider time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var token = Guid.NewGuid().ToString("N");
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
                using var text = new StreamWriter(file);
                text.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{Environment.MachineName}\n{Environment.ProcessId}\n{time.GetUtcNow():O}\n{token}\n"));
                return new(path, token);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
            catch (IOException) when (tries < MostTries)
            {
                // Its owner removed it just now; a disk that is full fails every time.
            }
        }
    }

    // Moving is one step: of two runs that find a dead lock, one gets it. If that was a new lock of the other run, it goes back.
    private static bool MoveAway(string path, string text)
    {
        var aside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.Move(path, aside);
        }
        catch (IOException)
        {
            return false;
        }

        var isDead = Text(aside) == text;
        if (isDead) File.Delete(aside);
        else if (!File.Exists(path)) File.Move(aside, path);
        return isDead;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private sealed record Owner(string Machine, int Process, DateTimeOffset Since)
    {
        // One that is still being written has the time of its file.
        public static Owner In(string text, string path) =>
            text.Split('\n') is [var machine, var process, var since, ..]
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && DateTimeOffset.TryParseExact(since, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new(machine, id, time)
                : new("", 0, File.Exists(path) ? new FileInfo(path).LastWriteTimeUtc : Clock.UtcNow);

        public bool IsGone(TimeProvider time)
        {
            var age = (time.GetUtcNow() - Since).Duration();
            return Machine == Environment.MachineName ? !IsRunning || age > OfOurs : age > OfOthers;
        }

        public override string ToString() => Process == 0
            ? "another run"
            : string.Create(CultureInfo.InvariantCulture, $"process {Process} on {Machine}, since {Since:yyyy-MM-dd HH:mm} UTC");

        private bool IsRunning
        {
            get
            {
                try
                {
                    using var process = System.Diagnostics.Process.GetProcessById(Process);
                    return !process.HasExited;
                }
                catch (ArgumentException)
                {
                    return false;
                }
            }
        }
    }
}
