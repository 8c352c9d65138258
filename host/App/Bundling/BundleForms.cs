using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rota.Host.Bundling;

// The JSON of a bundle: without blanks for what is hashed or sent, indented for what is read.
internal static class BundleForms
{
    public static BundleJson Plain { get; } = Of(isIndented: false);

    public static BundleJson Indented { get; } = Of(isIndented: true);

    // What is not there is not written, so that a null is always a mistake.
    public static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) throw new JsonException("there is a null in it");
        }

        return JsonSerializer.Deserialize(json, type)!;
    }

    private static BundleJson Of(bool isIndented) => new(new JsonSerializerOptions(BundleJson.Default.Options)
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
