using Rota.Analysis;
using Rota.Engine;
using Rota.Host.Trials;

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

    private static readonly TrialColumn First = new(Wealth, Unit.Ratio, Better.Higher, "V_end / V_0.");

    private static readonly TrialColumn[] Last =
    [
        new(Trades, Unit.Count, Better.Neither, "Decisions that traded, without the funding."),
        new(Months, Unit.Count, Better.Neither, "n, the whole months."),
        new(MonthlySharpe, Unit.Ratio, Better.Higher, "mean(x) / sd(x) of x = r − f, whole months, n − 1 in the denominator of sd; NaN below 12 months."),
        new(MonthlySkewness, Unit.Ratio, Better.Neither, "mean(((x − mean) / σ)³), n in the denominator of σ."),
        new(MonthlyKurtosis, Unit.Ratio, Better.Neither, "mean(((x − mean) / σ)⁴), 3 when normal."),
    ];

    private readonly IStatistic[] _kept; // without those that have a column of ours

    public TrialMeasures(IReadOnlyList<IStatistic> statistics)
    {
        Statistics = statistics;
        _kept = [.. statistics.Where(each => each.Name != Wealth && Last.All(ours => ours.Name != each.Name))];
        AreOfCurves = Array.TrueForAll(_kept, each => each is ICurveStatistic);
        Columns = [First, .. _kept.Select(each => new TrialColumn(each.Name, each.Unit, each.Better, each.Formula)), .. Last];
    }

    public IReadOnlyList<TrialColumn> Columns { get; }

    public IReadOnlyList<IStatistic> Statistics { get; }

    // Whether facts are enough for all of them.
    public bool AreOfCurves { get; }

    public double[] Of(BacktestResult run)
    {
        var rows = new TrialRows(0, 1, Columns.Count, 0);
        Fill(run, CurveFacts.Of(run), rows.Numbers, 0);
        return [.. rows.Numbers.Select(column => column[0])];
    }

    // Writes a row of the columns. A statistic that needs more than facts is asked with the run.
    public void Fill(BacktestResult? run, in CurveFacts facts, double[][] columns, int row)
    {
        var at = 0;
        columns[at++][row] = facts.Values[^1] / facts.Values[0];
        foreach (var statistic in _kept) columns[at++][row] = ValueOf(statistic, run, facts);
        columns[at++][row] = facts.Trading.Rebalances;
        var sharpe = MonthlyExcess.SharpeOf(facts.Months.Excess);
        columns[at++][row] = sharpe.Months;
        columns[at++][row] = sharpe.Ratio;
        columns[at++][row] = sharpe.Skewness;
        columns[at][row] = sharpe.Kurtosis;
    }

    // NaN where the benchmark has no such number.
    public double[] OfBenchmark(Study study)
    {
        var names = study.Statistics.Select(each => each.Name).ToList();
        return [.. Columns.Select(column => names.IndexOf(column.Name) is >= 0 and var at ? study.OfBenchmark(0, at)
            : column.Name == Wealth && study.Runs[0].Benchmark is { } curve ? curve.Values[^1] / curve.Values[0]
            : double.NaN)];
    }

    private static double ValueOf(IStatistic statistic, BacktestResult? run, in CurveFacts facts)
    {
        try
        {
            return statistic is ICurveStatistic quick ? quick.Of(facts) : statistic.Of(run!);
        }
        catch (Exception exception)
        {
            throw new PluginException($"Statistic {statistic.Name}", exception);
        }
    }
}
