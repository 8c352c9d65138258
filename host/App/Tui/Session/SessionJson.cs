using System.Text.Json;
using System.Text.Json.Serialization;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Strict: a file of another shape belongs to another version; it is rejected, not guessed at.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedSession))]
[JsonSerializable(typeof(RunSnapshot))]
internal sealed partial class SessionJson : JsonSerializerContext;
