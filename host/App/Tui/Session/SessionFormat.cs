using System.Text.Json;

namespace Rota.Host.Tui;

// The session as a file: JSON, which a user can read.
internal static class SessionFormat
{
    public static byte[] Write(SavedSession session) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(session, SessionJson.Default.SavedSession), (byte)'\n'];

    // Throws an InvalidDataException that states the problem.
    public static SavedSession Read(byte[] text)
    {
        try
        {
            RequireKnown(text);
            var session = JsonSerializer.Deserialize(text, SessionJson.Default.SavedSession);
            return session is not null && IsWhole(session) ? session : throw new InvalidDataException("it contains null");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"its content is invalid ({wrong.Message})", wrong);
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
                $"it has version {version.GetRawText()}, but this Rota reads version {SavedSession.Known}");
        }
    }

    // Nullability annotations do not cover the elements of lists.
    private static bool IsWhole(SavedSession session) =>
        session.Roots.Concat(session.Marked).Concat(session.Opened).All(path => path is not null)
        && session.Parameters.Values.Concat(session.Defaults.Values).All(values => values is not null && values.Values.All(value => value is not null))
        && session.Tables.Values.All(table => table is not null);
}
