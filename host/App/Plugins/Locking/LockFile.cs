using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// Reads and writes plugins.lock.json in the user's plugin folder.
internal static class LockFile
{
    public const string Name = "plugins.lock.json";

    public static PluginLock Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return PluginLock.Empty;
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(path), LockJson.Default.PluginLock);
            return read is { Format: PluginLock.ThisFormat, Plugins: not null } && read.Plugins.All(IsWhole)
                ? read
                : throw Wrong("Unknown file format.");
        }
        catch (JsonException wrong)
        {
            throw Wrong("Not a list of plugins.", (int?)wrong.LineNumber + 1, (int?)wrong.BytePositionInLine + 1);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"Cannot read the file: {unread.Message}");
        }

        InputException Wrong(string what, int? line = null, int? column = null) => new(new Mistake(
            $"{what} Repair it or move it away, which keeps all plugins but enables disabled ones. '--safe' runs without it.", path, line, column));
    }

    public static void Write(string folder, PluginLock content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, LockJson.Default.PluginLock);
        WholeFile.Write(Path.Combine(folder, Name), [.. json, (byte)'\n']);
    }

    private static bool IsWhole(LockedPlugin? plugin) =>
        plugin is { Id: not null, Versions: not null } && plugin.Versions.All(version => version is { Version: not null });
}
