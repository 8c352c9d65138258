using System.Text;
using System.Text.Json;

namespace Rota.Host.Foundation;

// JSON of a user's file with the line of each value, for messages. Comments and trailing commas are allowed.
internal sealed record PlacedJson(JsonTokenType Kind, string Text, int Line)
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Of an object, in order; a name may appear twice.
    public IReadOnlyList<(string Name, PlacedJson Value)> Members { get; private init; } = [];

    // Of an array.
    public IReadOnlyList<PlacedJson> Items { get; private init; } = [];

    public bool IsText => Kind == JsonTokenType.String;

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    // Throws a JsonException with the place.
    public static PlacedJson Read(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(text, Lenient);
        reader.Read();
        var value = Value(ref reader, text);
        // Refuses anything that follows.
        reader.Read();
        return value;
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var line = text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        var value = new PlacedJson(reader.TokenType, reader.TokenType == JsonTokenType.String ? reader.GetString()! : "", line);
        if (value.IsArray)
        {
            var items = new List<PlacedJson>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, text));
            return value with { Items = items };
        }

        if (!value.IsObject) return value;
        var members = new List<(string, PlacedJson)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members.Add((name, Value(ref reader, text)));
        }

        return value with { Members = members };
    }
}
