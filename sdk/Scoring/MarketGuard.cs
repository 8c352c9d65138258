namespace Rota;

// A score of the whole market as a guard. The score may compare the assets of the universe.
internal sealed record MarketGuard(IScore Written, Universe Universe, string Word) : IGuard
{
    private readonly IScore _share = Written.Within(Universe);

    public IEnumerable<Asset> Needs => _share.Needs;

    public double Defensive(MarketView market) => new MarketScore(_share, Universe, Word).Of(market);

    public MarketGuard Over(Universe universe) => new(Written, universe, Word);

    public override string ToString() => $"{_share}";
}
