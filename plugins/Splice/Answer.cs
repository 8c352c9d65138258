namespace Rota.Plugins.Splice;

// A feed's answer for an asset: its prices, or the reason for having none.
internal sealed record Answer(PriceSeries? Series, InputException? Mistakes, bool IsWrong)
{
    public static async Task<Answer> Of(IDataFeed feed, Asset asset, CancellationToken cancel)
    {
        try
        {
            return new(await feed.LoadAsync(asset, DateRange.All, cancel).ConfigureAwait(false), null, IsWrong: false);
        }
        catch (InputException mistakes)
        {
            return new(null, mistakes, IsWrong: mistakes.WithoutPrices != asset);
        }
    }
}
