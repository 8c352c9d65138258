using System.Collections.Concurrent;

namespace Rota.Engine;

// The rows of schedules and the values of scores on one panel under one profile. Runs that differ in strategy, range or costs share it, on any
// thread; it holds no result of a run.
internal sealed class SharedPast(PricePanel panel, Conventions conventions)
{
    private readonly ConcurrentDictionary<Schedule, int[]> _rows = [];

    public ScoreColumns Scores { get; } = new(panel, conventions.DividendLagDays);

    public int[] RowsOf(Schedule schedule) => _rows.GetOrAdd(schedule, each => [.. DecisionRows.Of(each, panel, conventions)]);
}
