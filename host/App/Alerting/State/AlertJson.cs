using System.Text.Json.Serialization;

namespace Rota.Host.Alerting;

// Strict: a file of another shape was damaged or made by another program, and is not guessed at.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AlertState))]
[JsonSerializable(typeof(AlertIntent))]
internal sealed partial class AlertJson : JsonSerializerContext;
