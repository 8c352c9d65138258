namespace Rota.Host.Runs;

// A fixed mix of a run's assets, rebalanced monthly: the return of its assets without its decisions.
internal static class OwnMix
{
    public static Strategy Of(BacktestResult run, bool isEqual) => isEqual
        ? new Fixed(Weights.Equal(run.Strategy.Allocation.Assets)).Every(Dsl.MonthEnd).Named("equal weights of its assets")
        : new Fixed(Average(run)).Every(Dsl.MonthEnd).Named("average weights of its assets") with { Leverage = run.Strategy.MostBorrowed };

    // The targets, weighted by the days each was in force; the strategy's leverage is applied to the mix again.
    private static Weights Average(BacktestResult run)
    {
        var assets = run.Strategy.Allocation.Assets;
        var factor = run.Strategy.MostBorrowed?.Factor ?? 1;
        var (sums, days) = (new double[assets.Count], run.To.DayNumber - run.From.DayNumber);
        for (var i = 0; i < run.Rebalances.Count; i++)
        {
            var end = i + 1 < run.Rebalances.Count ? run.Rebalances[i + 1].Decided : run.To;
            var share = (double)(end.DayNumber - run.Rebalances[i].Decided.DayNumber) / Math.Max(days, 1);
            for (var asset = 0; asset < sums.Length; asset++) sums[asset] += share * run.Rebalances[i].Target[assets[asset]] / factor;
        }

        return new Weights(assets, sums);
    }
}
