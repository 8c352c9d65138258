using System.Globalization;

namespace Rota.Host.Rendering;

// Differences between two runs of a script: statistics before and after, and decisions.
internal static class DifferenceText
{
    private const int DecisionsShown = 5;

    public static IEnumerable<string> Of(Study before, Study after)
    {
        var statistics = Statistics(before, after).ToList();
        var decisions = Decisions(before.Runs[0], after.Runs[0]).ToList();
        foreach (var line in statistics.Concat(decisions)) yield return line;
        if (statistics.Count + decisions.Count == 0) yield return "  No statistics or decisions differ.";
    }

    private static IEnumerable<string> Statistics(Study before, Study after)
    {
        var earlier = before.Statistics.Select((statistic, at) => (statistic.Name, Value: before[0, at]))
            .ToDictionary(StringComparer.Ordinal);
        var changed = after.Statistics.Select((statistic, at) => (Statistic: statistic, Value: after[0, at]))
            .Where(each => !earlier.TryGetValue(each.Statistic.Name, out var value) || !value.Equals(each.Value)).ToList();
        if (changed.Count == 0) yield break;

        var rows = changed.Select(each =>
        {
            var (unit, was) = (each.Statistic.Unit, earlier.GetValueOrDefault(each.Statistic.Name, double.NaN));
            var (earlierText, laterText) = (StatisticText.Value(was, unit), StatisticText.Value(each.Value, unit));
            return new[] { each.Statistic.Name, earlierText, laterText, Signed(each.Value - was, unit) };
        }).ToList();
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var (from, to) = (row[1].PadLeft(widths[1]), row[2].PadLeft(widths[2]));
            yield return $"  {row[0].PadRight(widths[0])}  {from} → {to}  {row[3].PadLeft(widths[3])}";
        }

        if (after.Statistics.Count > rows.Count)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  Unchanged: {after.Statistics.Count - rows.Count} of {after.Statistics.Count} statistics.");
        }
    }

    private static IEnumerable<string> Decisions(BacktestResult before, BacktestResult after)
    {
        var (earlier, later) = (Targets(before), Targets(after));
        var days = earlier.Keys.Union(later.Keys).Order().ToList();
        var differ = days.Where(day => !IsSame(earlier.GetValueOrDefault(day), later.GetValueOrDefault(day))).ToList();
        if (differ.Count == 0) yield break;
        yield return string.Create(CultureInfo.InvariantCulture, $"  {differ.Count} of {days.Count} decisions differ:");
        foreach (var day in differ.Take(DecisionsShown))
        {
            var (from, to) = (Text(earlier.GetValueOrDefault(day)), Text(later.GetValueOrDefault(day)));
            yield return $"    {day:O}  {from} → {to}";
        }

        if (differ.Count > DecisionsShown) yield return "    ...";
    }

    // A day has at most one decision.
    private static Dictionary<DateOnly, Weights> Targets(BacktestResult run) =>
        run.Rebalances.GroupBy(decision => decision.Decided).ToDictionary(day => day.Key, day => day.Last().Target);

    private static bool IsSame(Weights? one, Weights? other) => one is not null && other is not null
        && one.Assets.ToArray().Union(other.Assets.ToArray()).All(asset => Math.Abs(one[asset] - other[asset]) <= 1e-9);

    private static string Text(Weights? weights) => weights is null ? "no decision" : weights.ToString();

    private static string Signed(double difference, Unit unit)
    {
        var text = StatisticText.Value(difference, unit);
        return difference > 0 ? "+" + text : text;
    }
}
