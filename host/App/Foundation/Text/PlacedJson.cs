using System.Text;
using System.Text.Json;

namespace Rota.Host.Foundation;

// JSON of a user's file with the place of each value, for messages. Comments and trailing commas are allowed. The text of a number is as written.
internal sealed record PlacedJson(JsonTokenType Kind, string Text, int Line, int Column)
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Of an object, in order; a name may appear twice.
    public IReadOnlyList<(string Name, PlacedJson Value)> Members { get; private init; } = [];

    // Of an array.
    public IReadOnlyList<PlacedJson> Items { get; private init; } = [];

    // The place of the member's name, if it is one.
    public (int Line, int Column) NamedAt { get; private init; } = (Line, Column);

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
        var (line, column) = Place(reader, text);
        var value = new PlacedJson(reader.TokenType, TextOf(reader, text), line, column);
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
            var (name, place) = (TextOf(reader, text), Place(reader, text));
            reader.Read();
            members.Add((name, Value(ref reader, text) with { NamedAt = place }));
        }

        return value with { Members = members };
    }

    private static (int Line, int Column) Place(in Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var before = text[..(int)reader.TokenStartIndex];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static string TextOf(in Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) return "";
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            var (line, column) = Place(reader, text);
            throw new JsonException("The text is not valid UTF-8.", null, line - 1, column - 1, broken);
        }
    }
}
