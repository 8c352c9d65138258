using Rota.Host.Workers;

namespace Rota.Host.Tui;

// The target weights in force, from the day on which each was traded to the next; the remainder, and everything before the first, is cash.
internal sealed class AllocationHistory
{
    private readonly List<(DateOnly From, double[] Weights)> _targets = [];

    // In the order in which they were first held.
    public required IReadOnlyList<string> Assets { get; init; }

    public double MostInvested { get; private init; }

    public static AllocationHistory Of(RunSnapshot run)
    {
        var filled = run.Decisions.Where(decision => decision.Filled is not null).OrderBy(decision => decision.Filled).ToList();
        var assets = filled.SelectMany(decision => decision.Assets.Where((_, i) => decision.Shares[i] > 0))
            .Distinct(StringComparer.Ordinal).ToList();
        var targets = filled.Select(decision => (decision.Filled!.Value, Weights(decision, assets))).ToList();
        var history = new AllocationHistory
        {
            Assets = assets,
            MostInvested = targets.Select(target => target.Item2.Sum()).DefaultIfEmpty(0).Max(),
        };
        history._targets.AddRange(targets);
        return history;
    }

    // One weight per asset; null before the first target.
    public double[]? On(DateOnly day)
    {
        var (low, high) = (0, _targets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_targets[middle].From <= day) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : _targets[low - 1].Weights;
    }

    // The days must be ascending.
    public double[] Mean(ReadOnlySpan<DateOnly> days)
    {
        var mean = new double[Assets.Count];
        foreach (var day in days)
        {
            if (On(day) is not { } weights) continue;
            for (var i = 0; i < mean.Length; i++) mean[i] += weights[i] / days.Length;
        }

        return mean;
    }

    // The means of cash and of borrowing, each over all of the days.
    public (double Cash, double Loan) MeanCash(ReadOnlySpan<DateOnly> days)
    {
        var (cash, loan) = (0.0, 0.0);
        foreach (var day in days)
        {
            var left = 1 - (On(day)?.Sum() ?? 0);
            if (left > 0) cash += left / days.Length;
            else loan -= left / days.Length;
        }

        return (cash, loan);
    }

    private static double[] Weights(Decision decision, List<string> assets) =>
        [.. assets.Select(asset => Array.IndexOf(decision.Assets, asset) is >= 0 and var at ? decision.Shares[at] : 0)];
}
