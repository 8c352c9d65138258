using Rota.Host.Foundation;

namespace Rota.Host.Scripting;

// Compiled scripts on disk, shared by many processes: entries appear atomically (by rename) and never change.
internal sealed class ScriptCache(string? folder, int limit = 500)
{
    private const string Extension = ".script";
    private const string Unfinished = ".unfinished";

    private int _kept;

    // The reason if the folder cannot be used: a failed cache costs time, not results, so the caller may report it once.
    public string? Trouble { get; private set; }

    // Null if the user has no home: nothing is stored then.
    public static string? DefaultFolder() => UserFolder() is { } user ? Path.Combine(user, "rota", "scripts") : null;

    public CompiledScript? Find(string key)
    {
        if (folder is null) return null;
        var path = PathOf(key);
        try
        {
            // Reading a pipe would never end; the next write replaces it.
            if (File.Exists(path) && !FileContent.Exists(path)) return null;
            return CompiledScriptFormat.Read(ReadAll(path), key);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            // Recompiling writes it again.
            Try(() => File.Delete(path));
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Trouble = refused.Message;
            return null;
        }
    }

    public void Keep(CompiledScript script) => Try(() =>
    {
        if (folder is null) return;
        CreateFolder(folder);
        var whole = PathOf(script.Key);
        var part = $"{whole}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            File.WriteAllBytes(part, CompiledScriptFormat.Write(script));
            File.Move(part, whole, overwrite: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && File.Exists(whole))
        {
            // Windows cannot replace a file that another process is reading; the same key means the same bytes.
        }
        finally
        {
            File.Delete(part);
        }
        // Scanning the folder costs as much as several compilations; a few entries over the limit do no harm.
        if (_kept++ % Math.Max(1, limit / 10) == 0) Trim();
    });

    private static byte[] ReadAll(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void CreateFolder(string folder)
    {
        // The contents are executed: only this user may write here.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Trim()
    {
        var files = new DirectoryInfo(folder!).GetFiles();
        var crowded = files.Where(file => file.Extension == Extension)
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Skip(limit);
        // Left by a process that died while writing.
        var abandoned = files.Where(file => file.Extension == Unfinished && file.LastWriteTimeUtc < Clock.UtcNow.AddDays(-1));
        foreach (var file in crowded.Concat(abandoned))
            file.Delete();
    }

    private void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Trouble = refused.Message;
        }
    }

    private string PathOf(string key) => Path.Combine(folder!, key + Extension);

    // Null if the user has no home.
    public static string? UserFolder()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        // The XDG base directory specification ignores relative folders.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache))
            return cache;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".cache") : null;
    }
}
