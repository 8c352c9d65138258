using System.Text.Json.Serialization;
using Rota.Host.Plugins;
using Rota.Host.Scripting;

namespace Rota.Host.Workers;

// Everything that a screen shows of a run, and what was asked for beside it.
internal sealed record Finished(
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
    IReadOnlyList<Fulfilled> Trades,
    IReadOnlyList<Measured> Statistics,
    IReadOnlyList<Grid> Tables,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<ScriptDiagnostic> Warnings,
    IReadOnlyList<WrittenReport> Reports) : Answer
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
