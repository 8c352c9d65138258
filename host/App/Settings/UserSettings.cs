using System.Text.Json;
using System.Text.Json.Nodes;
using Rota.Host.Output;

namespace Rota.Host.Settings;

// Writes the user's file: the other keys stay, and the file is whole at every moment.
internal static class UserSettings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Set(string key, string value)
    {
        var path = SettingsFile.UserPath()
            ?? throw new InputException(new Mistake("There is no home folder for settings: set XDG_CONFIG_HOME."));
        // Mistakes in it are told, not overwritten.
        SettingsFile.Read(path);
        var settings = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        settings[key] = value;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, System.Text.Encoding.UTF8.GetBytes(settings.ToJsonString(Indented) + "\n"));
        return path;
    }
}
