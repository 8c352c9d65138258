namespace Rota;

// A score of the whole market as a guard.
internal sealed record MarketGuard(IScore Share, Universe Universe, string Word) : IGuard
{
    public IEnumerable<Asset> Needs => Share.Needs;

    public double Defensive(MarketView market) => new MarketScore(Share, Universe, Word).Of(market);

    public override string ToString() => $"{Share}";
}
