namespace Rota.Plugins.Web;

// The Treasury's bill rates, requested a year at a time. Past years are cached for good.
internal sealed class TreasuryFeed(WebOptions options, Messenger messenger, string agent) : IDataFeed, IRateFeed
{
    // The last days of a year are corrected soon or never.
    private static readonly TimeSpan Corrected = TimeSpan.FromDays(31);

    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var (observations, retrieved, inquiry) = await ObservationsAsync(asset, cancel).ConfigureAwait(false);
        var quotes = inquiry.Understood(() => Readings.Prices(observations, asset, retrieved));
        if (quotes.NotPrices.Count > 0) throw inquiry.Wrong(quotes.NotPrices);
        return quotes.Series(asset, range, inquiry.Source(options, retrieved)) ?? throw inquiry.WithoutRange(quotes, range);
    }

    public async Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        var (observations, retrieved, inquiry) = await ObservationsAsync(asset, cancel).ConfigureAwait(false);
        var quotes = inquiry.Understood(() => Readings.Rates(observations, asset));
        return quotes.Rates(asset, inquiry.Source(options, retrieved));
    }

    private Readings Readings { get; } = new("treasury", options);

    private async Task<(Observations Observations, DateTimeOffset Retrieved, Inquiry Inquiry)> ObservationsAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var thisYear = messenger.Now.Year;
        var (known, newest) = (new List<Observation>(), DateTimeOffset.MinValue);
        for (var year = TreasuryFormat.FirstYear; year <= thisYear; year++)
        {
            var ofYear = InquiryFor(asset, year);
            if (year == TreasuryFormat.FirstYear && !TreasuryFormat.Names.Contains(asset.Name))
                throw ofYear.WithoutPrices($"Unknown series '{asset}' of the Treasury. Available: {string.Join(", ", TreasuryFormat.Names)}.");
            var (quotes, retrieved) = await messenger.ReadAsync(
                ofYear, options with { IsOfRates = true }, answer => ofYear.Understood(() => ofYear.Format.Read(answer, asset)), cancel).ConfigureAwait(false);
            known.AddRange(quotes.Days.Select(day => new Observation(day.Day, day.Close)));
            newest = retrieved > newest ? retrieved : newest;
        }

        var inquiry = InquiryFor(asset, thisYear);
        return known.Count > 0 ? (new(known, known[^1].Day), newest, inquiry) : throw inquiry.WithoutPrices($"The Treasury does not have any rates of {asset}.");
    }

    private Inquiry InquiryFor(Asset asset, int year)
    {
        var format = new TreasuryFormat(year);
        var root = (options.Addresses is [var address, ..] ? address : format.Provider.Address).AbsoluteUri.TrimEnd('/');
        return new Inquiry(format, asset, new Uri(root + format.PathOf(asset)), secret: null)
        {
            Agent = options.Agent ?? agent,
            FinalFrom = new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero) + Corrected,
        };
    }
}
