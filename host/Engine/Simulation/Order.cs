namespace Rota.Engine;

// An account's order until it is filled: trade to target weights, or only sell some assets and leave the others alone.
internal readonly struct Order
{
    private Order(Weights? aim, IReadOnlyList<Asset> sold, Fill fill) => (Aim, Sold, Fill) = (aim, sold, fill);

    public Weights? Aim { get; }

    // Empty where it has an aim.
    public IReadOnlyList<Asset> Sold { get; }

    public Fill Fill { get; }

    public static Order To(Weights aim, Fill fill) => new(aim, [], fill);

    public static Order ToSell(IReadOnlyList<Asset> sold, Fill fill) => new(null, sold, fill);

    // Whether it may buy an asset that the account does not hold yet.
    public bool Wants(Asset asset) => Aim is not null && Aim[asset] != 0;

    // The weight of an asset after the fill, given its weight now.
    public double WeightOf(Asset asset, double held) => Aim is not null ? Aim[asset] : Sold.Contains(asset) ? 0 : held;

    // The same order that also sells some assets.
    public Order Selling(IReadOnlyList<Asset> sold) =>
        Aim is not null ? To(sold.Aggregate(Aim, (aim, asset) => aim.Without(asset)), Fill) : ToSell([.. Sold.Union(sold)], Fill);

    // The same order without an asset that can no longer be traded.
    public Order Without(Asset asset) => Aim is not null ? To(Aim.Without(asset), Fill) : ToSell([.. Sold.Where(sold => sold != asset)], Fill);

    // Sets the aim of an account of the run.
    public void AimOf(Account account, RunContext context, double[][] prices, int row)
    {
        if (Aim is null)
        {
            account.AimAtHoldings(prices, row);
            foreach (var sold in Sold) account.Aim[context.IndexOf(sold)] = 0;
            return;
        }

        Array.Clear(account.Aim);
        for (var i = 0; i < Aim.Count; i++) account.Aim[context.IndexOf(Aim.Assets[i])] = Aim.Shares[i];
    }
}
