namespace Rota.Plugins.Statistics;

// A statistic whose formula is one of the functions beside it.
internal sealed record Figure(string Name, Unit Unit, Func<BacktestResult, double> Formula) : IStatistic
{
    public double Of(BacktestResult run) => Formula(run);
}
