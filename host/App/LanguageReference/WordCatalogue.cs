using Rota.Host.Plugins;

namespace Rota.Host.LanguageReference;

// Reads the language from the SDK and the installed plugins, in the order of writing a strategy.
internal static class WordCatalogue
{
    public static Language Of(PluginCatalogue plugins)
    {
        var docs = new XmlDocs();
        docs.Add(typeof(Dsl).Assembly.Location);
        var read = new WordReader(docs);
        var groups = new List<WordGroup>
        {
            new("Start a strategy and schedule it", read.OfClass(typeof(Dsl))),
            new("Rotate: choose, weigh, guard", read.Chained(typeof(Rotation), "rotation")),
            new("Turn an allocation into a strategy", [.. read.Chained(typeof(Allocation), "allocation"),
                .. read.Chained(typeof(Strategy), "strategy"), .. read.Chained(typeof(Schedule), "schedule")]),
            new("Declare parameters", [.. read.Chained(typeof(StrategyScript), "").Select(word => word with { Signature = word.Signature[1..] })]),
            new("Lookbacks", read.OfClass(typeof(LookbackUnits))),
            new("Score arithmetic", read.OfClass(typeof(ScoreAlgebra))),
        };
        foreach (var plugin in plugins.WithWords)
        {
            docs.Add(plugin.EntryPath);
            var words = plugins.Load(plugin).Brings.AllWords.SelectMany(read.OfClass);
            groups.Add(new($"Plugin {plugin.Title}: {plugin.Manifest!.Description}", [.. words]));
        }

        groups.Add(new("Formulas: Score(asset => ...), Decide(..., market => ...)",
            [.. read.OfValue(typeof(AssetView), "asset"), .. read.OfValue(typeof(MarketView), "market")]));
        return new(groups, [.. Types.Select(read.OfType)]);
    }

    // Exceptions do not occur in formulas, and members of word classes are words.
    private static IEnumerable<Type> Types => typeof(Dsl).Assembly.GetExportedTypes()
        .Where(type => !(type.IsAbstract && type.IsSealed) && !type.IsSubclassOf(typeof(Exception)) && type != typeof(StrategyScript));
}
