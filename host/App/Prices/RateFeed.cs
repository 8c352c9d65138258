using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Adds series of rates to a feed's prices for strategies that use them: the feed's own, or those of another feed named in the series.
internal sealed class RateFeed(IDataFeed feed, FeedChoice choice, PluginCatalogue plugins) : IDataFeed, IAssetList, ILimitedFeed
{
    // Values further apart on average than this are treated as monthly.
    private const int DaysOfAWeek = 7;

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) =>
        asset.RateName is { } name ? LoadRateAsync(asset, name, range, cancel) : feed.LoadAsync(asset, range, cancel);

    private async Task<PriceSeries> LoadRateAsync(Asset asset, string name, DateRange range, CancellationToken cancel)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        var series = new Asset(name[(blank + 1)..]);
        var rates = blank < 0
            ? await Own(series, cancel).ConfigureAwait(false)
            : await LoadedRates.Of(plugins.Feed(name[..blank], ""), series, cancel).ConfigureAwait(false);
        RequireKnownDays(series, rates);
        return new PriceSeries(asset, rates.Dates.ToArray(), rates.Percents.ToArray(), null, rates.Source, rates.IsSimulated ? null : DateOnly.MinValue).Within(range)
            ?? throw InputException.NoPrices(asset, new Mistake($"The rate {series} has no value in {range}."));
    }

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);

    public Allowance? AllowanceFor(IReadOnlyList<Asset> assets) => choice.Parts.Count == 0 && plugins.Feed(choice.Name, choice.Location) is ILimitedFeed limited
        ? limited.AllowanceFor([.. assets.Where(asset => asset.RateName is null)])
        : null;

    // The first feed that has it.
    private async Task<RateSeries> Own(Asset series, CancellationToken cancel)
    {
        var mistakes = new List<Mistake>();
        foreach (var each in choice.Sources)
        {
            try
            {
                return await LoadedRates.Of(plugins.Feed(each.Name, each.Location), series, cancel).ConfigureAwait(false);
            }
            catch (InputException lacking) when (lacking.WithoutPrices is not null)
            {
                mistakes.AddRange(lacking.Mistakes);
            }
        }

        throw new InputException([.. mistakes.Select(mistake => mistake with
        {
            What = $"The rate {series}: {mistake.What} To use another feed, write FEED:SERIES, as in Rate(\"fred:{series}\").",
        })]);
    }

    // The publication day of an unknown monthly value cannot be determined.
    private static void RequireKnownDays(Asset series, RateSeries rates)
    {
        var days = rates.Dates[^1].DayNumber - rates.Dates[0].DayNumber;
        if (RateQuotation.Of(series) is not null || rates.Dates.Length < 2 || days / (rates.Dates.Length - 1) <= DaysOfAWeek) return;
        throw new InputException(new Mistake(
            $"The values of the rate {series} are {days / (rates.Dates.Length - 1)} days apart, and their publication days are unknown. Use a daily " +
            $"series, or one of {string.Join(", ", RateQuotation.Names.Where(name => RateQuotation.Of(name)!.IsMonthlyMean))}.", rates.Source));
    }
}
