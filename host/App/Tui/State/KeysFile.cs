using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// The user's own keys: a JSON object of command names, each with a key or a list of keys; and the user's own commands.
internal static class KeysFile
{
    public const string Name = "keys.json";

    // In the settings folder; null if the user has no home.
    public static string? UserPath() => SettingsFile.UserPath() is { } settings
        ? Path.Combine(Path.GetDirectoryName(settings)!, Name)
        : null;

    public static KeyTable Read(string? path)
    {
        if (path is null || !File.Exists(path)) return KeyTable.Default;
        try
        {
            var root = PlacedJson.Read(UserFile.ReadBytes(path));
            return root.IsObject ? new KeysReader(path).Table(root) : throw new JsonException("No object.", null, 0, 0);
        }
        catch (JsonException wrong)
        {
            throw new InputException(new Mistake(
                "Expected a JSON object of keys, such as {\"run\": [\"F5\"]}.", path, (int)(wrong.LineNumber ?? 0) + 1,
                (int)(wrong.BytePositionInLine ?? 0) + 1));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the keys: {unread.Message}", path));
        }
    }
}
