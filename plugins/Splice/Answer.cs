namespace Rota.Plugins.Splice;

// What a feed says of an asset: its prices, or why there are none.
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
