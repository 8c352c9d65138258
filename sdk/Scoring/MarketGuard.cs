namespace Rota;

// A score of the whole market as a guard: the same for every asset, so any asset will do.
internal sealed record MarketGuard(IScore Share) : IGuard
{
    public IEnumerable<Asset> Needs => Share.Needs;

    public double Defensive(MarketView market) => Share.Of(market.At(0));

    public override string ToString() => $"{Share}";
}
