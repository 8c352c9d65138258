using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Settings;

// Numbers, true and false keep their JSON type; a word is a string.
internal sealed class ParameterValueJson : JsonConverter<ParameterValue>
{
    public override ParameterValue Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.GetDouble() is var number && double.IsFinite(number) => number,
        JsonTokenType.True => new ParameterValue("true"),
        JsonTokenType.False => new ParameterValue("false"),
        JsonTokenType.String => new ParameterValue(reader.GetString()!),
        _ => throw new JsonException("A parameter must be a finite number, true, false or a word."),
    };

    public override void Write(Utf8JsonWriter writer, ParameterValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number && ((ParameterValue)number).Text == value.Text) writer.WriteNumberValue(number);
        else if (value.Text is "true" or "false") writer.WriteBooleanValue(value.Text == "true");
        else writer.WriteStringValue(value.Text);
    }
}
