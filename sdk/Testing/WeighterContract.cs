using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// The contract of a weighting: the same weights for the same picks; independent of prices after the decision; weights of picks only, each
/// 0 or more, at most 1 in all; null instead of an exception when history is short; other assets only if they are in
/// <see cref="IWeighter.Needs"/>.
/// </summary>
public static class WeighterContract
{
    /// <summary>
    /// Verifies the contract of a weighting with one, two and all assets that have a price, at decisions over the whole market.
    /// </summary>
    /// <param name="weighter">The weighting.</param>
    /// <param name="market">Prices that include its needs (default: those of <see cref="SampleMarket"/>).</param>
    /// <exception cref="ContractException">The contract is broken, or the weights are null throughout, which proves
    /// nothing.</exception>
    public static void Verify(IWeighter weighter, PricePanel? market = null)
    {
        ArgumentNullException.ThrowIfNull(weighter);
        market ??= SampleMarket.Prices(weighter.Needs);
        var known = false;
        foreach (var count in new[] { 1, 2, market.Assets.Count }.Distinct())
        {
            new Decisions(market).Verify($"{weighter} for {count} picks", view =>
            {
                var picks = Picks(view, count);
                var weights = picks.Count == 0 ? null : weighter.Weigh(picks);
                known |= weights is not null;
                return weights is null ? "null" : Text(weighter, weights, picks);
            });
        }

        if (known) return;
        throw new ContractException($"{weighter} is null on all {market.RowCount} days of the market; give a longer one.");
    }

    private static List<Pick> Picks(MarketView view, int count)
    {
        var priced = new List<Pick>();
        foreach (var asset in view.Assets)
        {
            var rank = priced.Count + 1;
            if (rank <= count && !double.IsNaN(view[asset].Close)) priced.Add(new Pick(view[asset], 1.0 / rank, rank));
        }

        return priced;
    }

    // Weights themselves refuse negative shares and sums above 1.
    private static string Text(IWeighter weighter, Weights weights, List<Pick> picks)
    {
        foreach (var (asset, _) in weights)
        {
            if (picks.Exists(pick => pick.Asset.Asset == asset)) continue;
            var names = string.Join(' ', picks.Select(pick => pick.Asset.Asset));
            throw new ContractException($"{weighter} gives a weight to {asset}, which is not a pick. Picks: {names}.");
        }

        return string.Join(
            ", ", weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key} {weight.Value:R}")));
    }
}
