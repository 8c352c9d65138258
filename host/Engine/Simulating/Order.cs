namespace Rota.Engine;

// What an account is to trade when its prices come: to put itself to weights, or only to sell some assets and leave the others alone.
internal sealed record Order(Weights? Aim, IReadOnlyList<Asset> Sold, Fill Fill)
{
    public static Order To(Weights aim, Fill fill) => new(aim, [], fill);

    public static Order ToSell(IReadOnlyList<Asset> sold, Fill fill) => new(null, sold, fill);

    // Whether it ends with a share in an asset that the account may not have yet.
    public bool Wants(Asset asset) => Aim is not null && Aim[asset] != 0;

    // The weight that an asset has after it, given the weight that it has now.
    public double WeightOf(Asset asset, double held) => Aim is not null ? Aim[asset] : Sold.Contains(asset) ? 0 : held;

    // The same order, and some assets are sold with it.
    public Order Selling(IReadOnlyList<Asset> sold) =>
        Aim is not null ? this with { Aim = sold.Aggregate(Aim, (aim, asset) => aim.Without(asset)) } : this with { Sold = [.. Sold.Union(sold)] };

    // The same order without an asset that can no longer be traded.
    public Order Without(Asset asset) =>
        Aim is not null ? this with { Aim = Aim.Without(asset) } : this with { Sold = [.. Sold.Where(sold => sold != asset)] };

    // Aims an account at it.
    public void AimOf(Account account, Stage stage, double[][] prices, int row)
    {
        if (Aim is null) account.AimAtHoldings(prices, row);
        else Array.Clear(account.Aim);
        for (var i = 0; Aim is not null && i < Aim.Count; i++) account.Aim[stage.IndexOf(Aim.Assets[i])] = Aim.Shares[i];
        foreach (var sold in Sold) account.Aim[stage.IndexOf(sold)] = 0;
    }
}
