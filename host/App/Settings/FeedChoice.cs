using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// A feed with its location, as in --feed.
internal sealed record FeedChoice(string Name, string Location)
{
    // The feeds of a chain, in order; empty for any other feed.
    public IReadOnlyList<FeedChoice> Parts { get; private init; } = [];

    // The feeds with prices of their own.
    public IReadOnlyList<FeedChoice> Sources => Parts.Count == 0 ? [this] : Parts;

    public static FeedChoice Of(Setting setting, PluginCatalogue plugins)
    {
        var (name, location) = Parted(setting.Text);
        var feed = Known(setting, name, plugins);
        return feed.IsChain ? Chain(name, ChainParts.Of(setting, name, location, plugins)) : Single(setting, feed, location);
    }

    public static FeedChoice Single(Setting setting, ProvidedFeed feed, string location) =>
        new(feed.Name, feed.TakesPath && location.Length > 0 ? setting.Rooted(location) : location);

    public static FeedChoice Chain(string name, IReadOnlyList<FeedChoice> parts) =>
        new(name, string.Join(ChainParts.Separator, parts)) { Parts = parts };

    public static (string Name, string Location) Parted(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }

    // With full paths, for use in another folder.
    public FeedChoice WithFullPaths(PluginCatalogue plugins) =>
        Parts.Count > 0 ? Chain(Name, [.. Parts.Select(part => part.WithFullPaths(plugins))])
        : Location.Length > 0 && plugins.RequireFeed(Name).TakesPath ? this with { Location = Path.GetFullPath(Location) }
        : this;

    // Compares the parts too, because a comma in a path is invisible in a chain's location.
    public bool Equals(FeedChoice? other) =>
        other is not null && Name == other.Name && Location == other.Location && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Name, Location);

    public override string ToString() => Location.Length == 0 ? Name : $"{Name}:{Location}";

    // Adds the setting's place to the mistake.
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
}
