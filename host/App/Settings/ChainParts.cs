using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// The feeds of a chain in --feed: splice:csv:prices,simulated. Reports all their mistakes at once.
internal static class ChainParts
{
    public const char Separator = ',';

    public static IReadOnlyList<FeedChoice> Of(Setting setting, string chain, string location, PluginCatalogue plugins)
    {
        if (location.Length == 0) throw Wrong([$"{chain} joins other feeds; use {chain}:FEED,FEED."]);
        var (parts, wrong) = (new List<FeedChoice>(), new List<string>());
        foreach (var text in location.Split(Separator))
        {
            try
            {
                parts.Add(Part(setting, chain, text, plugins));
            }
            catch (InputException mistake)
            {
                wrong.AddRange(mistake.Mistakes.Select(each => each.What));
            }
        }

        return wrong.Count == 0 ? parts : throw Wrong(wrong);

        InputException Wrong(List<string> what) => new([.. what.Select(each => setting.Wrong($"is {setting.Text}. {each}"))]);
    }

    private static FeedChoice Part(Setting setting, string chain, string text, PluginCatalogue plugins)
    {
        if (text.Length == 0) throw Wrong($"A feed of {chain} is empty; use {chain}:FEED,FEED.");
        var (name, location) = FeedChoice.Parted(text);
        ProvidedFeed feed;
        try
        {
            feed = plugins.RequireFeed(name);
        }
        catch (InputException unknown)
        {
            throw Wrong($"{unknown.Message} Commas separate the feeds of {chain}, so their paths cannot contain one.");
        }

        return feed.IsChain
            ? throw Wrong($"{name} cannot be a feed of {chain}, because it joins feeds itself; name those feeds instead.")
            : FeedChoice.Single(setting, feed, location);
    }

    private static InputException Wrong(string what) => new(new Mistake(what));
}
