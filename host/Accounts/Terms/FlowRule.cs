namespace Rota.Accounts;

internal enum FlowPeriod { Month, Quarter, Year, Paycheck }

// Money paid in (above 0) or taken out again and again. A share of the value, 4 %, is a withdrawal.
internal sealed record FlowRule
{
    public required FlowPeriod Every { get; init; }

    public int Day { get; init; } = 1;

    public decimal Amount { get; init; }

    // 0.04 of the value; null for dollars.
    public decimal? ShareOfValue { get; init; }

    // Applied each 1 January.
    public decimal GrowthAYear { get; init; }

    // Where it goes; null for the way of the account.
    public FlowTarget? Into { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
