using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Series on disk, for many processes at once: an entry appears whole (by rename) and never changes, and is believed until a file
// that it was read from changes. A folder that fails costs time, not results.
internal sealed class DiskPriceCache(string? folder, long limit = 512L << 20)
{
    private const string Extension = ".bin";
    private const string Unfinished = ".unfinished";

    // To find what was used least lately, this is near enough.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private readonly Lock _trimming = new();
    // Since this process last looked at the size of all; null before it has.
    private long? _written;

    // Without one nothing gets as far as this: see Before.
    private string Folder => folder!;

    // Null where a user has no home: nothing is kept there.
    public static string? DefaultFolder() => ScriptCache.UserFolder() is { } user ? Path.Combine(user, "rota", "prices") : null;

    // Entries are written as numbers lie in memory, and only where they lie little end first.
    public IDataFeed Wrap(IDataFeed feed, FeedChoice choice, PluginCatalogue plugins) =>
        folder is not null && BitConverter.IsLittleEndian && plugins.RequireFeed(choice.Name).TakesPath
            ? new DiskCachingFeed(this, new(choice, plugins.PluginOfFeed(choice.Name)), feed, choice.Name)
            : feed;

    // Null where it must be read again.
    public PriceSeries? Find(string key, Asset asset)
    {
        var path = PathOf(key);
        try
        {
            // An exception for what is usual would cost more than the series.
            if (!FileContent.Exists(path)) return null;
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var kept = StoredPricesFormat.Read(file, asset, key);
            if (!kept.IsUnchanged) return null;
            Touch(path);
            return kept.Series;
        }
        catch (InvalidDataException)
        {
            // Whoever reads the prices now stores them again.
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
            // Full, or not ours to write: the next run reads the prices itself.
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

    // Nobody else may put prices here.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // What was used, as Find marks it, stays longest. Leaves room for what is written until it looks again.
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

            // A process that died while it wrote left its part behind.
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
            // Of a folder that may only be read nothing is removed either.
        }
    }

    private string PathOf(string key) => Path.Combine(Folder, key + Extension);
}
