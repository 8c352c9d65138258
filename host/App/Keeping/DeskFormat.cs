using System.Text.Json;

namespace Rota.Host.Keeping;

// The desk as a file: JSON, which a user can read.
internal static class DeskFormat
{
    public static byte[] Write(KeptDesk desk) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(desk, KeptJson.Default.KeptDesk), (byte)'\n'];

    // An InvalidDataException says what is wrong with it.
    public static KeptDesk Read(byte[] text)
    {
        try
        {
            RequireKnown(text);
            var desk = JsonSerializer.Deserialize(text, KeptJson.Default.KeptDesk);
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
            && !(version.TryGetInt32(out var number) && number is >= 1 and <= KeptDesk.Known))
        {
            throw new InvalidDataException(
                $"it is of version {version.GetRawText()}, and this Rota knows version {KeptDesk.Known}");
        }
    }

    // Annotations say nothing of what is in a list.
    private static bool IsWhole(KeptDesk desk) =>
        desk.Roots.Concat(desk.Marked).All(path => path is not null)
        && desk.Parameters.Values.All(values => values is not null);
}
