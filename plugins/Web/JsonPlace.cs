using System.Globalization;
using System.Text.Json;

namespace Rota.Plugins.Web;

// A value in a JSON answer with its path, so that errors can name it.
internal readonly struct JsonPlace(JsonElement element, string path)
{
    public JsonPlace this[string name] => Maybe(name) ?? throw Wrong($"has no \"{name}\"");

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    public static T Read<T>(string text, Func<JsonPlace, T> read)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text);
        }
        catch (JsonException wrong)
        {
            throw new AnswerFault(string.Create(
                CultureInfo.InvariantCulture,
                $"The answer is cut off or not JSON: line {wrong.LineNumber + 1 ?? 1}, byte {wrong.BytePositionInLine + 1 ?? 1}. Try again."));
        }

        using (json) return read(new JsonPlace(json.RootElement, "the answer"));
    }

    // Null where it is missing or null.
    public JsonPlace? Maybe(string name)
    {
        if (!IsObject) throw Wrong($"is {Kind}, not an object");
        return element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
            ? new JsonPlace(found, $"{path}.{name}")
            : null;
    }

    public IEnumerable<(string Name, JsonPlace Value)> Members()
    {
        if (!IsObject) throw Wrong($"is {Kind}, not an object");
        foreach (var member in element.EnumerateObject())
            yield return (member.Name, new JsonPlace(member.Value, $"{path}.{member.Name}"));
    }

    public IReadOnlyList<JsonPlace> Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Wrong($"is {Kind}, not a list");
        var items = new List<JsonPlace>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray()) items.Add(new JsonPlace(item, $"{path}[{items.Count}]"));
        return items;
    }

    public double Number() => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number)
        ? number
        : throw Wrong($"is {Kind}, not a number");

    public long Whole() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number)
        ? number
        : throw Wrong($"is {Kind}, not a whole number");

    public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong($"is {Kind}, not a text");

    // A number in quotes.
    public double NumberInText() =>
        double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"is '{Text()}', which is not a number");

    public DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong($"has the day '{text}', which is not in the form 2007-01-31");

    public AnswerFault Wrong(string what) => new($"{char.ToUpperInvariant(path[0])}{path[1..]} {what}.");

    private string Kind => element.ValueKind is JsonValueKind.Number or JsonValueKind.String or JsonValueKind.True or JsonValueKind.False
        ? element.GetRawText()
        : element.ValueKind.ToString().ToLowerInvariant();
}
