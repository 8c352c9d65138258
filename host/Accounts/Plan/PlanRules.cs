namespace Rota.Accounts;

// The rules of a plan or fund company. Days are calendar days; "N days after day X" are X + 1 to X + N.
internal sealed record PlanRules
{
    public IReadOnlyList<MinimumHolding> MinimumHoldings { get; init; } = [];

    public IReadOnlyList<RedemptionFee> RedemptionFees { get; init; } = [];

    public IReadOnlyList<TransferLimit> Transfers { get; init; } = [];

    public IReadOnlyList<RoundTripLimit> RoundTrips { get; init; } = [];

    public IReadOnlyList<PurchaseBlock> PurchaseBlocks { get; init; } = [];

    public IReadOnlyList<EquityWash> Washes { get; init; } = [];

    public IReadOnlyList<LeastAmount> Minimums { get; init; } = [];

    // Funds that are free of round trips and purchase blocks, besides the cash fund.
    public IReadOnlyList<Asset> MoneyMarket { get; init; } = [];

    // Kinds of deals that a plan does not exempt from transfer limits, round trips, blocks and washes.
    public IReadOnlyList<DealKind> NotExempt { get; init; } = [];
}
