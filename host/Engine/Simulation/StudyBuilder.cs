namespace Rota.Engine;

/// <summary>Computes statistics of runs.</summary>
public static class StudyBuilder
{
    /// <summary>
    /// Computes every statistic of every run. Adds the notes of statistics to the run's notes, and names statistics that are unknown
    /// because the cash rate begins too late.
    /// </summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <exception cref="PluginException">A statistic throws.</exception>
    public static Study Build(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics)
    {
        var values = runs.Select(run => statistics.Select(statistic => Of(statistic, run)).ToArray()).ToArray();
        BacktestResult[] noted = [.. runs.Select((run, i) => WithUnknown(Noted(run, statistics), statistics, values[i]))];
        return new(noted, statistics, values)
        {
            LazyReasons = ReasonsOf(noted),
            LazyComparison = new(() => HysteresisComparison.Of(noted, statistics, values)),
        };
    }

    // A strategy runs again only when somebody asks.
    internal static IReadOnlyList<Lazy<IReadOnlyList<Reasons>>> ReasonsOf(IEnumerable<BacktestResult> runs) =>
        [.. runs.Select(run => new Lazy<IReadOnlyList<Reasons>>(() => Simulator.Explain(run)))];

    internal static double Of(IStatistic statistic, BacktestResult run) => Ask(statistic, run, () => statistic.Of(run));

    private static BacktestResult WithUnknown(BacktestResult run, IReadOnlyList<IStatistic> statistics, double[] values)
    {
        var rate = run.Settings.CashRate;
        if (rate.From is not { } first || !double.IsNaN(rate.YieldOn(run.From))) return run;
        var known = run with { Settings = run.Settings with { CashRate = CashRate.Zero } };
        var lost = statistics.Where((each, i) => double.IsNaN(values[i]) && !double.IsNaN(Of(each, known))).Select(each => each.Name).ToList();
        if (lost.Count == 0) return run;
        var note = $"Not known: {string.Join(", ", lost)}. The cash rate {rate.Source} begins on {PanelBuilder.Text(first)}, after the first month " +
            $"of the run, which begins on {PanelBuilder.Text(run.From)}.";
        return run with { Notes = [.. run.Notes, note] };
    }

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
