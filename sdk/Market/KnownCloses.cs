namespace Rota;

// Closes adjusted for the distributions that were known at a row t: those that went ex at a row up to k = t − lag. With A the closes
// adjusted for all, R those adjusted for none, and k not before the asset's first row, that is A(s) up to k, and R(s) · A(k) / R(k) after it.
internal static class KnownCloses
{
    public static double At(MarketView market, int column, int row)
    {
        var (closes, unadjusted) = Columns(market, column);
        var known = LastKnown(market, closes);
        return row <= known ? closes[row] : unadjusted[row] * (closes[known] / unadjusted[known]);
    }

    // Rows from a first, whose close is known, to the market's.
    public static double[] From(MarketView market, int column, int first)
    {
        var (closes, unadjusted) = Columns(market, column);
        var known = LastKnown(market, closes);
        var factor = closes[known] / unadjusted[known];
        var path = closes.AsSpan(first, market.Row - first + 1).ToArray();
        for (var row = Math.Max(first, known + 1); row <= market.Row; row++) path[row - first] = unadjusted[row] * factor;
        return path;
    }

    public static string Missing(Asset asset) =>
        $"{asset} has no unadjusted closes, so it cannot be told when a distribution became known. Use a feed that has them (a CSV file of " +
        "both Close and Adj Close, or of Close with a file of dividends), or let distributions be known at once.";

    private static int LastKnown(MarketView market, double[] closes)
    {
        var known = Math.Max(market.Row - market.DividendLag, 0);
        while (known < market.Row && double.IsNaN(closes[known])) known++;
        return known;
    }

    private static (double[] Closes, double[] Unadjusted) Columns(MarketView market, int column)
    {
        var unadjusted = market.Panel.UnadjustedColumn(column);
        return unadjusted.Length > 0
            ? (market.Panel.Column(column), unadjusted)
            : throw new InputException(new Mistake(Missing(market.Panel.Assets[column])));
    }
}
