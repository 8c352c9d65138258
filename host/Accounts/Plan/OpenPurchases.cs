namespace Rota.Accounts;

// Purchases that a sale may still turn into round trips, fund by fund, the earliest first.
internal sealed class OpenPurchases(int window, decimal exemptBelow)
{
    private readonly Dictionary<Asset, List<DateOnly>> _days = [];

    public OpenPurchases Copy()
    {
        var copy = new OpenPurchases(window, exemptBelow);
        foreach (var (fund, days) in _days) copy._days[fund] = [.. days];
        return copy;
    }

    // The round trips of a day, from all of its deals. Orders of a fund count together, and not at all up to the exempt amount.
    public IReadOnlyList<RoundTrip> Add(DateOnly day, IEnumerable<Deal> deals)
    {
        var trips = new List<RoundTrip>();
        foreach (var leg in deals.GroupBy(deal => (deal.Fund, IsSale: deal.Shares < 0)).OrderBy(leg => leg.Key.IsSale))
        {
            if (Math.Abs(leg.Sum(deal => deal.Amount)) <= exemptBelow) continue;
            if (!_days.TryGetValue(leg.Key.Fund, out var open)) _days[leg.Key.Fund] = open = [];
            open.RemoveAll(bought => day.DayNumber - bought.DayNumber >= window);
            if (!leg.Key.IsSale)
            {
                open.Add(day);
            }
            else if (open.Count > 0)
            {
                trips.Add(new(leg.Key.Fund, open[0], day));
                open.RemoveAt(0);
            }
        }

        return trips;
    }
}
