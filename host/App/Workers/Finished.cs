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

    // The first day on which all prices were traded; null when they were from the start.
    public DateOnly? SimulatedUntil { get; init; }

    // What 'rota now' says, and 'rota why' of the day that was asked about; null where nobody asked.
    public string? Now { get; init; }

    public string? Why { get; init; }

    // What plugins took of the worker's time since its run before.
    public IReadOnlyList<PluginTime> PluginTimes { get; init; } = [];

    // The files that the prices come from, by full paths; some are not there, but would be read if they came.
    public IReadOnlyList<string> Files { get; init; } = [];
}
