namespace Rota.Engine;

/// <summary>Computes statistics of runs.</summary>
public static class StudyBuilder
{
    /// <summary>Computes every statistic of every run.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <exception cref="PluginException">A statistic throws.</exception>
    public static Study Build(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics) =>
        new(runs, statistics, [.. runs.Select(run => statistics.Select(statistic => Of(statistic, run)).ToArray())]);

    private static double Of(IStatistic statistic, BacktestResult run)
    {
        try
        {
            return statistic.Of(run);
        }
        catch (Exception exception)
        {
            throw new PluginException($"Statistic {statistic.Name} of {run.Strategy.Name}", exception);
        }
    }
}
