using System.Text.Json.Serialization;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Workers;

// A run as a worker gets it: the script compiled, the settings in force, and what is wanted beside the run itself. Path is the
// script's as the user wrote it. Tables and reports cost time, so each is asked for by its name.
internal sealed record Job(
    string Path,
    string Key,
    byte[] Script,
    IReadOnlyList<Setting> Settings,
    IReadOnlyDictionary<string, ParameterValue> Parameters) : Message
{
    // The benchmark when it is a script.
    public string? BenchmarkKey { get; init; }

    public byte[]? Benchmark { get; init; }

    public IReadOnlyList<string> Tables { get; init; } = [];

    public IReadOnlyList<string> Reports { get; init; } = [];

    // Whether what 'rota now' would say is wanted too.
    public bool WantsNow { get; init; }

    // The day of which what 'rota why' would say is wanted too.
    public DateOnly? Why { get; init; }

    // Whether parameters that the script does not declare are nothing to it, instead of a mistake.
    public bool SparesUndeclared { get; init; }

    [JsonIgnore]
    public string Name => System.IO.Path.GetFileName(Path);

    public static Job Of(
        string path, CompiledScript script, EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters,
        CompiledScript? benchmark = null) =>
        new(path, script.Key, CompiledScriptFormat.Write(script), settings.All, parameters)
        {
            BenchmarkKey = benchmark?.Key,
            Benchmark = benchmark is null ? null : CompiledScriptFormat.Write(benchmark),
        };
}
