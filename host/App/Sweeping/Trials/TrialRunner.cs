using System.Collections.Concurrent;
using Rota.Engine;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// Runs a trial as `rota run --param … --from …` would, on the panel and the past that all trials share. Threads may share it.
internal sealed class TrialRunner(PreparedRun run, TrialScript script, BuiltPanel panel, TrialMeasures measures)
{
    private readonly TrialBenchmarks _benchmarks = new(run);
    private readonly SharedPast _past = new(panel.Panel, run.Plan.Profile);
    private readonly ConcurrentBag<TrialRoom> _rooms = [];
    private readonly string _feed = run.Plan.Feed.ToString();
    private int _unshared;

    // How many trials had to compute scores that others could not share, or needed a whole result.
    public int Unshared => _unshared;

    // The day of the first decision in the range of the run. The trial runs only up to that day.
    public DateOnly FirstDay(int trial)
    {
        DateOnly? first = null;
        try
        {
            Simulate(trial, run.Plan.Range.From, (days, _) =>
            {
                first = days.Span[0];
                throw new Begun();
            });
        }
        catch (Begun)
        {
            // It has done its work.
        }

        return first!.Value;
    }

    // Fills the row of a trial. Without statistics that need more, its curve is enough, which is much faster than a result.
    public void Run(int trial, DateOnly from, TrialRows rows)
    {
        var room = _rooms.TryTake(out var free) ? free : new();
        try
        {
            if (measures.AreOfCurves && _benchmarks.AreShared && run.Followed is null) FillFromCurve(trial, from, rows, room);
            else FillFromResult(trial, from, rows, room);
        }
        catch (Exception exception) when (TrialFailure.Of(exception, script.Blame) is { } failure)
        {
            rows.Fail(trial - rows.First, failure);
        }

        _rooms.Add(room);
    }

    // With its benchmark, as an account follows it if there is one.
    public BacktestResult Result(int trial, DateOnly from) => _benchmarks.Beside(Followed(Simulate(trial, from, null)));

    public Strategy StrategyOf(int trial) => script.Build(trial).Strategy;

    // Another strategy on the same panel under the same terms, with its benchmark. Other conventions share no past.
    public BacktestResult Result(Strategy strategy, DateOnly from, Conventions? conventions = null)
    {
        var settings = Settings(from, []);
        if (conventions is not null) settings = settings with { Conventions = conventions };
        return _benchmarks.Beside(Simulator.Run(strategy, panel.Panel, settings, panel.Notes, past: conventions is null ? _past : null));
    }

    private BacktestResult Followed(BacktestResult ideal) => run.Followed is { } account ? account.Alone(ideal) : ideal;

    private void FillFromCurve(int trial, DateOnly from, TrialRows rows, TrialRoom room)
    {
        var (strategy, settings) = Prepared(trial, from);
        var curve = Simulator.Curve(strategy, panel.Panel, settings, _past, room.Run);
        if (room.Run.HasOwnScores) Interlocked.Increment(ref _unshared);
        var basis = _benchmarks.BasisFrom(panel.Panel.Dates[curve.First], () => Simulate(trial, from, null));
        var trading = TradingTotals.Of(basis.Dates, curve.Values, curve.Rebalances, curve.Trades);
        Fill(null, basis.Facts(curve.Values, trading, room.Months(basis.Room)), rows, trial - rows.First);
    }

    private void FillFromResult(int trial, DateOnly from, TrialRows rows, TrialRoom room)
    {
        Interlocked.Increment(ref _unshared);
        var result = Result(trial, from);
        var basis = _benchmarks.BasisOf(result);
        Fill(result, basis.Facts(result.Equity.Values, TradingTotals.Of(result), room.Months(basis.Room)), rows, trial - rows.First);
    }

    private void Fill(BacktestResult? result, in CurveFacts facts, TrialRows rows, int row)
    {
        measures.Fill(result, facts, rows.Numbers, row);
        TrialMonths.Fill(facts.Months.Returns, rows.Months, row);
    }

    private BacktestResult Simulate(int trial, DateOnly from, Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar)
    {
        var (strategy, settings) = Prepared(trial, from);
        return Simulator.Run(strategy, panel.Panel, settings, panel.Notes, soFar, _past);
    }

    private (Strategy Strategy, RunSettings Settings) Prepared(int trial, DateOnly from)
    {
        var (strategy, parameters) = script.Build(trial);
        return (strategy, Settings(from, parameters));
    }

    private RunSettings Settings(DateOnly from, IReadOnlyList<Parameter> parameters) => new()
    {
        Conventions = run.Plan.Profile,
        Range = new DateRange(from, run.Plan.Range.To),
        Capital = run.Plan.Capital,
        CashRate = run.Plan.CashRate,
        Feed = _feed,
        Parameters = parameters,
    };

    // Ends a run whose first day is all that is asked.
    private sealed class Begun : Exception;
}
