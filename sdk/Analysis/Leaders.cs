namespace Rota;

/// <summary>Which of several series, such as assets or strategies, led each window of periods.</summary>
/// <remarks>
/// The leader has the highest total return Π(1 + r) − 1; of equal ones, the first. Source: rule Q32 of this project, "never the best sector
/// for 3 years in 40".
/// </remarks>
/// <example><code>int[] leaders = Leaders.Of([[0.01, 0.02], [0.03, -0.01]], length: 2); // [-1, 0]</code></example>
public static class Leaders
{
    // One series alone does not lead.
    private const int FewestKnown = 2;

    /// <summary>The leader of each window. Windows move by one period.</summary>
    /// <param name="returns">For each series its returns as fractions, in order of time: all of the same periods; NaN where unknown.</param>
    /// <param name="length">The periods of a window, 1 or more.</param>
    /// <returns>
    /// By the last period of the window, the place of the leader in the list; -1 before the first whole window, and where fewer than two series
    /// are known in all periods of the window.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static int[] Of(IReadOnlyList<double[]> returns, int length)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var count = returns.Count == 0 ? 0 : returns[0].Length;
        for (var series = 0; series < returns.Count; series++)
        {
            if (returns[series].Length != count)
                throw new ArgumentException($"Series {series} has {returns[series].Length} returns, series 0 has {count}; give all the same periods.", nameof(returns));
        }

        var leaders = new int[count];
        for (var last = 0; last < count; last++) leaders[last] = last + 1 < length ? -1 : Leader(returns, last + 1 - length, length);
        return leaders;
    }

    private static int Leader(IReadOnlyList<double[]> returns, int first, int length)
    {
        var (known, leader, highest) = (0, -1, double.NegativeInfinity);
        for (var series = 0; series < returns.Count; series++)
        {
            var growth = 1.0;
            foreach (var value in returns[series].AsSpan(first, length)) growth *= 1 + value;
            if (double.IsNaN(growth)) continue;
            known++;
            if (growth > highest) (leader, highest) = (series, growth);
        }

        return known < FewestKnown ? -1 : leader;
    }
}
