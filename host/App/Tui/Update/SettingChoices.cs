using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// The known values of settings, and the questions for the others.
internal static class SettingChoices
{
    public static List<Choice> Of(AppState app, string key) => key switch
    {
        SettingKeys.Feed => [.. app.Settings!.Feeds.Select(Feed)],
        SettingKeys.Profile => [.. Conventions.All.Select(profile => Value(key, profile.Name, profile.Summary))],
        SettingKeys.FillAt =>
        [
            Value(key, "same-close", "at the decision's close"), Value(key, "next-close", "a day later"),
            Value(key, "next-open", "a day later; needs opens"),
        ],
        SettingKeys.Benchmark =>
        [
            Value(key, BenchmarkChoice.SixtyForty, "60 % SPY, 40 % IEF"), Value(key, BenchmarkChoice.EqualWeight, "of the run's own assets"),
            Value(key, BenchmarkChoice.AverageWeight, "of the run's own assets"), Value(key, BenchmarkChoice.None, ""),
            new("other ...", "an asset or a script", app => SettingMoves.Ask(app, key, "")),
        ],
        _ => [],
    };

    public static string Question(string key) => key switch
    {
        SettingKeys.Feed => "Feed, such as csv:prices",
        SettingKeys.From => "First day: 2007-01-31 or 2007; empty for all days",
        SettingKeys.To => "Last day: 2019-11-27 or 2019; empty for the latest",
        SettingKeys.Profile => "Profile",
        SettingKeys.CostBps => "Costs per order, each way, in basis points; empty for the profile's",
        SettingKeys.FillAt => "Fill: same-close, next-close or next-open; empty for the profile's",
        SettingKeys.DividendLag => "Trading days until scores see a dividend; empty for the profile's",
        SettingKeys.Benchmark => "Benchmark: an asset, a script, 60/40 or none",
        SettingKeys.CashRate => "Cash rate: per cent a year, fred:DTB3 or a file; empty for 0 %",
        SettingKeys.Proxies => "File of proxies; empty for none",
        _ => "Initial capital",
    };

    private static Choice Value(string key, string text, string hint) => new(text, hint, app => SettingMoves.Set(app, key, text));

    // A feed that reads files or joins feeds needs to know which.
    private static Choice Feed(ProvidedFeed feed) => feed.Location is FeedLocation.Path or FeedLocation.Feeds
        ? new($"{feed.Name}:", feed.TakesPath ? "a folder or file" : "other feeds", app => SettingMoves.Ask(app, SettingKeys.Feed, $"{feed.Name}:", isBeginning: true))
        : Value(SettingKeys.Feed, feed.Name, feed.AsksServer ? "from a server" : "");
}
