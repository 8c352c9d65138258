namespace Rota.Accounts;

// What the rules of a plan look at on a day.
internal sealed record RuleView(PlanRules Plan, Asset? CashFund, AccountBook Book, DateOnly Day)
{
    // Sales that are decided for the day and not yet booked.
    public IReadOnlyList<Deal> Pending { get; init; } = [];

    // The trading day after a day. Only rules that count trading days need it.
    public Func<DateOnly, DateOnly>? NextTradingDay { get; init; }

    // Deals that count for transfer limits, blocks and washes, the latest first.
    public IEnumerable<Deal> Exchanges => Book.Latest.Where(Counts);

    public bool Counts(Deal deal) => deal.Kind == DealKind.Exchange || Plan.NotExempt.Contains(deal.Kind);

    // Funds that are free of round trips and purchase blocks.
    public bool IsMoneyMarket(Asset fund) => fund == CashFund || Plan.MoneyMarket.Contains(fund);

    public DateOnly TradingDaysAfter(DateOnly day, int count)
    {
        if (NextTradingDay is null)
            throw new ArgumentException($"A rule counts {count} trading days after {day:yyyy-MM-dd}; pass NextTradingDay.", nameof(count));
        for (; count > 0; count--) day = NextTradingDay(day);
        return day;
    }
}
