namespace Rota.Host.Running;

// A fixed mix of what a run may hold, put back every month: what its assets alone would have given, without its skill.
internal static class OwnMix
{
    public static Strategy Of(BacktestResult run, bool isEqual)
    {
        var weights = isEqual ? Weights.Equal(run.Strategy.Allocation.Assets) : Average(run);
        return new Fixed(weights).Every(Dsl.MonthEnd).Named(isEqual ? "equal weights of its assets" : "average weights of its assets");
    }

    // The targets, each for as many days as it was in force.
    private static Weights Average(BacktestResult run)
    {
        var assets = run.Strategy.Allocation.Assets;
        var (sums, days) = (new double[assets.Count], run.To.DayNumber - run.From.DayNumber);
        for (var i = 0; i < run.Rebalances.Count; i++)
        {
            var end = i + 1 < run.Rebalances.Count ? run.Rebalances[i + 1].Decided : run.To;
            var share = (double)(end.DayNumber - run.Rebalances[i].Decided.DayNumber) / Math.Max(days, 1);
            for (var asset = 0; asset < sums.Length; asset++) sums[asset] += share * run.Rebalances[i].Target[assets[asset]];
        }

        return new Weights(assets, sums);
    }
}
