using System.Collections.Concurrent;

namespace Rota.Engine;

/// <summary>
/// What runs on one panel under one profile share: the rows of schedules, the answers of scores and weightings that depend on prices alone,
/// and interest. The runs may differ in strategy, range, capital and costs, and may be on any thread. It holds no result of a run, and changes none.
/// </summary>
/// <remarks>It keeps at most 256 MB of values; scores beyond are computed again in each run.</remarks>
/// <param name="panel">The panel of the runs.</param>
/// <param name="conventions">The conventions of the runs.</param>
public sealed class SharedPast(PricePanel panel, Conventions conventions)
{
    private readonly ConcurrentDictionary<Schedule, int[]> _rows = [];
    private readonly ConcurrentDictionary<IPriceWeighter, KeptWeights> _weights = [];
    private readonly ConcurrentDictionary<CashRate, double[]> _accruals = [];
    private readonly ConcurrentDictionary<(CashRate, DateOnly From), string[]> _coverage = [];

    // Whether prices can still change, so that no score of them is kept.
    internal bool HasOpenPrices { get; init; }

    internal ScoreColumns Scores { get; } = new(panel, conventions.DividendLagDays);

    internal KeptWeights EqualWeights { get; } = new();

    internal int[] RowsOf(Schedule schedule) => _rows.GetOrAdd(schedule, each => [.. DecisionRows.Of(each, panel, conventions)]);

    internal KeptWeights WeightsOf(IPriceWeighter weighter) => _weights.GetOrAdd(weighter, _ => new());

    // The interest on one unit of cash from each row's day before; NaN where it is unknown.
    internal double[] AccrualsOf(CashRate rate) => _accruals.GetOrAdd(rate, Accruals);

    // The notes on how a cash rate covers a run to the end of the panel; throws where it does not.
    internal string[] CoverageOf(CashRate rate, DateOnly from) =>
        _coverage.GetOrAdd((rate, from), asked => RateCoverage.NotesOn(asked.Item1, asked.From, panel.Dates[^1]));

    // Costs are those of the money, which is not shared.
    internal void RequireFits(PricePanel other, Conventions others)
    {
        if (!ReferenceEquals(other, panel)) throw new ArgumentException("The past is that of another panel. Make one for each panel.", nameof(other));
        if (others with { Costs = conventions.Costs } != conventions)
            throw new ArgumentException($"The past is that of other conventions ({conventions.Name}). Make one for each profile.", nameof(others));
    }

    private double[] Accruals(CashRate rate)
    {
        var accruals = new double[panel.RowCount];
        for (var row = 1; row < accruals.Length; row++) accruals[row] = rate.Accrual(panel.Dates[row - 1], panel.Dates[row]);
        return accruals;
    }
}
