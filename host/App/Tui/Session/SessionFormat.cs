using System.Text.Json;

namespace Rota.Host.Tui;

// The desk as a file: JSON, which a user can read.
internal static class SessionFormat
{
    public static byte[] Write(SavedSession desk) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(desk, SessionJson.Default.SavedSession), (byte)'\n'];

    // An InvalidDataException says what is wrong with it.
    public static SavedSession Read(byte[] text)
    {
        try
        {
            RequireKnown(text);
            var desk = JsonSerializer.Deserialize(text, SessionJson.Default.SavedSession);
            return desk is not null && IsWhole(desk) ? desk : throw new InvalidDataException("something in it is null");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"it cannot be understood ({wrong.Message})", wrong);
        }
    }

    // First, because another version may have any shape.
    private static void RequireKnown(byte[] text)
    {
        using var json = JsonDocument.Parse(text);
        if (json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && !(version.TryGetInt32(out var number) && number is >= 1 and <= SavedSession.Known))
        {
            throw new InvalidDataException(
                $"it is of version {version.GetRawText()}, and this Rota knows version {SavedSession.Known}");
        }
    }

    // Annotations say nothing of what is in a list.
    private static bool IsWhole(SavedSession desk) =>
        desk.Roots.Concat(desk.Marked).All(path => path is not null)
        && desk.Parameters.Values.All(values => values is not null);
}
