namespace Rota.Plugins.Web;

internal sealed class WebFeed(IFormat format, WebOptions options, Messenger messenger, Secret? secret, string agent) : IDataFeed, IRateFeed, ILimitedFeed, IProbedFeed, IQuoteFeed
{
    // The same data without a key; its cached answers are used offline if the format itself has none.
    public IFormat? Other { get; init; }

    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var inquiry = InquiryFor(asset);
        var (quotes, retrieved) = await messenger.ReadAsync(
            inquiry, options, answer => inquiry.Understood(() => Prices(inquiry, answer)), cancel).ConfigureAwait(false);
        return quotes.Series(asset, range, inquiry.Source(options, retrieved)) ?? throw inquiry.WithoutRange(quotes, range);
    }

    public async Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (inquiry, rates) = (InquiryFor(asset), options with { IsOfRates = true });
        var (quotes, retrieved) = await messenger.ReadAsync(
            inquiry, rates, answer => inquiry.Understood(() => inquiry.Format.ReadRates(answer, asset)), cancel).ConfigureAwait(false);
        if (quotes.Days.FirstOrDefault(quote => !(Math.Abs(quote.Close) < 100)) is { Day: var wrong } && wrong > DateOnly.MinValue)
            throw inquiry.Wrong($"{asset} is 100 or more on {Quotes.Text(wrong)}, which cannot be a rate in per cent per year. Choose another series.");
        return quotes.Rates(asset, inquiry.Source(options, retrieved));
    }

    public Allowance? AllowanceFor(IReadOnlyList<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        if (Messenger.Hourly(format.Provider, options) is not { } limit) return null;
        var needed = assets.Count(asset => messenger.IsToAsk(InquiryFor(asset), options));
        return needed == 0 ? null : new(needed, messenger.Granted(format.Provider.Name, limit), limit, HourlyLimit.EndOfHour(messenger.Now));
    }

    public Task<ProviderAnswer> ProbeAsync(Asset asset, CancellationToken cancel)
    {
        var inquiry = InquiryFor(asset);
        return messenger.ProbeAsync(inquiry, answer => inquiry.Understood(() => Prices(inquiry, answer)), cancel);
    }

    public async Task<Rota.Quote> QuoteAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var inquiry = InquiryOf(format, asset);
        if (!format.HasQuotes) throw inquiry.Wrong($"Rota does not read quotes of {format.Provider.Name}. Use yahoo, or a file of quotes.");
        if (options.IsOffline) throw inquiry.Wrong($"A cached answer is not a quote. Leave out {format.Provider.Name}:offline.");
        var answer = await messenger.AskNowAsync(inquiry, options, cancel).ConfigureAwait(false);
        return inquiry.Understood(() => format.ReadQuote(answer, asset));
    }

    private Inquiry InquiryFor(Asset asset)
    {
        var inquiry = InquiryOf(format, asset);
        return options.IsOffline && Other is { } other && !messenger.IsCached(inquiry) ? InquiryOf(other, asset) : inquiry;
    }

    private Inquiry InquiryOf(IFormat one, Asset asset)
    {
        var path = one.PathOf(asset);
        Uri At(Uri address) => new(address.AbsoluteUri.TrimEnd('/') + path);
        var second = options.Addresses.Count > 0 ? options.Addresses.ElementAtOrDefault(1) : one.Provider.Second;
        return new Inquiry(one, asset, At(options.Addresses is [var first, ..] ? first : one.Provider.Address), secret)
        {
            Second = second is null ? null : At(second),
            Agent = options.Agent ?? agent,
        };
    }

    private Quotes Prices(Inquiry inquiry, Answer answer)
    {
        var quotes = inquiry.Format.Read(answer, inquiry.Asset);
        if (quotes.NotPrices.Count > 0) throw new AnswerFault(quotes.NotPrices);
        if (options.IsUnchecked || Adjustments.Mistakes(quotes) is not { Count: > 0 } wrong) return quotes;
        throw new AnswerFault(
            [.. wrong, $"Choose another feed for {inquiry.Asset}, or skip this check with {inquiry.Provider.Name}:unchecked."]);
    }
}
