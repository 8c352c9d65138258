using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// A feed and what it reads, as --feed names them.
internal sealed record FeedChoice(string Name, string Location)
{
    public static FeedChoice Of(Setting setting, PluginCatalogue plugins)
    {
        var colon = setting.Text.IndexOf(':', StringComparison.Ordinal);
        var (name, location) = colon < 0 ? (setting.Text, "") : (setting.Text[..colon], setting.Text[(colon + 1)..]);
        var feed = Known(setting, name, plugins);
        return new(name, feed.TakesPath && location.Length > 0 ? setting.Rooted(location) : location);
    }

    // With the place of the mistake, which the catalogue does not know.
    private static ProvidedFeed Known(Setting setting, string name, PluginCatalogue plugins)
    {
        try
        {
            return plugins.RequireFeed(name);
        }
        catch (InputException unknown)
        {
            throw new InputException(setting.Wrong($"is {setting.Text}. {unknown.Message}"));
        }
    }

    public override string ToString() => Location.Length == 0 ? Name : $"{Name}:{Location}";
}
