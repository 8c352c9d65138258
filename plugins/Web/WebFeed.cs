using System.Globalization;

namespace Rota.Plugins.Web;

internal sealed class WebFeed(IFormat format, WebOptions options, Messenger messenger, Secret? secret) : IDataFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var root = (options.Address ?? format.Provider.Address).AbsoluteUri.TrimEnd('/');
        var inquiry = new Inquiry(format.Provider, asset, new Uri(root + format.PathOf(asset)), secret);
        var (quotes, retrieved) = await messenger.ReadAsync(inquiry, options, answer => Understood(inquiry, answer), cancel).ConfigureAwait(false);
        var source = string.Create(
            CultureInfo.InvariantCulture, $"{inquiry.Name}{options.Shown}, of {retrieved.UtcDateTime:yyyy-MM-dd}");
        return quotes.Series(asset, range, source) ?? throw inquiry.WithoutPrices(
            $"{asset} has no price in {range}; its prices go from {Quotes.Text(quotes.Days[0].Day)} to {Quotes.Text(quotes.Days[^1].Day)}.");
    }

    private Quotes Understood(Inquiry inquiry, Answer answer)
    {
        try
        {
            var quotes = format.Read(answer, inquiry.Asset);
            if (options.IsUnchecked || Adjustments.Mistakes(quotes) is not { Count: > 0 } wrong) return quotes;
            throw new AnswerFault(
                [.. wrong, $"Choose another feed for {inquiry.Asset}, or take its closes as they are with {inquiry.Provider.Name}:unchecked."]);
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
