using System.Globalization;

namespace Rota.Host.Checking;

// Compares two runs of a script that was built twice.
internal static class TwoRuns
{
    // The first difference in words; null if there is none.
    public static string? Difference(BacktestResult one, BacktestResult other)
    {
        for (var i = 0; i < Math.Min(one.Rebalances.Count, other.Rebalances.Count); i++)
        {
            var (a, b) = (one.Rebalances[i], other.Rebalances[i]);
            if (a.Decided != b.Decided) return string.Create(CultureInfo.InvariantCulture, $"one decides on {a.Decided:O}, the other on {b.Decided:O}");
            if (!a.Target.Equals(b.Target)) return string.Create(CultureInfo.InvariantCulture, $"on {a.Decided:O} one holds {a.Target}, the other {b.Target}");
        }

        return one.Rebalances.Count == other.Rebalances.Count ? null : $"one has {one.Rebalances.Count} decisions, the other {other.Rebalances.Count}";
    }
}
