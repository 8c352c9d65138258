using System.Text.Json.Serialization;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Workers;

// What the program and a worker say to each other. The worker begins with Hello; each Job is followed by any number of Advances and
// one Answer. A worker that is about to die for a script's fault sends Crashing, if it still can.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Handshake), "hello")]
[JsonDerivedType(typeof(Job), "job")]
[JsonDerivedType(typeof(RunProgress), "advance")]
[JsonDerivedType(typeof(RunSnapshot), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Crashing), "crashing")]
internal abstract record Message;

// Both sides are the same build of the same program, or they do not talk: what one writes the other might misread.
internal sealed record Handshake(int ApiLevel, string Version, Guid Build) : Message
{
    public static Handshake Ours { get; } = new(BuildFacts.ApiLevel, BuildFacts.Version, typeof(Handshake).Module.ModuleVersionId);

    // What is wrong with a worker that says this; null when it is one of ours.
    public string? Mismatch => this == Ours
        ? null
        : $"The worker is rota {Version} with plugin api level {ApiLevel} (build {Build:N}), " +
          $"this program is rota {Ours.Version} with api level {Ours.ApiLevel} (build {Ours.Build:N}): " +
          "it was updated while it ran. Start it again.";
}

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

// What a worker is at: in words, and once the run has begun its equity so far, some hundreds of days of it, and which share of
// its days is over, from 0 to 1.
internal sealed record RunProgress(string Doing, Curve? Equity, double? Share = null) : Message;

// How a job ended.
internal abstract record Answer : Message;

// Everything that a screen shows of a run, and what was asked for beside it.
internal sealed record RunSnapshot(
    string Strategy,
    string Schedule,
    string Feed,
    string Profile,
    string CashRate,
    bool IsSimulated,
    Curve Equity,
    Curve? Benchmark,
    string? BenchmarkName,
    [property: JsonConverter(typeof(DecisionsAsBytes))] IReadOnlyList<Decision> Decisions,
    IReadOnlyList<TradeRow> Trades,
    IReadOnlyList<StatisticValue> Statistics,
    IReadOnlyList<TableSnapshot> Tables,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<ScriptDiagnostic> Warnings,
    IReadOnlyList<RenderedReport> Reports) : Answer
{
    // What the worker said of its plugins meanwhile: which were left out, and why.
    public string Remarks { get; init; } = "";

    public double Capital { get; init; }

    // Which settings came from files, in words; empty where none did.
    public string FromFiles { get; init; } = "";

    // The first day on which no price is simulated; null when that is so from the start.
    public DateOnly? SimulatedUntil { get; init; }

    // The days on which proxies stand in for assets.
    public IReadOnlyList<ExtendedDays> Extended { get; init; } = [];

    // Warnings to read before any number.
    public IReadOnlyList<string> Cautions { get; init; } = [];

    // The last day on which no newer close than the last one is due; null of generated prices.
    public DateOnly? StandsUntil { get; init; }

    public PriceOrigin PricesOn(DateOnly day) => day < SimulatedUntil ? PriceOrigin.Simulated
        : Extended.Any(span => span.From <= day && day <= span.To) ? PriceOrigin.Extended
        : PriceOrigin.Real;

    public PriceOrigin WorstPrices() => IsSimulated ? PriceOrigin.Simulated : Extended.Count > 0 ? PriceOrigin.Extended : PriceOrigin.Real;

    // What 'rota now' says, and 'rota why' of the day that was asked about; null where nobody asked.
    public string? Now { get; init; }

    public string? Why { get; init; }

    // What plugins took of the worker's time since its run before.
    public IReadOnlyList<PluginTime> PluginTimes { get; init; } = [];

    // The files that the prices come from, by full paths; some are not there, but would be read if they came.
    public IReadOnlyList<string> Files { get; init; } = [];
}

// No result, and why. Text is what 'rota run' would show, or one sentence when it was the worker that came to an end.
internal sealed record Failed(FailureCause Cause, string Text) : Answer
{
    // Where in files it is mended, as far as that is known.
    public IReadOnlyList<Place> Places { get; init; } = [];

    // As in Finished, as many as were known; of a worker that came to an end there are none.
    public IReadOnlyList<string> Files { get; init; } = [];
}

// The worker is about to end.
internal sealed record Crashing(CrashNotice Notice) : Message;
