namespace Rota.Host.Runs;

// The days of a run and of its decisions; without decisions it may begin on any day.
internal sealed record RunDays(string Path, DateOnly[] Days, IReadOnlyList<DateOnly>? Decisions)
{
    public DateOnly From => Days[0];

    public DateOnly To => Days[^1];

    public static RunDays Of(string path, BacktestResult run) => new(
        path, run.Equity.Dates.ToArray(), BeginsOnAny(run.Strategy) ? null : [.. run.Rebalances.Select(each => each.Decided)]);

    // Fixed weights, and a strategy that never decides again.
    public static bool BeginsOnAny(Strategy strategy) => strategy.Allocation is Fixed || strategy.Schedule == Dsl.Never;

    // The first day on or after a day on which it may begin.
    public DateOnly NextBegin(DateOnly day)
    {
        if (Decisions is not null) return Decisions.Where(decided => decided >= day).DefaultIfEmpty(DateOnly.MaxValue).First();
        var at = Array.BinarySearch(Days, day);
        if (at < 0) at = ~at;
        return at < Days.Length ? Days[at] : DateOnly.MaxValue;
    }
}
