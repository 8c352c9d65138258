using Rota.Engine;
using Rota.Host.Luck;
using Rota.Host.Runs;

namespace Rota.Host.Flipping;

// Nobody knows a close before it comes. The ideal run decides and trades at the same close; the others decide a day before, or trade later: they
// bound what it costs to act on a signal that is not final.
internal sealed record LateSignals(IReadOnlyList<LateRow> Rows)
{
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    // The ideal first. Null for a strategy that never decides again, and under a profile that decides before the open.
    public static LateSignals? Of(BacktestResult run, FlipTerms terms, IReadOnlyList<IStatistic> statistics, Action<Action> guarded)
    {
        if (RunDays.BeginsOnAny(run.Strategy) || run.Settings.Conventions.DecidesBeforeOpen) return null;
        var past = new SharedPast(run.Panel, run.Settings.Conventions);
        var rows = Ways(run.Strategy).Select(way => Row(way.Name, way.Strategy)).ToList();
        if (rows[0].Run is not { } ideal) return null;
        var ran = rows.Where(row => row.Run is not null).ToList();
        var first = CommonCurves.FirstDay(ran.Select(row => row.Run!));
        var figures = RunFigures.Of([.. ran.Select(row => CommonCurves.From(first, row.Run!))], statistics);
        return new([.. rows.Select(row => row.Run is null ? row : row with { Figures = figures[ran.IndexOf(row)], Signals = row == rows[1] ? Changed(terms, ideal, row.Run) : null })])
        {
            From = first,
            To = run.To,
        };

        LateRow Row(string name, Strategy? strategy)
        {
            if (strategy is null) return new(name) { Error = "the parts of a portfolio have days of their own" };
            try
            {
                BacktestResult? made = null;
                guarded(() => made = Simulator.Run(strategy, run.Panel, run.Settings, past: past));
                return new(name) { Run = made };
            }
            catch (Exception failed) when (failed is InputException or PluginException)
            {
                return new(name) { Error = failed is InputException wrong ? wrong.Mistakes[0].What : failed.Message };
            }
        }
    }

    private static IEnumerable<(string Name, Strategy? Strategy)> Ways(Strategy strategy)
    {
        yield return ("decided and traded at the close", strategy with { Fill = Fill.SameClose });
        var before = strategy.Schedule.OffsetDays - 1;
        yield return ("decided on the close before, traded at the close", strategy.Allocation is Portfolio ? null : strategy with
        {
            Schedule = strategy.Schedule with { OffsetDays = before },
            Fill = Fill.NextClose,
        });
        yield return ("decided at the close, traded at the next open", strategy with { Fill = Fill.NextOpen });
        yield return ("decided at the close, traded at the next close", strategy with { Fill = Fill.NextClose });
    }

    // Each ideal decision with that of the trading day before.
    private static (int Changed, int All) Changed(FlipTerms terms, BacktestResult ideal, BacktestResult before)
    {
        var made = before.Rebalances.GroupBy(decision => decision.Decided).ToDictionary(day => day.Key, day => day.Last().Target);
        var (changed, all) = (0, 0);
        foreach (var decision in ideal.Rebalances)
        {
            var row = ideal.Panel.Dates.BinarySearch(decision.Decided);
            if (row == 0 || !made.TryGetValue(ideal.Panel.Dates[row - 1], out var target)) continue;
            all++;
            if (terms.Differs(decision.Target, target)) changed++;
        }

        return (changed, all);
    }
}
