namespace Rota.Engine;

/// <summary>Computes statistics of runs.</summary>
public static class StudyBuilder
{
    /// <summary>Computes every statistic of every run, and adds what the statistics note of a run to its notes.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <exception cref="PluginException">A statistic throws.</exception>
    public static Study Build(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics) =>
        new(
            [.. runs.Select(run => Noted(run, statistics))], statistics,
            [.. runs.Select(run => statistics.Select(statistic => Ask(statistic, run, () => statistic.Of(run))).ToArray())]);

    private static BacktestResult Noted(BacktestResult run, IReadOnlyList<IStatistic> statistics)
    {
        List<string> notes = [.. statistics
            .Select(statistic => Ask(statistic, run, () => statistic.NoteOn(run))).OfType<string>().Distinct().Except(run.Notes)];
        return notes.Count == 0 ? run : run with { Notes = [.. run.Notes, .. notes] };
    }

    private static T Ask<T>(IStatistic statistic, BacktestResult run, Func<T> question)
    {
        try
        {
            return question();
        }
        catch (Exception exception)
        {
            throw new PluginException($"Statistic {statistic.Name} of {run.Strategy.Name}", exception);
        }
    }
}
