namespace Rota.Plugins.SimulatedMarket;

internal sealed class SimulatedFeed : IDataFeed, IAssetList, IRateFeed
{
    private const string Bills = "DTB3";
    private const double Percent = 100;
    private static readonly Dictionary<string, Recipe> ByName = Recipes.All.ToDictionary(recipe => recipe.Asset);

    public static SimulatedFeed At(string location) => location.Length == 0
        ? new SimulatedFeed()
        : throw new InputException(new Mistake($"The feed simulated does not take a location; remove :{location}."));

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!ByName.TryGetValue(asset.Name, out var recipe)) throw InputException.NoPrices(asset, Unknown(asset));

        var all = MarketDays.All;
        var first = Array.FindIndex(all, day => day >= range.From);
        var end = Array.FindLastIndex(all, day => day <= range.To) + 1;
        if (first < 0 || end <= first)
        {
            throw InputException.NoPrices(asset, new Mistake(
                $"{asset} has no price in {range}; the simulated market covers {all[0]:O} to {all[^1]:O}."));
        }

        var (opens, closes) = recipe.Prices(Economy.Shared);
        // Its assets do not pay distributions: traded prices are already adjusted.
        return Task.FromResult(new PriceSeries(
            asset, all[first..end], closes[first..end], opens[first..end], "simulated", realFrom: null, unadjustedCloses: closes[first..end]));
    }

    // The cash rate, quoted as a discount d of the yield y = 365 d / (360 − 91 d).
    public Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (asset.Name != Bills)
            throw InputException.NoPrices(asset, new Mistake($"Unknown rate {asset}: the simulated market has only {Bills}."));
        var yields = Economy.Shared.Cash.Select(day => day * Economy.DaysOfYear);
        return Task.FromResult(new RateSeries(
            asset, MarketDays.All, [.. yields.Select(yield => 360 * yield / (365 + 91 * yield) * Percent)], "simulated")
        {
            IsSimulated = true,
        });
    }

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Asset>>([.. Recipes.All.Select(recipe => new Asset(recipe.Asset)).Order()]);

    private static Mistake Unknown(Asset asset) => new(
        $"{asset} is unknown to the simulated market.{Nearest.To(asset.Name, ByName.Keys)} " +
        $"To use your own prices, put {asset}.csv in a folder and use --feed csv:DIR.");
}
