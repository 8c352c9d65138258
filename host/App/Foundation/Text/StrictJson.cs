using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rota.Host.Foundation;

// JSON of a fixed shape: compact for content that is hashed or sent, indented for people.
internal static class StrictJson
{
    // Missing values are omitted when writing, so a null is always an error.
    public static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) throw new JsonException("null is not allowed");
        }

        return JsonSerializer.Deserialize(json, type)!;
    }

    public static JsonSerializerOptions Options(JsonSerializerOptions shape, bool isIndented = false) => new(shape)
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
