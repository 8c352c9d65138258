using System.Buffers;
using Rota.Engine;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// Runs a trial as `rota run --param … --from …` would, on the panel and the past that all trials share. Threads may share it.
internal sealed class TrialRunner(PreparedRun run, TrialScript script, BuiltPanel panel, TrialMeasures measures)
{
    private readonly TrialBenchmarks _benchmarks = new(run);
    private readonly SharedPast _past = new(panel.Panel, run.Plan.Profile);
    private readonly string _feed = run.Plan.Feed.ToString();

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

    // Fills the row of a trial.
    public void Run(int trial, DateOnly from, TrialRows rows)
    {
        var row = trial - rows.First;
        try
        {
            var result = Result(trial, from);
            Measure(result, _benchmarks.BasisOf(result), rows, row);
        }
        catch (Exception exception) when (TrialFailure.Of(exception, script.Blame) is { } failure)
        {
            rows.Fail(row, failure);
        }
    }

    private void Measure(BacktestResult result, CurveBasis basis, TrialRows rows, int row)
    {
        var room = ArrayPool<double>.Shared.Rent(basis.Room);
        try
        {
            var facts = basis.Facts(result.Equity.Values, TradingTotals.Of(result), room);
            measures.Fill(result, facts, rows.Numbers, row);
            TrialMonths.Fill(facts.Months.Returns, rows.Months, row);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(room);
        }
    }

    // With its benchmark.
    public BacktestResult Result(int trial, DateOnly from) => _benchmarks.Beside(Simulate(trial, from, null));

    public Strategy StrategyOf(int trial) => script.Build(trial).Strategy;

    // Another strategy on the same panel under the same terms, with its benchmark. Other conventions share no past.
    public BacktestResult Result(Strategy strategy, DateOnly from, Conventions? conventions = null)
    {
        var settings = Settings(from, []);
        if (conventions is not null) settings = settings with { Conventions = conventions };
        return _benchmarks.Beside(Simulator.Run(strategy, panel.Panel, settings, panel.Notes, past: conventions is null ? _past : null));
    }

    private BacktestResult Simulate(int trial, DateOnly from, Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar)
    {
        var (strategy, parameters) = script.Build(trial);
        return Simulator.Run(strategy, panel.Panel, Settings(from, parameters), panel.Notes, soFar, _past);
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
