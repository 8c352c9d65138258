using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// Reads and writes plugins.lock.json, which stands in the user's folder of plugins.
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
                : throw Wrong("It is not of a format that this rota knows.");
        }
        catch (JsonException wrong)
        {
            throw Wrong("It is no list of plugins.", (int?)wrong.LineNumber + 1, (int?)wrong.BytePositionInLine + 1);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"It cannot be read: {unread.Message}");
        }

        InputException Wrong(string what, int? line = null, int? column = null) => new(new Mistake(
            $"{what} Mend it, or move it away: the plugins stay, but what was turned off is on. '--safe' runs without it.", path, line, column));
    }

    public static void Write(string folder, PluginLock content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, LockJson.Default.PluginLock);
        WholeFile.Write(Path.Combine(folder, Name), [.. json, (byte)'\n']);
    }

    private static bool IsWhole(LockedPlugin? plugin) =>
        plugin is { Id: not null, Versions: not null } && plugin.Versions.All(version => version is { Version: not null });
}
