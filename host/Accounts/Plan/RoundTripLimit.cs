namespace Rota.Accounts;

internal enum RoundTripsAvoided { Blocking, All, None }

// A purchase followed by a sale of the same fund within the window is a round trip; too many block purchases.
internal sealed record RoundTripLimit(FundSet Funds, int Window, decimal ExemptBelow, RoundTripsOfFund? Fund, RoundTripsOfAccount? Account)
    : ISaleRule, IPurchaseRule
{
    public RoundTripsAvoided Avoids { get; init; } = RoundTripsAvoided.Blocking;

    public RuleAction Action { get; init; } = RuleAction.Defer;

    public Restriction? OfSale(RuleView view, Asset fund, decimal shares, decimal price)
    {
        if (!Concerns(view, fund) || Avoids == RoundTripsAvoided.None) return null;
        var amount = Cents.Down(shares * price);
        if (!IsAvoided(view.Day)) return null;
        var free = view.Day.AddDays(1);
        while (IsAvoided(free)) free = free.AddDays(1);
        var reason = Avoids == RoundTripsAvoided.All ? "would complete a round trip" : "would be one round trip too many and block purchases";
        return new(0, RuleName.RoundTrips, $"{fund} was bought less than {Window} days ago; a sale {reason}.", free, Action);

        bool IsAvoided(DateOnly day)
        {
            var trips = Trips(view, view.Pending.Append(new(day, fund, -shares, -amount, DealKind.Exchange)));
            return trips.Any(trip => trip.Fund == fund && trip.Sold == day)
                && (Avoids == RoundTripsAvoided.All || Blocks(trips).Any(block => block.After == day && (block.Fund is null || block.Fund == fund)));
        }
    }

    public Restriction? OfPurchase(RuleView view, Asset fund)
    {
        if (!Concerns(view, fund)) return null;
        var last = Blocks(Trips(view, [])).Where(block => (block.Fund is null || block.Fund == fund) && view.Day <= block.Last)
            .OrderBy(block => block.Last).LastOrDefault();
        return last is null ? null : new(
            0, RuleName.RoundTrips,
            $"The round trip that ended on {LotAges.Text(last.After)} blocks purchases of {(last.Fund is null ? "all funds" : fund)} until {LotAges.Text(last.Last)}.",
            last.Last.AddDays(1), Action);
    }

    // The blocks that follow from deals, in order of the sale that caused them.
    public IReadOnlyList<RoundTripBlock> Blocks(IReadOnlyList<RoundTrip> trips)
    {
        var blocks = new List<RoundTripBlock>();
        for (var i = 0; i < trips.Count; i++)
        {
            var (fund, sold) = (trips[i].Fund, trips[i].Sold);
            if (Fund is { } own)
            {
                var count = trips.Take(i + 1).Count(trip => trip.Fund == fund && sold.DayNumber - trip.Sold.DayNumber < own.Within);
                var isOnProbation = blocks.Any(block => block.Fund == fund && sold > block.After && sold <= block.Last.AddMonths(own.ProbationMonths));
                if (count >= own.Count || (own.ProbationMonths > 0 && isOnProbation)) blocks.Add(new(fund, sold, sold.AddDays(own.Block)));
            }

            if (Account is { } all && trips.Take(i + 1).Count(trip => trip.Sold > sold.AddMonths(-all.Months)) >= all.Count)
                blocks.Add(new(null, sold, sold.AddDays(all.Block)));
        }

        return blocks;
    }

    private IReadOnlyList<RoundTrip> Trips(RuleView view, IEnumerable<Deal> more) =>
        RoundTrip.Among(view.Exchanges.Concat(more).Where(deal => Concerns(view, deal.Fund)), Window, ExemptBelow);

    private bool Concerns(RuleView view, Asset fund) => Funds.Includes(fund) && !view.IsMoneyMarket(fund);
}

// The count-th in a fund within some days blocks its purchases for some days; for some months after that, one is enough.
internal sealed record RoundTripsOfFund(int Count, int Within, int Block, int ProbationMonths = 0);

// The count-th over all funds within some months blocks all purchases.
internal sealed record RoundTripsOfAccount(int Count, int Months, int Block);

// Purchases of a fund, or of all (null), are blocked after a sale, up to and with a last day.
internal sealed record RoundTripBlock(Asset? Fund, DateOnly After, DateOnly Last);
