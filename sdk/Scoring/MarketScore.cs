namespace Rota;

// A score of the whole market: it must not depend on the asset that it is evaluated for, unless there is only one.
internal sealed record MarketScore(IScore Score, IReadOnlyList<Asset> Assets, string Word)
{
    public double Of(MarketView market) => Of(Score, market);

    // Of a term of the score.
    public double Of(IScore term, MarketView market)
    {
        try
        {
            return term.Of(Assets.Count == 1 ? market[Assets[0]] : market.WithoutAsset);
        }
        catch (NoAssetException)
        {
            var example = Assets is [var first, ..] ? first.Name : "SPY";
            throw InputException.Misused(Word,
                $"{Word} needs one answer for the whole market, but {Score} depends on the asset. Name the asset: Of(\"{example}\", …).");
        }
    }
}
