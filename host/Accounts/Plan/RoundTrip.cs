namespace Rota.Accounts;

// A purchase and the sale that followed it within the window of a plan.
internal readonly record struct RoundTrip(Asset Fund, DateOnly Bought, DateOnly Sold)
{
    // In order of sale. Each sale day takes the earliest purchase day of its fund that is still open; days below the exempt amount do not count.
    public static IReadOnlyList<RoundTrip> Among(IEnumerable<Deal> deals, int window, decimal exemptBelow)
    {
        var open = new Dictionary<Asset, List<DateOnly>>();
        var trips = new List<RoundTrip>();
        foreach (var leg in deals.GroupBy(deal => (deal.Day, deal.Fund, IsSale: deal.Shares < 0)).OrderBy(leg => leg.Key.Day).ThenBy(leg => leg.Key.IsSale))
        {
            if (Math.Abs(leg.Sum(deal => deal.Amount)) <= exemptBelow) continue;
            var (day, fund, isSale) = leg.Key;
            if (!open.TryGetValue(fund, out var purchases)) open[fund] = purchases = [];
            if (!isSale)
            {
                purchases.Add(day);
                continue;
            }

            purchases.RemoveAll(bought => day.DayNumber - bought.DayNumber >= window);
            if (purchases.Count == 0) continue;
            trips.Add(new(fund, purchases[0], day));
            purchases.RemoveAt(0);
        }

        return trips;
    }
}
