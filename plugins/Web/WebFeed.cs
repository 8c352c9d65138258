using System.Globalization;

namespace Rota.Plugins.Web;

internal sealed class WebFeed(IFormat format, WebOptions options, Messenger messenger, Secret? secret) : IDataFeed, IRateFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var inquiry = InquiryFor(asset);
        var (quotes, retrieved) = await messenger.ReadAsync(
            inquiry, options, answer => Understood(inquiry, () => Prices(inquiry, answer)), cancel).ConfigureAwait(false);
        return quotes.Series(asset, range, Source(inquiry, retrieved)) ?? throw inquiry.WithoutPrices(
            $"{asset} has no price in {range}; its prices go from {Quotes.Text(quotes.Days[0].Day)} to {Quotes.Text(quotes.Days[^1].Day)}.");
    }

    public async Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var inquiry = InquiryFor(asset);
        var (quotes, retrieved) = await messenger.ReadAsync(
            inquiry, options with { IsOfRates = true }, answer => Understood(inquiry, () => format.ReadRates(answer, asset)), cancel)
            .ConfigureAwait(false);
        if (quotes.Days.FirstOrDefault(quote => !(Math.Abs(quote.Close) < 100)) is { Day: var wrong } && wrong > DateOnly.MinValue)
            throw inquiry.Wrong($"{asset} is 100 or more on {Quotes.Text(wrong)}: that is no rate in per cent a year. Choose another series.");
        return new RateSeries(
            asset, [.. quotes.Days.Select(quote => quote.Day)], [.. quotes.Days.Select(quote => quote.Close)], Source(inquiry, retrieved));
    }

    private Inquiry InquiryFor(Asset asset)
    {
        var root = (options.Address ?? format.Provider.Address).AbsoluteUri.TrimEnd('/');
        return new Inquiry(format.Provider, asset, new Uri(root + format.PathOf(asset)), secret);
    }

    private string Source(Inquiry inquiry, DateTimeOffset retrieved) => string.Create(
        CultureInfo.InvariantCulture, $"{inquiry.Name}{options.Shown}, of {retrieved.UtcDateTime:yyyy-MM-dd}");

    private Quotes Prices(Inquiry inquiry, Answer answer)
    {
        var quotes = format.Read(answer, inquiry.Asset);
        if (quotes.NotPrices.Count > 0) throw new AnswerFault(quotes.NotPrices);
        if (options.IsUnchecked || Adjustments.Mistakes(quotes) is not { Count: > 0 } wrong) return quotes;
        throw new AnswerFault(
            [.. wrong, $"Choose another feed for {inquiry.Asset}, or take its closes as they are with {inquiry.Provider.Name}:unchecked."]);
    }

    private static Quotes Understood(Inquiry inquiry, Func<Quotes> read)
    {
        try
        {
            return read();
        }
        catch (AnswerFault fault) when (fault.IsWithoutPrices)
        {
            throw inquiry.WithoutPrices(inquiry.Shown(fault.Message));
        }
        catch (AnswerFault fault)
        {
            throw inquiry.Wrong([.. fault.Mistakes.Select(inquiry.Shown)]);
        }
    }
}
