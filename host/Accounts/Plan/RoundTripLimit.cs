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
            var history = History(view, [.. view.Pending, new(day, fund, -shares, -amount, DealKind.Exchange)]);
            return history.HasTrip(fund, day)
                && (Avoids == RoundTripsAvoided.All || history.Blocks.Any(block => block.After == day && (block.Fund is null || block.Fund == fund)));
        }
    }

    public Restriction? OfPurchase(RuleView view, Asset fund)
    {
        if (!Concerns(view, fund)) return null;
        var last = History(view, []).Blocks.Where(block => (block.Fund is null || block.Fund == fund) && view.Day <= block.Last)
            .OrderBy(block => block.Last).LastOrDefault();
        return last is null ? null : new(
            0, RuleName.RoundTrips,
            $"The round trip that ended on {LotAges.Text(last.After)} blocks purchases of {(last.Fund is null ? "all funds" : fund)} until {LotAges.Text(last.Last)}.",
            last.Last.AddDays(1), Action);
    }

    private RoundTripHistory History(RuleView view, IEnumerable<Deal> more) => view.Book.Kept((this, view.Plan, view.CashFund), () => new RoundTripHistory(this))
        .With(view.Book.Deals, deal => view.Counts(deal) && Concerns(view, deal.Fund), more);

    private bool Concerns(RuleView view, Asset fund) => Funds.Includes(fund) && !view.IsMoneyMarket(fund);
}

// The count-th in a fund within some days blocks its purchases for some days; for some months after that, one is enough.
internal sealed record RoundTripsOfFund(int Count, int Within, int Block, int ProbationMonths = 0);

// The count-th over all funds within some months blocks all purchases.
internal sealed record RoundTripsOfAccount(int Count, int Months, int Block);

// Purchases of a fund, or of all (null), are blocked after a sale, up to and with a last day.
internal sealed record RoundTripBlock(Asset? Fund, DateOnly After, DateOnly Last);
