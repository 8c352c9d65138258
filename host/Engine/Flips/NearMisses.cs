namespace Rota.Engine;

/// <summary>The decisions of a run by their margins, with the road not taken.</summary>
public static class NearMisses
{
    /// <summary>One for each decision that has a flip, in order of days.</summary>
    /// <param name="run">A run.</param>
    /// <param name="flips">The flips of its decisions: <see cref="Flips.OfDecisions"/>.</param>
    public static IReadOnlyList<NearMiss> Of(BacktestResult run, IReadOnlyList<DecisionFlips> flips)
    {
        var decided = run.Rebalances.Select(decision => decision.Decided).ToList();
        var misses = new List<NearMiss>();
        foreach (var each in flips)
        {
            if (each is not { Target: { } target, Nearest: { Held: { } held } nearest }) continue;
            var next = decided.BinarySearch(each.Day) + 1;
            var until = next < decided.Count ? decided[next] : run.To;
            var (from, to) = (run.Panel.Dates.BinarySearch(each.Day), run.Panel.Dates.BinarySearch(until));
            misses.Add(new(each.Day, until, target, nearest, Return(run, target, from, to), Return(run, held, from, to)));
        }

        return misses;
    }

    // Of weights bought at one close and held to another; cash earns the rate of the run, and an ended asset keeps its last close.
    private static double Return(BacktestResult run, Weights weights, int from, int to)
    {
        if (to <= from) return double.NaN;
        var sum = weights.Cash * CashReturn(run, from, to);
        for (var i = 0; i < weights.Count; i++)
        {
            var closes = run.Panel.Closes(weights.Assets[i]);
            var last = Math.Min(to, closes.LastIndexOfAnyExcept(double.NaN));
            sum += weights.Shares[i] * (closes[last] / closes[from] - 1);
        }

        return sum;
    }

    private static double CashReturn(BacktestResult run, int from, int to)
    {
        if (!run.Settings.Conventions.CashEarns) return 0;
        var growth = 1.0;
        for (var row = from + 1; row <= to; row++) growth *= 1 + run.Settings.CashRate.Accrual(run.Panel.Dates[row - 1], run.Panel.Dates[row]);
        return growth - 1;
    }
}
