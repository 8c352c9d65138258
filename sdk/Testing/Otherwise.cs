namespace Rota.Testing;

// The same market up to a row; after it, every second asset is multiplied by a factor and the others are divided by it.
internal static class Otherwise
{
    public static PricePanel After(PricePanel market, int row, double factor) => new(
        market.Dates.ToArray(), market.Assets, Columns(market, row, factor, asset => market.Closes(asset)),
        Columns(market, row, factor, asset => market.Opens(asset)), market.RealFrom,
        Columns(market, row, factor, asset => market.UnadjustedCloses(asset)), market.DailyRow, market.Frequency);

    private static double[][] Columns(PricePanel market, int row, double factor, Func<Asset, ReadOnlySpan<double>> column) =>
    [
        .. market.Assets.Select((asset, place) =>
        {
            var prices = column(asset).ToArray();
            for (var later = row + 1; later < prices.Length; later++) prices[later] *= place % 2 == 0 ? factor : 1 / factor;
            return prices;
        }),
    ];
}
