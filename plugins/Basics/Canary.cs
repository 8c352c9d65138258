namespace Rota.Plugins.Basics;

internal sealed record Canary(IScore Score, Universe Canaries) : IGuard
{
    public IEnumerable<Asset> Needs => Canaries.Concat(Score.Needs);

    public double Defensive(MarketView market)
    {
        var singing = 0;
        foreach (var canary in Canaries)
        {
            var score = Score.Of(market[canary]);
            if (double.IsNaN(score)) return double.NaN;
            if (score > 0) singing++;
        }

        return 1 - (double)singing / Canaries.Count;
    }

    public override string ToString() => $"Canary({Score}, {string.Join(", ", Canaries)})";
}
