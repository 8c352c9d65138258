namespace Rota;

// The market and asset that a script's formula or rule is evaluated for, to label the lines that it prints.
internal static class AskedPlace
{
    [ThreadStatic]
    private static AssetView? _asset;

    [ThreadStatic]
    private static MarketView? _market;

    public static DateOnly? Day => _asset?.Date ?? _market?.Date;

    public static Asset? Asset => _asset is { HasAsset: true } asset ? asset.Asset : null;

    public static double Of(Func<AssetView, double> formula, AssetView asset)
    {
        var outer = _asset;
        _asset = asset;
        try
        {
            return formula(asset);
        }
        finally
        {
            _asset = outer;
        }
    }

    public static Weights? Of(Func<MarketView, Weights?> rule, MarketView market)
    {
        var outer = _market;
        _market = market;
        try
        {
            return rule(market);
        }
        finally
        {
            _market = outer;
        }
    }
}
