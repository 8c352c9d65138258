using System.Globalization;
using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// A series of rates from a feed, with its quotation.
internal sealed record CashRateSeries(RateSeries Series, RateQuotation Quotation, string Name)
{
    public CashRate Rate()
    {
        var yields = new double[Series.Dates.Length];
        for (var i = 0; i < yields.Length; i++) yields[i] = Quotation.YieldOf(Series.Percents[i] / 100);
        return new CashRate(Series.Dates.ToArray(), yields, CashRateFile.Source(Name, Quotation));
    }

    // As a rate file with the same values.
    public string ToCsv()
    {
        var header = CashRateFile.HeaderOf(Quotation);
        var rows = new List<string> { $"Date,{header}" };
        for (var i = 0; i < Series.Dates.Length; i++)
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{Series.Dates[i]:O},{Series.Percents[i]:R}"));
        return string.Join('\n', rows) + "\n";
    }

    public static CashRateSeries Load(Setting setting, PluginCatalogue plugins)
    {
        var (choice, quotation, asset) = Understood(setting, plugins);
        var feed = FeedChoice.Single(setting, plugins.RequireFeed(choice.Feed), choice.Location);
        try
        {
            var series = LoadedRates.Of(plugins.Feed(feed.Name, feed.Location), asset, CancellationToken.None).GetAwaiter().GetResult();
            return series.IsSimulated
                ? throw new InputException(new Mistake($"{asset} is simulated; use a feed with real rates, or a number."))
                : new(series, quotation, setting.Text);
        }
        catch (InputException wrong)
        {
            throw new InputException([.. wrong.Mistakes.Select(mistake => mistake.File is null ? setting.Wrong($"is {setting.Text}. {mistake.What}") : mistake)]);
        }
    }

    // Decides without querying the feed.
    public static (CashRateChoice Choice, RateQuotation Quotation, Asset Asset) Understood(Setting setting, PluginCatalogue plugins)
    {
        var choice = CashRateChoice.Of(setting);
        ProvidedFeed feed;
        Asset asset;
        try
        {
            feed = plugins.RequireFeed(choice.Feed);
            asset = new Asset(choice.Series);
        }
        catch (Exception wrong) when (wrong is InputException or ArgumentException)
        {
            var why = wrong is InputException unknown ? unknown.Mistakes[0].What : $"{wrong.Message.Split(" (Parameter", 2)[0]}";
            throw Wrong($"{why} Use FEED:SERIES or FEED:LOCATION#SERIES, as in fred:DTB3 or csv:rates#DTB3.");
        }

        if (feed.IsChain) throw Wrong($"{choice.Feed} joins other feeds; name the one that has {asset}.");
        if (feed.TakesPath && choice.Location.Length == 0)
            throw Wrong($"{choice.Feed} needs a location: {choice.Feed}:LOCATION#{asset}.");
        var known = RateQuotation.Of(asset);
        if (known is not null && choice.Quotation is { } said && said.Description != known.Description)
            throw Wrong($"{asset} is quoted as {known.Description}; remove the other quotation.");
        return (choice, known ?? choice.Quotation ?? throw Wrong(
            $"The quotation of {asset} is unknown; add one of {CashRateChoice.Options}, as in {setting.Text}+yield."), asset);

        InputException Wrong(string what) => new(setting.Wrong($"is {setting.Text}. {what}"));
    }
}
