using Rota.Analysis;
using Rota.Host.Sweeping;

namespace Rota.Host.WalkForward;

// The statistic of each trial on spans of months. The Sharpe ratio comes from the kept months; any other statistic of the profile's set from the
// trial's curve between two closes, for which every trial runs again.
internal sealed class WindowStatistics(Sweeper sweeper, SweepFacts facts, TrialColumn by)
{
    private static readonly string[] Sharpes = ["sharpe", TrialMeasures.MonthlySharpe];

    private readonly IStatistic? _statistic = Sharpes.Contains(by.Name) ? null : sweeper.Statistics.FirstOrDefault(each => each.Name == by.Name);

    // Null for the Sharpe ratio.
    public TrialColumn? By => _statistic is null ? null : by;

    // Columns that are no statistic of a run, such as its number of trades, cannot choose.
    public static void RequireStatistic(TrialColumn by, IReadOnlyList<IStatistic> set)
    {
        if (Sharpes.Contains(by.Name) || set.Any(each => each.Name == by.Name)) return;
        throw new InputException(new Mistake(
            $"--by {by.Name}: a walk-forward chooses by a statistic of a window. Available: {string.Join(", ", set.Select(each => each.Name))}."));
    }

    // Null for the Sharpe ratio, which needs no runs. Turned so that higher is better.
    public SliceStatistic? Of(IReadOnlyList<WalkForwardWindow> windows)
    {
        if (_statistic is null) return null;
        var closes = MonthCloses.Of(sweeper.Runner.Result(facts.Reference, facts.From).Equity);
        var values = new Dictionary<(int From, int To), double[]>();
        foreach (var span in windows.SelectMany(window => new[] { (window.LearnFrom, window.TestFrom), (window.TestFrom, window.TestTo) }))
            values.TryAdd(span, [.. Enumerable.Repeat(double.NaN, facts.Trials)]);
        sweeper.Threads.ForEach(0, facts.Trials, trial =>
        {
            if (sweeper.ResultOf(trial, facts.From) is not { } run) return;
            foreach (var (span, of) in values)
                of[trial] = by.Sign * _statistic.Of(RunSpan.Of(run, closes.Before(span.From), closes.Before(span.To)));
        });
        return (trial, from, to) => values[(from, to)][trial];
    }
}
