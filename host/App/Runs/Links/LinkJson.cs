using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Runs;

// Strict: a link of another shape has another format; it is rejected, not guessed at.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LinkContent))]
internal sealed partial class LinkJson : JsonSerializerContext;
