using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Plugins;

// Strict: a file of another shape comes from another program and is not guessed at.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true, Converters = [typeof(VersionJson)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PluginLock))]
internal sealed partial class LockJson : JsonSerializerContext;
