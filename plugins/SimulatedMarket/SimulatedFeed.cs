namespace Rota.Plugins.SimulatedMarket;

internal sealed class SimulatedFeed : IDataFeed, IAssetList
{
    private static readonly Dictionary<string, Recipe> ByName = Recipes.All.ToDictionary(recipe => recipe.Asset);

    public static SimulatedFeed At(string location) => location.Length == 0
        ? new SimulatedFeed()
        : throw new InputException(new Mistake($"The feed simulated has no location; write it without :{location}."));

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
                $"The simulated market has no day in {range}, of {asset} too; it goes from {all[0]:yyyy-MM-dd} to {all[^1]:yyyy-MM-dd}."));
        }

        var (opens, closes) = recipe.Prices(Economy.Shared);
        // Its assets pay no distributions: what is traded is adjusted already.
        return Task.FromResult(new PriceSeries(
            asset, all[first..end], closes[first..end], opens[first..end], "simulated", realFrom: null, unadjustedCloses: closes[first..end]));
    }

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Asset>>([.. Recipes.All.Select(recipe => new Asset(recipe.Asset)).Order()]);

    private static Mistake Unknown(Asset asset) => new(
        $"{asset} is unknown to the simulated market.{Nearest.To(asset.Name, ByName.Keys)} " +
        $"For prices of your own, put {asset}.csv into a folder and use --feed csv:DIR.");
}
