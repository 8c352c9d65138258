using System.Globalization;

namespace Rota.Host.Bundles;

// Compares a feed's prices with those of a bundle: for each asset, the first day that differs.
internal static class PriceDifferences
{
    public static IEnumerable<string> Between(Bundle bundle, IReadOnlyList<PriceSeries> now)
    {
        foreach (var then in bundle.Manifest.Run.Prices)
        {
            if (now.FirstOrDefault(series => series.Asset.Name == then.Asset) is not { } series)
            {
                yield return $"the feed has no prices of {then.Asset}";
                continue;
            }

            if (Hashes.Of(PriceText.Of(series)) == then.Sha256) continue;
            yield return bundle.Manifest.HasPrices
                ? Day(bundle.Prices(then), series)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"prices of {then.Asset}: {then.Rows} from {then.From:O} to {then.To:O} in the bundle, " +
                    $"{series.Dates.Length} from {series.Dates[0]:O} to {series.Dates[^1]:O} in the feed");
        }

        foreach (var asset in now.Select(series => series.Asset.Name).Where(bundle.Manifest.Run.Missing.ContainsKey))
            yield return $"the feed has prices of {asset}, which the bundle lacks";
    }

    private static string Day(PriceSeries then, PriceSeries now)
    {
        var count = Math.Min(then.Dates.Length, now.Dates.Length);
        for (var i = 0; i < count; i++)
        {
            if (then.Dates[i] == now.Dates[i] && then.Closes[i].Equals(now.Closes[i])) continue;
            var first = then.Dates[i] < now.Dates[i] ? then.Dates[i] : now.Dates[i];
            return string.Create(
                CultureInfo.InvariantCulture,
                $"the price of {then.Asset} on {first:O}: {Close(then, first)} in the bundle, {Close(now, first)} in the feed");
        }

        return then.Dates.Length != now.Dates.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{then.Asset} has {then.Dates.Length} prices in the bundle, {now.Dates.Length} in the feed")
            : $"{then.Asset} has the same closes, but different opens or unadjusted closes";
    }

    private static string Close(PriceSeries series, DateOnly day) =>
        series.Dates.BinarySearch(day) is >= 0 and var at ? series.Closes[at].ToString("R", CultureInfo.InvariantCulture) : "none";
}
