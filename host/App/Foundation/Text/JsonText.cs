using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rota.Host.Foundation;

// A single JSON object, indented, with a final line feed.
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        content.Write("\n"u8);
        return content.ToArray();
    }

    // An unknown or infinite number is null.
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
