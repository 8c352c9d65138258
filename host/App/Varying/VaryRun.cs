using Rota.Host.Runs;
using Rota.Host.Sweeping;

namespace Rota.Host.Varying;

// Runs the variations of a script, each as 'rota run' would.
internal sealed class VaryRun(PreparedRun run, BacktestResult own, IReadOnlyList<IStatistic> statistics, IProgress<string> progress)
{
    private static readonly Progress<string> Silent = new();

    // To the last day of the script's own run, though prices of other assets may go on.
    private readonly PreparedRun _run = (run with { Feed = new SeriesOnce(run.Feed) }).Over(new DateRange(run.Plan.Range.From, own.To));

    public VaryResult Of(IReadOnlyList<VariationGroup> groups)
    {
        var made = groups.Select(group =>
        {
            progress.Report($"Running {group.Title.ToLowerInvariant()}");
            return Of(group);
        }).ToList();
        progress.Report("Finding break-even costs");
        return new(own, Row(AsItIs, own, own), made, BreakEven.Of(Pipeline.Beside(run, own, Silent), statistics, CagrAt));
    }

    private double CagrAt(Costs costs) =>
        RunFigures.Of([Backtest(_run with { Plan = _run.Plan with { Profile = _run.Plan.Profile with { Costs = costs } } }, own.From)], statistics)[0].Cagr;

    private static Variation AsItIs => new("as it is", run => run) { IsAsItIs = true };

    // All from the latest first decision; a run that begins on that day by itself is the same.
    private VariedGroup Of(VariationGroup group)
    {
        var outcomes = group.Variations.Select(variation => Outcome(variation, _run.Plan.Range.From)).ToList();
        var first = outcomes.Select(outcome => outcome.Run?.From ?? DateOnly.MinValue).Append(own.From).Max();
        var isShared = own.From == first && outcomes.TrueForAll(outcome => outcome.Run is not { } made || made.From == first);
        if (!isShared) outcomes = [.. outcomes.Select(outcome => outcome.Run is null ? outcome : Outcome(outcome.Variation, first))];
        var asItIs = isShared ? own : Backtest(_run, first);
        return group.Finish(new(group, first, Row(AsItIs, asItIs, asItIs), [.. outcomes.Select(outcome =>
            outcome.Run is { } made ? Row(outcome.Variation, made, asItIs) : new VariedRow(outcome.Variation) { Error = outcome.Error })]));
    }

    private (Variation Variation, BacktestResult? Run, string? Error) Outcome(Variation variation, DateOnly from)
    {
        if (variation.Change is not { } change) return (variation, null, variation.WhyNone);
        try
        {
            return (variation, Backtest(change(_run), from), null);
        }
        catch (Exception failed) when (TrialFailure.Of(failed, run.Built.Blame) is { } failure)
        {
            return (variation, null, Refusal(failed) ?? failure.Text);
        }
    }

    // What a variation asks of prices may be too much for them; a cell has no room for the line of the script.
    private static string? Refusal(Exception failed) => failed switch
    {
        InputException refused => refused.Mistakes[0].What,
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };

    private static BacktestResult Backtest(PreparedRun changed, DateOnly from) =>
        Pipeline.Backtest(changed.Over(new DateRange(from, changed.Plan.Range.To)), Silent);

    private VariedRow Row(Variation variation, BacktestResult made, BacktestResult asItIs)
    {
        var figures = RunFigures.Of([made, asItIs], statistics);
        return new(variation)
        {
            Run = made,
            Figures = figures[0],
            Difference = figures[0].Minus(figures[1]),
            Trades = VariedRow.TradesOf(made),
            MoreTrades = VariedRow.TradesOf(made) - VariedRow.TradesOf(asItIs),
            Differing = TargetDifference.Of(made, asItIs),
            IsAsItIs = variation.IsAsItIs,
        };
    }
}
