namespace Rota;

/// <summary>Runs with their statistics: what a report shows.</summary>
public sealed class Study
{
    private readonly double[][] _values;

    /// <summary>Puts runs and statistics together.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <param name="values">For each run the value of each statistic; NaN where there is none.</param>
    /// <exception cref="ArgumentException">There is no run, or a count differs.</exception>
    public Study(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics, double[][] values)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(values);
        if (runs.Count == 0) throw new ArgumentException("A study has at least one run.", nameof(runs));
        if (values.Length != runs.Count || values.Any(row => row.Length != statistics.Count))
            throw new ArgumentException($"{runs.Count} runs have {statistics.Count} statistics each.", nameof(values));
        (Runs, Statistics, _values) = (runs, statistics, values);
    }

    /// <summary>The runs.</summary>
    public IReadOnlyList<BacktestResult> Runs { get; }

    /// <summary>The statistics, in the order of reports.</summary>
    public IReadOnlyList<IStatistic> Statistics { get; }

    /// <summary>A statistic of a run; NaN where there is none.</summary>
    /// <param name="run">The run's place in <see cref="Runs"/>.</param>
    /// <param name="statistic">The statistic's place in <see cref="Statistics"/>.</param>
    public double this[int run, int statistic] => _values[run][statistic];
}
