namespace Rota.Host.Settings;

// A value and where it stands. Text is what a text says, and how a number or word is written.
internal sealed record JsonValue(JsonKind Kind, int Line, int Column)
{
    public string Text { get; init; } = "";

    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    public IReadOnlyList<(string Key, JsonValue Value)> Members { get; init; } = [];
}
