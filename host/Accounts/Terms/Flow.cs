namespace Rota.Accounts;

// Money paid in (above 0) or taken out at the close of a day, before orders: dollars, or a share of the value (0.04) that is taken out.
internal readonly record struct Flow(DateOnly Day, decimal Amount, decimal? ShareOfValue = null)
{
    // Where it goes; null for the way of the account.
    public FlowTarget? Into { get; init; }

    // Dollars, from the account's value before the flow.
    public decimal Of(decimal value) => ShareOfValue is { } share ? -Cents.Down(share * value) : Amount;
}
