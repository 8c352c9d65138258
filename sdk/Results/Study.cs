namespace Rota;

/// <summary>Runs with their statistics: what a report shows.</summary>
public sealed class Study
{
    private readonly double[][] _values;
    // The list of tables itself may be made when it is first looked at.
    private readonly Lazy<Lazy<Table>[][]> _tables;

    /// <summary>Puts runs and statistics together.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="statistics">The statistics, in the order of reports.</param>
    /// <param name="values">For each run the value of each statistic; NaN where there is none.</param>
    /// <exception cref="ArgumentException">There is no run, or a count differs.</exception>
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
        if (runs.Count == 0) throw new ArgumentException("A study has at least one run.", nameof(runs));
        if (values.Length != runs.Count || values.Any(row => row.Length != statistics.Count))
            throw new ArgumentException($"{runs.Count} runs have {statistics.Count} statistics each.", nameof(values));
        (Runs, Statistics, _values, Tables) = (runs, statistics, values, tables);
        _tables = new(() => [.. runs.Select(run => tables.Select(table => new Lazy<Table>(() => table.Of(run))).ToArray())]);
    }

    // What few reports ask for, made by whoever can run a strategy; of each run, or empty.
    internal IReadOnlyList<Lazy<IReadOnlyList<Reasons>>> LazyReasons { get; init; } = [];

    internal Lazy<Study>? LazyComparison { get; init; }

    /// <summary>The runs.</summary>
    public IReadOnlyList<BacktestResult> Runs { get; }

    /// <summary>The statistics, in the order of reports.</summary>
    public IReadOnlyList<IStatistic> Statistics { get; }

    /// <summary>The tables that are shown of each run, in the order of reports.</summary>
    public IReadOnlyList<ITable> Tables { get; }

    /// <summary>A statistic of a run; NaN where there is none.</summary>
    /// <param name="run">The run's place in <see cref="Runs"/>.</param>
    /// <param name="statistic">The statistic's place in <see cref="Statistics"/>.</param>
    public double this[int run, int statistic] => _values[run][statistic];

    /// <summary>A statistic of what a run is compared with.</summary>
    /// <param name="run">The run's place in <see cref="Runs"/>.</param>
    /// <param name="statistic">The statistic's place in <see cref="Statistics"/>.</param>
    /// <returns>
    /// The statistic of the benchmark's equity as if it were a run; NaN when there is none, or when the statistic rests on decisions or trades,
    /// which nobody has of a benchmark.
    /// </returns>
    public double OfBenchmark(int run, int statistic)
    {
        var of = Statistics[statistic];
        if (Runs[run].Benchmark is not { } benchmark) return double.NaN;
        var curve = Runs[run] with { Rebalances = [], Trades = [] };
        return of.Of(curve).Equals(this[run, statistic]) ? of.Of(curve with { Equity = benchmark }) : double.NaN;
    }

    /// <summary>A table of a run, made when it is first asked for.</summary>
    /// <param name="run">The run's place in <see cref="Runs"/>.</param>
    /// <param name="table">The table's place in <see cref="Tables"/>.</param>
    public Table TableOf(int run, int table) => _tables.Value[run][table].Value;

    /// <summary>
    /// Starts to compute all tables of all runs on other threads, for a report that shows them all; <see cref="TableOf"/> waits for the one that it is
    /// asked for. It throws what the table throws.
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
    /// Every decision of a run with its reasons, in order. The first call computes them, which takes about as long as the run did; a study
    /// that was put together by hand has none.
    /// </summary>
    /// <param name="run">The run's place in <see cref="Runs"/>.</param>
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
    /// the best N alone; this study when there is none. The first call runs those strategies.
    /// </summary>
    /// <remarks>Source: RotationInvest, which shows the top-N and the keep results side by side.</remarks>
    public Study WithHysteresisComparison() => LazyComparison?.Value is { } compared && compared.Runs.Count > Runs.Count
        ? compared.WithTables(Tables)
        : this;
}
