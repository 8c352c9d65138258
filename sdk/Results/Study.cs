namespace Rota;

/// <summary>Runs with their statistics and tables, for reports.</summary>
public sealed class Study
{
    private readonly double[][] _values;
    // The list of tables itself may be lazy.
    private readonly Lazy<Lazy<Table>[][]> _tables;
    // The curve of each run and of its benchmark, without decisions or trades; all statistics share what they compute of it.
    private readonly Lazy<(BacktestResult Run, BacktestResult Benchmark)>[] _curves;

    /// <summary>Makes a study of runs and statistics.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <param name="values">For each run the value of each statistic; NaN when unknown.</param>
    /// <exception cref="ArgumentException">The list of runs is empty, or counts differ.</exception>
    public Study(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics, double[][] values)
        : this(runs, statistics, values, [])
    {
    }

    private Study(
        IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> statistics, double[][] values, IReadOnlyList<ITable> tables)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(values);
        if (runs.Count == 0) throw new ArgumentException("Give at least one run.", nameof(runs));
        if (values.Length != runs.Count || values.Any(row => row.Length != statistics.Count))
            throw new ArgumentException($"Give {statistics.Count} values for each of the {runs.Count} runs.", nameof(values));
        (Runs, Statistics, _values, Tables) = (runs, statistics, values, tables);
        _curves = [.. runs.Select(run => new Lazy<(BacktestResult, BacktestResult)>(() => Curves(run)))];
        _tables = new(() => [.. runs.Select(run => tables.Select(table => new Lazy<Table>(() => table.Of(run))).ToArray())]);
    }

    // Set by the engine, one per run; empty in a study made by hand.
    internal IReadOnlyList<Lazy<IReadOnlyList<Reasons>>> LazyReasons { get; init; } = [];

    internal Lazy<Study>? LazyComparison { get; init; }

    /// <summary>The runs.</summary>
    public IReadOnlyList<BacktestResult> Runs { get; }

    /// <summary>The statistics, in the order of reports.</summary>
    public IReadOnlyList<IStatistic> Statistics { get; }

    /// <summary>The tables that are shown for each run, in the order of reports.</summary>
    public IReadOnlyList<ITable> Tables { get; }

    /// <summary>A statistic of a run; NaN when unknown.</summary>
    /// <param name="run">The run's index in <see cref="Runs"/>.</param>
    /// <param name="statistic">The statistic's index in <see cref="Statistics"/>.</param>
    public double this[int run, int statistic] => _values[run][statistic];

    /// <summary>A statistic of a run's benchmark.</summary>
    /// <param name="run">The run's index in <see cref="Runs"/>.</param>
    /// <param name="statistic">The statistic's index in <see cref="Statistics"/>.</param>
    /// <returns>
    /// The statistic computed from the benchmark's equity; NaN without a benchmark, and for statistics of decisions or trades, which a
    /// benchmark does not have.
    /// </returns>
    public double OfBenchmark(int run, int statistic)
    {
        if (Runs[run].Benchmark is null) return double.NaN;
        var (of, (curve, benchmark)) = (Statistics[statistic], _curves[run].Value);
        return of.Of(curve).Equals(this[run, statistic]) ? of.Of(benchmark) : double.NaN;
    }

    /// <summary>A table of a run, computed on first use.</summary>
    /// <param name="run">The run's index in <see cref="Runs"/>.</param>
    /// <param name="table">The table's index in <see cref="Tables"/>.</param>
    public Table TableOf(int run, int table) => _tables.Value[run][table].Value;

    /// <summary>
    /// Starts to compute all tables of all runs on other threads, for a report that shows them all; <see cref="TableOf"/> then waits for its
    /// table and throws any exception of that table.
    /// </summary>
    public void BeginTables()
    {
        for (var run = 0; run < Runs.Count; run++)
        {
            for (var table = 0; table < Tables.Count; table++)
            {
                var (ofRun, one) = (run, table);
                _ = Task.Run(() => TableOf(ofRun, one));
            }
        }
    }

    /// <summary>
    /// All decisions of a run with their reasons, in order; empty in a study made by hand. The first call runs the strategy again to compute
    /// them.
    /// </summary>
    /// <param name="run">The run's index in <see cref="Runs"/>.</param>
    public IReadOnlyList<Reasons> ReasonsOf(int run) => LazyReasons.Count > 0 ? LazyReasons[run].Value : [];

    /// <summary>The same study with tables.</summary>
    /// <param name="tables">The tables, in the order of reports.</param>
    public Study WithTables(IReadOnlyList<ITable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new(Runs, Statistics, _values, tables) { LazyReasons = LazyReasons, LazyComparison = LazyComparison };
    }

    /// <summary>
    /// The same study with each run that keeps an asset down to a rank K &gt; N (hysteresis) followed by that run without hysteresis, which holds
    /// only the best N; this study when no run has hysteresis. The first call runs those strategies.
    /// </summary>
    /// <remarks>Source: RotationInvest, which shows both results side by side.</remarks>
    public Study WithHysteresisComparison() => LazyComparison?.Value is { } compared && compared.Runs.Count > Runs.Count
        ? compared.WithTables(Tables)
        : this;

    private static (BacktestResult Run, BacktestResult Benchmark) Curves(BacktestResult run)
    {
        var curve = run with { Rebalances = [], Trades = [] };
        return (curve, curve with { Equity = run.Benchmark! });
    }
}
