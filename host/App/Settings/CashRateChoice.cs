using System.Text.RegularExpressions;
using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// A feed's series in --cash-rate: FEED:SERIES, or FEED:LOCATION#SERIES if the feed needs a location, followed by +yield, +discount or
// +money-market unless the series is known.
internal sealed partial record CashRateChoice(string Feed, string Location, string Series, RateQuotation? Quotation)
{
    private const char Separator = '#';

    private static readonly Dictionary<string, RateQuotation> Quotations = new(StringComparer.Ordinal)
    {
        ["yield"] = RateQuotation.Yield,
        ["discount"] = RateQuotation.Discount,
        ["money-market"] = RateQuotation.MoneyMarket,
    };

    public static string Options { get; } = string.Join(", ", Quotations.Keys.Select(name => $"+{name}"));

    // True if a cash rate setting names a feed. Write ./ before a path that looks like one.
    public static bool IsFeed(Setting cashRate) => FeedName().IsMatch(cashRate.Text);

    public static bool IsFile(Setting cashRate) => cashRate.Text.Length > 0 && !IsFeed(cashRate) && !Percentage().IsMatch(cashRate.Text);

    // True if it means the same on every machine.
    public static bool IsPortable(Setting cashRate) => !IsFile(cashRate) && !(IsFeed(cashRate) && Of(cashRate).Location.Length > 0);

    public static CashRateChoice Of(Setting setting)
    {
        var (feed, rest) = FeedChoice.Parted(setting.Text);
        RateQuotation? quotation = null;
        if (rest.LastIndexOf('+') is >= 0 and var plus && Quotations.TryGetValue(rest[(plus + 1)..], out quotation)) rest = rest[..plus];
        var split = rest.LastIndexOf(Separator);
        return new(feed, split < 0 ? "" : rest[..split], rest[(split + 1)..], quotation);
    }

    // With a full path, for use in another folder.
    public static string WithFullPath(Setting setting)
    {
        if (IsFile(setting)) return Path.GetFullPath(setting.Rooted(setting.Text));
        if (!IsFeed(setting) || Of(setting) is not { Location.Length: > 0 } choice) return setting.Text;
        var rooted = setting.Rooted(choice.Location);
        return Path.Exists(rooted) ? $"{choice with { Location = Path.GetFullPath(rooted) }}" : setting.Text;
    }

    // As on a command line. Does not access the disk: a bundle must give the same result on every machine.
    public static string Rooted(Setting setting, PluginCatalogue plugins)
    {
        var choice = Of(setting);
        var isPath = choice.Location.Length > 0 && plugins.Active.Any(plugin =>
            plugin.Manifest!.Provides.Feeds.Any(feed => feed.Name == choice.Feed && feed.TakesPath));
        return isPath ? $"{choice with { Location = setting.Rooted(choice.Location) }}" : setting.Text;
    }

    // The file that probably holds the series; null if the location is not a path.
    public static string? FileOf(Setting setting)
    {
        if (IsFile(setting)) return setting.Rooted(setting.Text);
        if (!IsFeed(setting)) return null;
        var choice = Of(setting);
        var rooted = setting.Rooted(choice.Location);
        return File.Exists(rooted) ? rooted : Directory.Exists(rooted) ? Path.Combine(rooted, $"{choice.Series}.csv") : null;
    }

    public override string ToString()
    {
        var quoted = Quotations.FirstOrDefault(each => each.Value == Quotation).Key is { } name ? $"+{name}" : "";
        return $"{Feed}:{(Location.Length > 0 ? $"{Location}{Separator}" : "")}{Series}{quoted}";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]+:")]
    private static partial Regex FeedName();

    [GeneratedRegex("^[+-]?[0-9.]+ *%? *$")]
    private static partial Regex Percentage();
}
