using System.Text;
using Rota.Host.Scripting;

namespace Rota.Host.Settings;

// Reads one file of settings: an object of known keys, each a text or a number.
internal static class SettingsFile
{
    public const string ProjectName = "rota.json";

    // $XDG_CONFIG_HOME/rota/config.json or what stands for it; null where a user has no home.
    public static string? UserPath()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "rota", "config.json");
        // A relative folder is to be ignored (XDG base directory specification).
        if (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { } config && Path.IsPathRooted(config))
            return Path.Combine(config, "rota", "config.json");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".config", "rota", "config.json") : null;
    }

    public static IReadOnlyList<Setting> Read(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            return Settings(JsonText.Parse(File.ReadAllText(path, Encoding.UTF8)), path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"It cannot be read: {unread.Message}", path));
        }
        catch (JsonMistake wrong)
        {
            throw new InputException(new Mistake(
                $"It is no JSON object of settings, such as {{\"capital\": 50000}}: {wrong.Message}.", path, wrong.Line, wrong.Column));
        }
    }

    private static List<Setting> Settings(JsonValue root, string path)
    {
        if (root.Kind != JsonKind.Object) throw new JsonMistake("it is no object", root.Line, root.Column);
        var settings = new List<Setting>();
        var mistakes = new List<Mistake>();
        foreach (var (key, value) in root.Members)
        {
            if (!SettingKeys.All.Contains(key))
                mistakes.Add(new Mistake(Unknown(key), path, value.Line));
            else if (settings.Exists(setting => setting.Key == key))
                mistakes.Add(new Mistake($"{key} is set twice; set it once.", path, value.Line));
            else if (value.Kind is JsonKind.Text or JsonKind.Number)
                settings.Add(new Setting(key, value.Text, path));
            else
                mistakes.Add(new Mistake($"{key} is neither a text nor a number.", path, value.Line));
        }

        return mistakes.Count == 0 ? settings : throw new InputException(mistakes);
    }

    public static string Unknown(string key)
    {
        var hint = SimilarWord.To(key, SettingKeys.All) is { } similar ? $" Did you mean {similar}?" : "";
        return $"There is no setting '{key}'; there are {string.Join(", ", SettingKeys.All)}.{hint}";
    }
}
