using System.Text.Json;
using System.Text.Json.Serialization;
using Rota.Host.Workers;

namespace Rota.Host.Keeping;

// Strict: a file of another shape is another version's, and what it says is not guessed at.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptDesk))]
[JsonSerializable(typeof(Finished))]
internal sealed partial class KeptJson : JsonSerializerContext;
