using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Series on disk, shared by many processes: entries appear atomically (by rename), never change, and are valid until one of their
// source files changes. A folder that fails costs time, not results.
internal sealed class DiskPriceCache(string? folder, long limit = 512L << 20)
{
    private const string Extension = ".bin";
    private const string Unfinished = ".unfinished";

    // Accurate enough to find the least recently used entries.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private readonly Lock _trimming = new();
    // Bytes written since this process last measured the cache; null before the first time.
    private long? _written;

    // Never null here: see Before.
    private string Folder => folder!;

    // Null if the user has no home: nothing is stored then.
    public static string? DefaultFolder() => ScriptCache.UserFolder() is { } user ? Path.Combine(user, "rota", "prices") : null;

    // Entries are stored in memory layout, so only on little-endian machines.
    public IDataFeed Wrap(IDataFeed feed, FeedChoice choice, PluginCatalogue plugins) =>
        folder is not null && BitConverter.IsLittleEndian && plugins.RequireFeed(choice.Name).TakesPath
            ? new DiskCachingFeed(this, new(choice, plugins.PluginOfFeed(choice.Name)), feed, choice.Name)
            : feed;

    // Null if it must be read again.
    public PriceSeries? Find(string key, Asset asset)
    {
        var path = PathOf(key);
        try
        {
            // Checked first: an exception in this common case would cost more than reading the series.
            if (!FileContent.Exists(path)) return null;
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var kept = StoredPricesFormat.Read(file, asset, key);
            if (!kept.IsUnchanged) return null;
            Touch(path);
            return kept.Series;
        }
        catch (InvalidDataException)
        {
            // The next reader stores them again.
            return null;
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            return null;
        }
    }

    public void Keep(string key, CachedSeries kept)
    {
        try
        {
            CreateFolder();
            Trim(Write(PathOf(key), kept, key));
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            // The disk is full or read-only: the next run reads the prices itself.
        }
    }

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static long Write(string whole, CachedSeries kept, string key)
    {
        long length;
        var part = $"{whole}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                StoredPricesFormat.Write(stream, kept, key);
                length = stream.Length;
            }

            File.Move(part, whole, overwrite: true);
            return length;
        }
        finally
        {
            File.Delete(part);
        }
    }

    // Only this user may store prices here.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Keeps the most recently used entries, as marked by Find, and leaves room until the next check.
    private void Trim(long written)
    {
        var room = limit / 16;
        lock (_trimming)
        {
            _written += written;
            if (_written < room) return;
            _written = 0;
            var files = new DirectoryInfo(Folder).GetFiles().Where(file => file.Exists).ToList();
            var left = limit - room;
            foreach (var file in files.Where(file => file.Extension == Extension)
                         .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
            {
                left -= file.Length;
                if (left < 0) file.Delete();
            }

            // Left by a process that died while writing.
            var yesterday = Clock.UtcNow.AddDays(-1);
            foreach (var file in files.Where(file => file.Extension == Unfinished && file.LastWriteTimeUtc < yesterday))
                file.Delete();
        }
    }

    private static void Touch(string path)
    {
        try
        {
            var now = Clock.UtcNow;
            if (File.GetLastWriteTimeUtc(path) < now - Lately) File.SetLastWriteTimeUtc(path, now);
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            // Nothing is removed from a read-only folder either.
        }
    }

    private string PathOf(string key) => Path.Combine(Folder, key + Extension);
}
