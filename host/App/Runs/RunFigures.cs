using Rota.Engine;

namespace Rota.Host.Runs;

// What comparisons of runs show: the last value / the first, and statistics of a set; NaN where the set has none of that name.
internal sealed record RunFigures(double Wealth, double Cagr, double Volatility, double Sharpe, double MaxDrawdown, double Turnover)
{
    private static readonly string[] Names = ["cagr", "volatility", "sharpe", "maxDrawdown", "turnover"];

    public static RunFigures Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    // Of each run, in order.
    public static IReadOnlyList<RunFigures> Of(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> set)
    {
        IStatistic[] statistics = [.. set.Where(statistic => Names.Contains(statistic.Name))];
        var study = StudyBuilder.Build(runs, statistics);
        var places = Names.Select(name => Array.FindIndex(statistics, statistic => statistic.Name == name)).ToArray();
        return [.. runs.Select((run, i) =>
        {
            double Value(int name) => places[name] < 0 ? double.NaN : study[i, places[name]];
            // Some sets write a drawdown as a number above 0.
            var drawdown = places[3] >= 0 && statistics[places[3]].Better == Better.Lower ? -Value(3) : Value(3);
            return new RunFigures(run.Equity.Values[^1] / run.Equity.Values[0], Value(0), Value(1), Value(2), drawdown, Value(4));
        })];
    }

    public RunFigures Minus(RunFigures other) => new(
        Wealth - other.Wealth, Cagr - other.Cagr, Volatility - other.Volatility, Sharpe - other.Sharpe, MaxDrawdown - other.MaxDrawdown,
        Turnover - other.Turnover);
}
