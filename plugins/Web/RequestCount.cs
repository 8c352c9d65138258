using System.Globalization;

namespace Rota.Plugins.Web;

// The number of requests since the last full hour, by all processes of this user: a line next to the cached answers.
internal sealed class RequestCount(string folder)
{
    private const string Hour = "yyyy-MM-dd HH";
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);
    private const int Turns = 250;

    private readonly Lock _lock = new();

    // Counts one more, unless the limit is reached.
    public bool TryBegin(string provider, DateTimeOffset now, int most)
    {
        lock (_lock)
        {
            using var file = Open(provider);
            var count = CountIn(file, now);
            if (count >= most) return false;
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Text(now)} {count + 1}\n")));
            return true;
        }
    }

    public int Since(string provider, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!File.Exists(PathOf(provider))) return 0;
            using var file = Open(provider);
            return CountIn(file, now);
        }
    }

    private static int CountIn(FileStream file, DateTimeOffset now)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, leaveOpen: true);
        var line = reader.ReadToEnd().TrimEnd();
        // The count of another hour, or a damaged file: starts from 0.
        return line.StartsWith(Text(now) + " ", StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(Hour.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    // Another process locks the file only briefly.
    private FileStream Open(string provider)
    {
        ResponseCache.CreateFolder(folder);
        for (var turn = 0; ; turn++)
        {
            try
            {
                return new FileStream(PathOf(provider), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (turn < Turns)
            {
                Thread.Sleep(Turn);
            }
        }
    }

    private static string Text(DateTimeOffset now) => now.UtcDateTime.ToString(Hour, CultureInfo.InvariantCulture);

    private string PathOf(string provider) => Path.Combine(folder, $"{provider}.requests");
}
