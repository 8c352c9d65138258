namespace Rota.Plugins.Web;

// How a rate of cash is quoted. Of a name that is not here nobody can tell, so it is no cash: most are of something else.
internal sealed record Quoting(Func<double, double> Yield, bool IsMeanOfMonth)
{
    private static readonly Dictionary<string, Quoting> All = new(StringComparer.Ordinal)
    {
        ["DTB3"] = new(CashRate.YieldOfDiscount, false),
        ["TB3MS"] = new(CashRate.YieldOfDiscount, true),
        ["DGS1MO"] = new(yield => yield, false),
        ["DGS3MO"] = new(yield => yield, false),
        ["GS1M"] = new(yield => yield, true),
        ["GS3M"] = new(yield => yield, true),
        ["DFF"] = new(OfMoneyMarket, false),
        ["SOFR"] = new(OfMoneyMarket, false),
        ["FEDFUNDS"] = new(OfMoneyMarket, true),
    };

    public static Quoting Of(Asset asset) => All.GetValueOrDefault(asset.Name) ?? throw AnswerFault.WithoutPrices(
        $"Nobody knows how {asset} is quoted as a rate of cash; fred:cash takes {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.");

    // Quoted for 360 days, earned on 365.
    private static double OfMoneyMarket(double rate) => rate * 365 / 360;
}
