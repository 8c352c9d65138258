namespace Rota.Accounts;

// One account of one owner as its file states it: what it may hold, what its plan allows, and how orders are typed. What it holds now is
// an AccountBook.
internal sealed record Account
{
    public required string Name { get; init; }

    public required AccountType Type { get; init; }

    public required Units Units { get; init; }

    public required CashUse Cash { get; init; }

    // Where a strategy's cash goes in an account that keeps none: the G fund of the TSP.
    public Asset? CashFund { get; init; }

    // Dollars that are never invested.
    public decimal Reserve { get; init; }

    // By what the account holds an asset of the strategy; an asset without an entry is its own fund. Several assets may share a fund.
    public IReadOnlyDictionary<Asset, Asset> Funds { get; init; } = new Dictionary<Asset, Asset>();

    // Funds that are held but not managed.
    public IReadOnlyList<Asset> Outside { get; init; } = [];

    public Pricing Pricing { get; init; } = new();

    public PlanRules Plan { get; init; } = new();

    public IReadOnlyList<FlowRule> Flows { get; init; } = [];

    // Flows of single days, in order of day, besides those of the rules.
    public IReadOnlyList<Flow> DatedFlows { get; init; } = [];

    public FlowTarget Into { get; init; } = FlowTarget.Underweights;

    // Where money waits that a blocked purchase leaves.
    public Asset? Parking { get; init; }

    public RebalanceOrders Rebalance { get; init; } = RebalanceOrders.OfStrategy;

    public Retry Retry { get; init; }

    // Weights may sum to more than 1.
    public bool AllowsMargin { get; init; }

    // Whether orders of a backtest are rounded to the units.
    public bool RoundsInRuns { get; init; } = true;

    // Null where nothing is taxed.
    public TaxTerms? Tax { get; init; }

    // What the plan's rules look at on a day.
    public RuleView RulesOn(DateOnly day, AccountBook book) => new(Plan, CashFund, book, day);

    public Asset FundOf(Asset asset) => Funds.TryGetValue(asset, out var fund) ? fund : asset;
}
