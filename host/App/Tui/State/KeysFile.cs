using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// The user's own keys: a JSON object of command names, each with a key or a list of keys.
internal static class KeysFile
{
    public const string Name = "keys.json";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    // In the settings folder; null if the user has no home.
    public static string? UserPath() => SettingsFile.UserPath() is { } settings
        ? Path.Combine(Path.GetDirectoryName(settings)!, Name)
        : null;

    public static KeyTable Read(string? path)
    {
        if (path is null || !File.Exists(path)) return KeyTable.Default;
        try
        {
            using var document = JsonDocument.Parse(UserFile.ReadBytes(path), Lenient);
            return Table(document.RootElement, path);
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

    private static KeyTable Table(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("No object.", null, 0, 0);
        var mistakes = new List<Mistake>();
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (KeyTable.Default.Bindings.All(binding => binding.Name != property.Name))
                mistakes.Add(new(Unknown(property.Name), path));
            else if (keys.ContainsKey(property.Name))
                mistakes.Add(new($"'{property.Name}' appears twice; give its keys once, as a list.", path));
            else if (Keys(property.Value) is { } given)
                keys[property.Name] = [.. given.Select(key => Known(key, property.Name))];
            else
                mistakes.Add(new($"'{property.Name}' must be a key or a list of keys.", path));
        }

        return mistakes.Count == 0 ? KeyTable.With(keys) : throw new InputException(mistakes);

        string Known(string key, string name)
        {
            if (KeyName.Of(key) is not { } known)
            {
                var keysAre = $"Available: letters and signs, {KeyName.Names}, each with Ctrl+, Alt+ or Shift+ in front";
                mistakes.Add(new($"{name}: unknown key '{key}'. {keysAre}.", path));
                return key;
            }

            if (!owners.TryAdd(known, name))
                mistakes.Add(new($"The key {key} is assigned to both {owners[known]} and {name}; assign it to one.", path));
            return known;
        }
    }

    private static List<string>? Keys(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(each => each.GetString()!)],
        _ => null,
    };

    private static string Unknown(string name)
    {
        var names = KeyTable.Default.Bindings.Select(binding => binding.Name).ToList();
        var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
        return $"Unknown command '{name}'. Available: {string.Join(", ", names)}.{hint}";
    }
}
