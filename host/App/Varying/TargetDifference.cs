namespace Rota.Host.Varying;

// How often two runs decide differently.
internal static class TargetDifference
{
    // As for a new target: a smaller one is rounding.
    private const double Least = 1e-4;

    // The share of the decision days of both on which a weight differs; NaN without such days.
    public static double Of(BacktestResult run, BacktestResult other)
    {
        var targets = other.Rebalances.ToDictionary(made => made.Decided, made => made.Target);
        var both = run.Rebalances.Where(made => targets.ContainsKey(made.Decided)).ToList();
        return both.Count(made => Differ(made.Target, targets[made.Decided])) / (double)both.Count;
    }

    private static bool Differ(Weights one, Weights other) =>
        one.Concat(other).Any(each => Math.Abs(one[each.Key] - other[each.Key]) > Least);
}
