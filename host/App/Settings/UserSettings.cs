using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rota.Host.Foundation;

namespace Rota.Host.Settings;

// Changes a key in the user's file: other keys stay, and the file is written atomically under a lock.
internal static class UserSettings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Set(string key, string value) => Change(settings => settings[key] = value);

    // Null if the key was not set.
    public static string? Unset(string key)
    {
        var wasSet = false;
        var path = Change(settings => wasSet = settings.Remove(key));
        return wasSet ? path : null;
    }

    private static string Change(Action<JsonObject> change)
    {
        var path = SettingsFile.UserPath()
            ?? throw new InputException(new Mistake("No home folder for settings: set XDG_CONFIG_HOME."));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot create the settings folder: {refused.Message}", path));
        }

        using var turn = WriteTurn.Wait(path);
        // Mistakes in the file are reported, not overwritten.
        SettingsFile.Read(path);
        var settings = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        change(settings);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(settings.ToJsonString(Indented) + "\n"));
        return path;
    }
}
