namespace Rota.Accounts;

// Whether a decision that repeats the target gives orders: as the strategy says, never, or when a weight is off by more than a band.
internal readonly record struct RebalanceOrders(bool Never, decimal? Band)
{
    public static RebalanceOrders OfStrategy { get; } = new(false, null);
}
