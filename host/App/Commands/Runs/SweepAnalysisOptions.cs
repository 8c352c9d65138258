using System.CommandLine;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Sweeping;
using Rota.Host.WalkForward;

namespace Rota.Host.Commands;

// The further analyses of a complete sweep: a walk-forward, and a test against the benchmark or cash.
internal sealed class SweepAnalysisOptions
{
    // The trials of a sweep with an account are not those that a walk-forward joins.
    public static Mistake WalksAlone { get; } = new("--walk-forward joins ideal runs, and an account follows those of this sweep. Sweep without --account into another folder.");

    private readonly Option<string> _against = RunOptions.Value("--against", "benchmark|cash", "Test whether the best trial is ahead by more than the luck of the search (reality check, SPA).");
    private readonly WalkForwardOptions _walk = new();

    public void AddTo(Command command)
    {
        command.Add(_against);
        _walk.AddTo(command);
    }

    public SweepAnalyses Read(ParseResult parsed, ProblemList mistakes) =>
        new(mistakes.Try(() => Against.Read(parsed.GetValue(_against))), mistakes.Try(() => _walk.Plan(parsed)));
}

// Null for an analysis that is not asked for. Only a walk-forward runs strategies again.
internal sealed record SweepAnalyses(string? Against, WalkForwardPlan? Walk)
{
    public void Require(TrialColumn by, IReadOnlyList<IStatistic> statistics)
    {
        if (Walk is not null) WindowStatistics.RequireStatistic(by, statistics);
    }

    // The sweeper has completed the folder; null without a walk-forward.
    public IEnumerable<SweepExtra> Of(SweepFindings found, Sweeper? sweeper, Progress progress)
    {
        if (Against is not null) yield return Sweeping.Against.Of(found.Results, Against);
        if (Walk is null) yield break;
        progress.Now($"Walking forward {Walk}");
        var facts = found.Results.Facts;
        yield return WalkForwardFindings.Of(found, Walk, new(sweeper!, facts, found.By), new(sweeper!, facts)).ToExtra();
    }
}
