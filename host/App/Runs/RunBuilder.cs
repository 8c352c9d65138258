using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// The one assembly of a run, for commands, workers and bundles: they differ only in where prices and scripts come from.
internal sealed class RunBuilder(RunPlan plan, PluginCatalogue plugins)
{
    private readonly SourceLog _sources = new();
    private Strategy? _strategy;
    private Strategy? _benchmark;

    // Where the prices come from; the log wraps each feed that reads files.
    public required Func<SourceLog, IDataFeed> Feed { get; init; }

    public required Func<BuiltStrategy> Script { get; init; }

    // Asked only when the benchmark is a script.
    public required Func<Strategy> BenchmarkScript { get; init; }

    // Whether parameters that the script does not declare are another script's, and no error.
    public bool AllowsUndeclared { get; init; }

    // The versions that first made the result, when this run repeats it.
    public IReadOnlyList<SoftwareVersion>? Software { get; init; }

    // The files that prices were read from, as far as they are known by now.
    public IReadOnlyList<string> Files => DataFiles.Of(plan, _strategy, _benchmark, _sources, plugins);

    // Null when there is a problem.
    public PreparedRun? Build(ProblemList problems)
    {
        var feed = plan.Feed is null ? null : problems.Try(() => Feed(_sources));
        var built = problems.Try(Strategy);
        _strategy = built?.Strategy;
        _benchmark = plan.Benchmark is { IsNone: false, IsOwnMix: false } choice
            ? problems.Try(() => choice.IsScript ? BenchmarkScript() : choice.Strategy)
            : null;
        return problems.Any || feed is null || built is null ? null
            : new(plan, feed, built, _benchmark) { Sources = _sources, Origin = () => Origin(built) };
    }

    private BuiltStrategy Strategy()
    {
        var built = Script();
        if (!AllowsUndeclared) ParameterText.RequireDeclared(plan.Parameters.Keys, built.Parameters);
        return built;
    }

    private RunOrigin Origin(BuiltStrategy built)
    {
        var origin = Provenance.Of(plan, built, plugins);
        return Software is null ? origin : origin with { Software = [.. Software] };
    }
}
