using System.Text;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Scripting;

namespace Rota.Host.Settings;

// Reads a settings file: an object of known keys, each a text or a number.
internal static class SettingsFile
{
    public const string ProjectName = "rota.json";

    // $XDG_CONFIG_HOME/rota/config.json or its default; null if the user has no home.
    public static string? UserPath()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "rota", "config.json");
        // The XDG base directory specification ignores relative folders.
        if (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { } config && Path.IsPathRooted(config))
            return Path.Combine(config, "rota", "config.json");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".config", "rota", "config.json") : null;
    }

    public static IReadOnlyList<Setting> Read(string path)
    {
        if (!File.Exists(path)) return [];
        byte[] text;
        try
        {
            text = UserFile.ReadBytes(path);
            Log.Say($"settings: {path}");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {unread.Message}", path));
        }

        if (text.AsSpan().StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Parse(text, path);
        }
        catch (JsonException wrong)
        {
            throw new InputException(new Mistake(
                "Not a JSON object of settings, such as {\"capital\": 50000}.", path, (int)(wrong.LineNumber ?? 0) + 1,
                (int)(wrong.BytePositionInLine ?? 0) + 1));
        }
    }

    private static List<Setting> Parse(ReadOnlySpan<byte> text, string path)
    {
        var settings = new List<Setting>();
        var mistakes = new List<Mistake>();
        var reader = new Utf8JsonReader(text);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Not an object.", null, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var line = text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            reader.Read();
            if (!SettingKeys.All.Contains(key))
                mistakes.Add(new Mistake(Unknown(key), path, line));
            else if (settings.Exists(setting => setting.Key == key))
                mistakes.Add(new Mistake($"{key} is set twice; set it once.", path, line));
            else if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                settings.Add(new Setting(key, reader.TokenType == JsonTokenType.String ? reader.GetString()! : Number(ref reader), path));
            else
                mistakes.Add(new Mistake($"{key} is not a text or a number.", path, line));
            reader.Skip();
        }

        // Reads to the end, to find text after the object.
        while (reader.Read()) { }
        return mistakes.Count == 0 ? settings : throw new InputException(mistakes);
    }

    public static string Unknown(string key)
    {
        var hint = SimilarWord.To(key, SettingKeys.All) is { } similar ? $" Did you mean {similar}?" : "";
        return $"Unknown setting '{key}'. Available: {string.Join(", ", SettingKeys.All)}.{hint}";
    }

    private static string Number(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
