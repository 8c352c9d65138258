using System.Collections.Concurrent;

namespace Rota.Engine;

/// <summary>
/// What runs on one panel under one profile share: the rows of schedules, and the values of scores that depend on prices alone. The runs may
/// differ in strategy, range, capital and costs, and may be on any thread. It holds no result of a run, and changes none.
/// </summary>
/// <remarks>It keeps at most 256 MB of values; scores beyond are computed again in each run.</remarks>
/// <param name="panel">The panel of the runs.</param>
/// <param name="conventions">The conventions of the runs.</param>
public sealed class SharedPast(PricePanel panel, Conventions conventions)
{
    private readonly ConcurrentDictionary<Schedule, int[]> _rows = [];

    internal ScoreColumns Scores { get; } = new(panel, conventions.DividendLagDays);

    internal int[] RowsOf(Schedule schedule) => _rows.GetOrAdd(schedule, each => [.. DecisionRows.Of(each, panel, conventions)]);

    // Costs are those of the money, which is not shared.
    internal void RequireFits(PricePanel other, Conventions others)
    {
        if (!ReferenceEquals(other, panel)) throw new ArgumentException("The past is that of another panel. Make one for each panel.", nameof(other));
        if (others with { Costs = conventions.Costs } != conventions)
            throw new ArgumentException($"The past is that of other conventions ({conventions.Name}). Make one for each profile.", nameof(others));
    }
}
