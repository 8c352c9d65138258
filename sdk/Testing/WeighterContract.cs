using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// What a weighter owes: the same weights for the same picks; no price after the decision; picks only, none below 0, at most 1
/// together; null and no exception where history is short; assets in <see cref="IWeighter.Needs"/> where it looks at others.
/// </summary>
public static class WeighterContract
{
    /// <summary>
    /// Holds a weighter to its contract with one, two and all assets that have a price, at decisions over the whole market.
    /// </summary>
    /// <param name="weighter">The weighter.</param>
    /// <param name="market">Prices that have its needs; those of <see cref="SampleMarket"/> when null.</param>
    /// <exception cref="ContractException">The contract is broken, or the weights are null throughout, so that nothing is
    /// proven.</exception>
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

    // Weights refuse by themselves to be negative or more than 1 together.
    private static string Text(IWeighter weighter, Weights weights, List<Pick> picks)
    {
        foreach (var (asset, _) in weights)
        {
            if (picks.Exists(pick => pick.Asset.Asset == asset)) continue;
            var names = string.Join(' ', picks.Select(pick => pick.Asset.Asset));
            throw new ContractException($"{weighter} gives a weight to {asset}, which is no pick; the picks are {names}.");
        }

        return string.Join(
            ", ", weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key} {weight.Value:R}")));
    }
}
