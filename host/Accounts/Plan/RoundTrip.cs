namespace Rota.Accounts;

// A purchase and the sale that followed it within the window of a plan.
internal readonly record struct RoundTrip(Asset Fund, DateOnly Bought, DateOnly Sold)
{
    // In order of sale.
    public static IReadOnlyList<RoundTrip> Among(IEnumerable<Deal> deals, int window, decimal exemptBelow)
    {
        var open = new OpenPurchases(window, exemptBelow);
        return [.. deals.GroupBy(deal => deal.Day).OrderBy(day => day.Key).SelectMany(day => open.Add(day.Key, day))];
    }
}
