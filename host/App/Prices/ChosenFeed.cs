using Rota.Host.Logging;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// The chosen feed. Feeds with prices of their own are cached by their own rules; chains are evaluated each time.
internal static class ChosenFeed
{
    public static IDataFeed Of(FeedChoice choice, PluginCatalogue plugins, Func<IDataFeed, FeedChoice, IDataFeed> keep) =>
        Said(choice).Parts.Count == 0
            ? keep(plugins.Feed(choice.Name, choice.Location), choice)
            : plugins.Chain(choice.Name, Parts(choice, plugins, keep));

    private static FeedChoice Said(FeedChoice choice)
    {
        Log.Say($"feed: {choice}");
        return choice;
    }

    // The same for a run, whose strategy may use rates too.
    public static IDataFeed WithRates(FeedChoice choice, PluginCatalogue plugins, Func<IDataFeed, FeedChoice, IDataFeed> keep) =>
        new RateFeed(Of(choice, plugins, keep), choice, plugins);

    private static List<IDataFeed> Parts(FeedChoice chain, PluginCatalogue plugins, Func<IDataFeed, FeedChoice, IDataFeed> keep)
    {
        var (feeds, mistakes) = (new List<IDataFeed>(), new List<Mistake>());
        foreach (var part in chain.Parts)
        {
            try
            {
                feeds.Add(Of(part, plugins, keep));
            }
            catch (InputException wrong)
            {
                mistakes.AddRange(wrong.Mistakes.Select(mistake => mistake with { What = $"{part}, a feed of {chain.Name}: {mistake.What}" }));
            }
        }

        return mistakes.Count == 0 ? feeds : throw new InputException(mistakes);
    }
}
