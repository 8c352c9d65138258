using Rota.Analysis;
using Rota.Engine;

namespace Rota.Host.Sweeping;

// The numbers of a trial: its wealth, the statistics of the profile's set, its trades, and the Sharpe ratio per month that can be deflated.
internal sealed class TrialMeasures
{
    public const string Wealth = "wealth";
    public const string Trades = "trades";
    public const string Months = "months";
    public const string MonthlySharpe = "monthlySharpe";
    public const string MonthlySkewness = "monthlySkewness";
    public const string MonthlyKurtosis = "monthlyKurtosis";

    private readonly IReadOnlyList<(TrialColumn Column, Func<BacktestResult, double> Of)> _all;

    public TrialMeasures(IReadOnlyList<IStatistic> statistics)
    {
        (TrialColumn Column, Func<BacktestResult, double> Of)[] own =
        [
            (new(Wealth, Unit.Ratio, Better.Higher, "V_end / V_0."), WealthOf),
            (new(Trades, Unit.Count, Better.Neither, "Decisions that traded, without the funding."), TradesOf),
            (new(Months, Unit.Count, Better.Neither, "n, the whole months."), run => run.Equity.WholeMonths().Count),
            (new(MonthlySharpe, Unit.Ratio, Better.Higher, "mean(x) / sd(x) of x = r − f, whole months, n − 1 in the denominator of sd."), run => SharpeOf(run).Ratio),
            (new(MonthlySkewness, Unit.Ratio, Better.Neither, "mean(((x − mean) / σ)³), n in the denominator of σ."), run => SharpeOf(run).Skewness),
            (new(MonthlyKurtosis, Unit.Ratio, Better.Neither, "mean(((x − mean) / σ)⁴), 3 when normal."), run => SharpeOf(run).Kurtosis),
        ];
        var theirs = statistics.Select(each => (new TrialColumn(each.Name, each.Unit, each.Better, each.Formula), ValueOf(each)))
            .Where(each => own.All(mine => mine.Column.Name != each.Item1.Name));
        _all = [own[0], .. theirs, .. own[1..]];
        Columns = [.. _all.Select(each => each.Column)];
        Statistics = statistics;
    }

    public IReadOnlyList<TrialColumn> Columns { get; }

    public IReadOnlyList<IStatistic> Statistics { get; }

    public double[] Of(BacktestResult run) => [.. _all.Select(each => each.Of(run))];

    // NaN where the benchmark has no such number.
    public double[] OfBenchmark(Study study)
    {
        var names = study.Statistics.Select(each => each.Name).ToList();
        return [.. Columns.Select(column => names.IndexOf(column.Name) is >= 0 and var at ? study.OfBenchmark(0, at)
            : column.Name == Wealth && study.Runs[0].Benchmark is { } curve ? curve.Values[^1] / curve.Values[0]
            : double.NaN)];
    }

    private static double WealthOf(BacktestResult run) => run.Equity.Values[^1] / run.Equity.Values[0];

    private static double TradesOf(BacktestResult run) => run.Rebalances.Count(made => made.Kind is not (RebalanceKind.Funding or RebalanceKind.None));

    private static MonthlySharpe SharpeOf(BacktestResult run)
    {
        var cash = run.MonthlyCashReturns();
        return Rota.Analysis.MonthlySharpe.Of([.. run.Equity.WholeMonths().Select((month, i) => month.Return - cash[i])]);
    }

    private static Func<BacktestResult, double> ValueOf(IStatistic statistic) => run =>
    {
        try
        {
            return statistic.Of(run);
        }
        catch (Exception exception)
        {
            throw new PluginException($"Statistic {statistic.Name} of {run.Strategy.Name}", exception);
        }
    };
}
