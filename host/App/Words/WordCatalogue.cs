using Rota.Host.Plugins;

namespace Rota.Host.Words;

// The language, read off the SDK and the plugins that are there, in the order in which a strategy is written.
internal static class WordCatalogue
{
    public static IReadOnlyList<WordGroup> Of(PluginCatalogue plugins)
    {
        var docs = new XmlDocs();
        docs.Add(typeof(Dsl).Assembly.Location);
        var read = new WordReader(docs);
        var groups = new List<WordGroup>
        {
            new("Begin a strategy, say when to decide", read.OfClass(typeof(Dsl))),
            new("Say how a rotation chooses", Methods(read, typeof(Rotation), "rotation")),
            new("Turn what to hold into a strategy", [.. Methods(read, typeof(Allocation), "allocation"),
                .. Methods(read, typeof(Strategy), "strategy"), .. Methods(read, typeof(Schedule), "schedule")]),
            new("Declare a number that can be set from outside", Methods(read, typeof(StrategyScript), "")),
            new("Say how far to look back", read.OfClass(typeof(LookbackUnits))),
            new("Calculate with scores", read.OfClass(typeof(ScoreAlgebra))),
        };
        foreach (var plugin in plugins.WithWords)
        {
            docs.Add(plugin.EntryPath);
            var words = plugins.Load(plugin).Brings.AllWords.SelectMany(read.OfClass);
            groups.Add(new($"From plugin {plugin.Title}: {plugin.Manifest!.Description}", [.. words]));
        }

        groups.Add(new("In a formula of your own: Score(asset => ...), Decide(..., market => ...)",
            [.. read.OfValue(typeof(AssetView), "asset"), .. read.OfValue(typeof(MarketView), "market")]));
        return groups;
    }

    private static IReadOnlyList<Word> Methods(WordReader read, Type type, string receiver) =>
    [
        .. read.OfValue(type, receiver).Where(word => word.Signature.EndsWith(')'))
            .Select(word => receiver.Length > 0 ? word : word with { Signature = word.Signature[1..] }),
    ];
}
