using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Provisional;

// The record of provisional signals.
internal static class ToldJson
{
    public static byte[] Of(IReadOnlyList<ToldSignal> signals) => JsonText.Of(json =>
    {
        json.WriteStartArray("told");
        foreach (var signal in signals)
        {
            json.WriteStartObject();
            json.WriteString("day", $"{signal.Day:O}");
            json.WriteString("at", signal.At.ToString("O", CultureInfo.InvariantCulture));
            WriteTarget(json, signal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static IReadOnlyList<ToldSignal> Read(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return [.. json.RootElement.GetProperty("told").EnumerateArray().Select(Signal)];
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(damaged.Message, damaged);
        }
    }

    public static void WriteTarget(Utf8JsonWriter json, ToldSignal signal)
    {
        json.WriteStartObject("target");
        foreach (var (asset, share) in signal.Target) json.WriteNumber(asset.Name, share);
        json.WriteEndObject();
    }

    private static ToldSignal Signal(JsonElement json) => new(
        DateOnly.ParseExact(json.GetProperty("day").GetString()!, "O", CultureInfo.InvariantCulture), json.GetProperty("at").GetDateTimeOffset(),
        [.. json.GetProperty("target").EnumerateObject().Select(weight => (new Asset(weight.Name), weight.Value.GetDouble()))]);
}
