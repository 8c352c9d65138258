using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// Changes a key of a rota.json: everything else in the file stays as it was written.
internal static class ProjectFile
{
    private static readonly string[] Numbers = [SettingKeys.Capital, SettingKeys.CostBps, SettingKeys.DividendLag];

    // The nearest file at or above a folder, if there is one.
    public static string? Nearest(string folder) =>
        EffectiveSettings.Files(folder).FirstOrDefault(path => Path.GetFileName(path) == SettingsFile.ProjectName && File.Exists(path));

    // A path in the setting is relative to the current folder.
    public static void Set(string path, Setting setting, PluginCatalogue plugins)
    {
        var full = CheckedSetting.TextOf(setting, plugins);
        var value = Path.GetDirectoryName(path) == Environment.CurrentDirectory ? setting.Text : full;
        // Mistakes in the file are reported, not overwritten.
        SettingsFile.Read(path);
        var text = File.Exists(path) ? File.ReadAllBytes(path) : "{\n}\n"u8.ToArray();
        WholeFile.Write(path, With(text, setting.Key, value));
    }

    private static byte[] With(byte[] text, string key, string value)
    {
        var bom = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(text.AsSpan(bom));
        reader.Read();
        var (open, last) = ((int)reader.BytesConsumed, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(key);
            reader.Read();
            last = (int)reader.BytesConsumed;
            if (!isIt) continue;
            var kept = Json(value, reader.TokenType == JsonTokenType.Number || Numbers.Contains(key));
            return [.. text[..(bom + (int)reader.TokenStartIndex)], .. kept, .. text[(bom + last)..]];
        }

        byte[] added = [.. Encoding.UTF8.GetBytes($"\"{key}\": "), .. Json(value, Numbers.Contains(key))];
        if (last == 0) return [.. text[..(bom + open)], .. "\n  "u8, .. added, .. Rest(text.AsSpan(bom + open))];
        return [.. text[..(bom + last)], .. ","u8, .. Before(text.AsSpan(bom + open)), .. added, .. text[(bom + last)..]];
    }

    // The space before the first key is that before a new one.
    private static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> keys) =>
        keys[..keys.IndexOf((byte)'"')] is { IsEmpty: false } space ? space : " "u8;

    private static byte[] Rest(ReadOnlySpan<byte> end) => end.IndexOf((byte)'\n') == 0 ? end.ToArray() : [(byte)'\n', .. end];

    private static byte[] Json(string value, bool isNumber) => Encoding.UTF8.GetBytes(
        isNumber && IsNumber(value) ? value : $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");

    private static bool IsNumber(string value)
    {
        try
        {
            using var json = JsonDocument.Parse(value);
            return json.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            // Empty, for the profile's value.
            return false;
        }
    }
}
