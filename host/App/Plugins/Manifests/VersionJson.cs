using System.Text.Json;
using System.Text.Json.Serialization;
using NuGet.Versioning;

namespace Rota.Host.Plugins;

internal sealed class VersionJson : JsonConverter<SemanticVersion>
{
    public override SemanticVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SemanticVersion.TryParse(reader.GetString() ?? "", out var version) ? version : throw new JsonException("Not a version number.");

    public override void Write(Utf8JsonWriter writer, SemanticVersion value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
