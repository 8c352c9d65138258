using Rota.Host.Plugins;
using Rota.Host.Rendering;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// The sets that define a statistic, for `rota explain` and the screens.
internal static class StatisticSets
{
    // In plugin order.
    public static IReadOnlyList<(string Set, IStatistic Statistic)> With(string name, PluginCatalogue plugins)
    {
        var all = plugins.StatisticsSets.SelectMany(set => plugins.Statistics(set).Select(statistic => (set, statistic))).ToList();
        var found = all.Where(each => each.statistic.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count > 0) return found;
        var names = all.Select(each => each.statistic.Name).Distinct().ToList();
        var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
        throw new InputException(new Mistake($"Unknown statistic '{name}'. Available: {string.Join(", ", names)}.{hint}"));
    }

    // The profile's own set first, then in plugin order.
    public static IReadOnlyList<(string Set, IStatistic Statistic)> InOrder(
        IReadOnlyList<(string Set, IStatistic Statistic)> sets, Conventions profile) => [.. sets.OrderByDescending(each => each.Set == profile.StatisticsSet)];

    // With the values of a study of these statistics, if there is one.
    public static IReadOnlyList<StatisticDefinition> Definitions(IReadOnlyList<(string Set, IStatistic Statistic)> sets, Study? study) =>
        [.. sets.Select((each, i) => new StatisticDefinition(each.Set, each.Statistic, study?[0, i]))];
}
