namespace Rota.Engine;

internal sealed class FixedAllocator(Fixed allocation) : Allocator
{
    public override bool ReadsPricesOnly => true;

    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        trace?.Is("Fixed");
        foreach (var asset in allocation.Target.Assets)
        {
            if (IsKnown(market, asset)) continue;
            Lack("the close", asset);
            return null;
        }

        trace?.Target(allocation.Target);
        return allocation.Target;
    }
}
