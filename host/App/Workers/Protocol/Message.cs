using System.Text.Json.Serialization;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Trials;

namespace Rota.Host.Workers;

// Messages between the program and a worker. The worker begins with Handshake; each Job is followed by any number of RunProgress and
// one Answer. A worker that is about to die through a script's fault sends Crashing, if it still can.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Handshake), "hello")]
[JsonDerivedType(typeof(Job), "job")]
[JsonDerivedType(typeof(RunProgress), "advance")]
[JsonDerivedType(typeof(RunSnapshot), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Crashing), "crashing")]
internal abstract record Message;

// Both sides must be the same build, because another build may misread a message.
internal sealed record Handshake(int ApiLevel, string Version, Guid Build) : Message
{
    public static Handshake Ours { get; } = new(BuildFacts.ApiLevel, BuildFacts.Version, typeof(Handshake).Module.ModuleVersionId);

    // Explains a different build; null if it is the same.
    public string? Mismatch => this == Ours
        ? null
        : $"The worker is rota {Version} with plugin api level {ApiLevel} (build {Build:N}), " +
          $"this program is rota {Ours.Version} with api level {Ours.ApiLevel} (build {Ours.Build:N}): " +
          "it was updated while it ran. Start it again.";
}

// A run for a worker: the compiled script, the settings in force, and the extras that are wanted. Path is the script's as the user
// wrote it. Tables and reports cost time, so they are requested by name.
internal sealed record Job(
    string Path,
    string Key,
    byte[] Script,
    IReadOnlyList<Setting> Settings,
    IReadOnlyDictionary<string, ParameterValue> Parameters) : Message
{
    // The benchmark, if it is a script.
    public string? BenchmarkKey { get; init; }

    public byte[]? Benchmark { get; init; }

    public IReadOnlyList<string> Tables { get; init; } = [];

    public IReadOnlyList<string> Reports { get; init; } = [];

    // Whether to add the output of 'rota now'.
    public bool WantsNow { get; init; }

    // The day for which to add the output of 'rota why'.
    public DateOnly? Why { get; init; }

    // The statistic for which to add the output of 'rota explain'.
    public string? Explain { get; init; }

    // Whether to add the line about start-day luck.
    public bool WantsLuck { get; init; }

    // Whether to add the entry of the ledger.
    public bool WantsTrial { get; init; }

    // Whether to ignore parameters that the script does not declare, instead of failing.
    public bool SparesUndeclared { get; init; }

    // The same run over other days; without a first day from its own.
    public Job Over(DateOnly? from, DateOnly to)
    {
        List<Setting> days = [new(SettingKeys.To, $"{to:O}")];
        if (from is { } first) days.Add(new(SettingKeys.From, $"{first:O}"));
        return this with { Settings = [.. days, .. Settings.Where(setting => days.TrueForAll(day => day.Key != setting.Key))] };
    }

    // As messages of the command line name the script.
    [JsonIgnore]
    public string Name => SourceExcerpt.Shown(System.IO.Path.GetFullPath(Path), Environment.CurrentDirectory);

    public static Job Of(
        string path, CompiledScript script, EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters,
        CompiledScript? benchmark = null) =>
        new(path, script.Key, CompiledScriptFormat.Write(script), settings.All, parameters)
        {
            BenchmarkKey = benchmark?.Key,
            Benchmark = benchmark is null ? null : CompiledScriptFormat.Write(benchmark),
        };
}

// A worker's progress: in words and, once the run has begun, a thinned equity curve and the share of days done, from 0 to 1.
internal sealed record RunProgress(string Doing, Curve? Equity, double? Share = null) : Message;

// The outcome of a job.
internal abstract record Answer : Message;

// Everything that a screen shows of a run, and the requested extras.
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
    // The worker's messages about its plugins: which were skipped, and why.
    public string Remarks { get; init; } = "";

    public double Capital { get; init; }

    // In a few words; null in a result of an older program.
    public string? Costs { get; init; }

    // The days that were asked for; null without a limit.
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    // The settings that were changed on the screens; null if none were.
    public string? Changed { get; init; }

    // Which settings came from files, in words; empty if none did.
    public string FromFiles { get; init; } = "";

    // The first day without simulated prices; null if no day has any.
    public DateOnly? SimulatedUntil { get; init; }

    // The days on which proxies replace assets.
    public IReadOnlyList<ExtendedDays> Extended { get; init; } = [];

    // Warnings to read before any number.
    public IReadOnlyList<string> Cautions { get; init; } = [];

    // The last day on which no newer close is due; null for generated prices.
    public DateOnly? StandsUntil { get; init; }

    public PriceOrigin PricesOn(DateOnly day) => day < SimulatedUntil ? PriceOrigin.Simulated
        : Extended.Any(span => span.From <= day && day <= span.To) ? PriceOrigin.Extended
        : PriceOrigin.Real;

    public PriceOrigin WorstPrices() => IsSimulated ? PriceOrigin.Simulated : Extended.Count > 0 ? PriceOrigin.Extended : PriceOrigin.Real;

    // Whether the strategy may begin on any day, not only on one of its decisions.
    public bool BeginsOnAnyDay { get; init; }

    // The output of 'rota now', 'rota why' and 'rota explain'; null if not requested.
    public string? Now { get; init; }

    public string? Why { get; init; }

    public string? Explained { get; init; }

    // The line about start-day luck, empty if the settings turn it off or the strategy has no other days; null if not requested.
    public string? Luck { get; init; }

    // The run as the ledger keeps it; null if not requested.
    public LedgerEntry? Trial { get; init; }

    // The time that plugins took since the worker's previous run.
    public IReadOnlyList<PluginTime> PluginTimes { get; init; } = [];

    // The price files by full path, including missing ones that would be read if they existed.
    public IReadOnlyList<string> Files { get; init; } = [];
}

// Why there is no result. Text is the output of 'rota run', or one sentence if the worker died.
internal sealed record Failed(FailureCause Cause, string Text) : Answer
{
    // The places in files to correct, as far as they are known.
    public IReadOnlyList<Place> Places { get; init; } = [];

    // As in RunSnapshot, as far as they are known; empty if the worker died.
    public IReadOnlyList<string> Files { get; init; } = [];
}

// The worker is about to exit.
internal sealed record Crashing(CrashNotice Notice) : Message;
