namespace Rota.Engine;

internal sealed class CustomAllocator(Custom allocation) : Allocator
{
    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        trace?.Is("Custom");
        Weights? weights;
        try
        {
            weights = allocation.Weigh(market);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new PluginException($"The rule of the strategy on {PanelBuilder.Text(market.Date)}", exception);
        }

        if (weights is null)
        {
            Lack("an input of the rule");
            return null;
        }

        foreach (var asset in weights.Assets)
        {
            if (!allocation.Universe.Contains(asset))
            {
                throw new InputException(new Mistake(
                    $"The rule holds {asset} on {PanelBuilder.Text(market.Date)}, which is not in its universe {allocation.Universe}. " +
                    "Name it in Decide(…)."));
            }

            if (weights[asset] > 0 && !IsKnown(market, asset)) throw WithoutPrice(market, asset);
        }

        trace?.Target(weights);
        return weights;
    }

    private static InputException WithoutPrice(MarketView market, Asset asset)
    {
        var day = PanelBuilder.Text(market.Date);
        var first = market.Panel.Closes(asset).IndexOfAnyExcept(double.NaN);
        return new InputException(new Mistake(
            $"The rule holds {asset} on {day}, before its first price on {PanelBuilder.Text(market.Panel.Dates[first])}. " +
            "Hold it from then on, or return null until then."));
    }
}
