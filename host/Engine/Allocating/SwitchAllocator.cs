namespace Rota.Engine;

internal sealed class SwitchAllocator(Switch allocation, PricePanel panel, Conventions conventions) : Allocator
{
    private readonly Allocator _then = For(allocation.Then, panel, conventions);
    private readonly Allocator _otherwise = For(allocation.Otherwise, panel, conventions);

    // Both sides must be known before the first decision, so that no side is known later than the other.
    public override Weights? Decide(MarketView market, Weights before)
    {
        var holds = Of(allocation.Condition, market.At(0));
        if (double.IsNaN(holds))
        {
            Lack(allocation.Condition);
            return null;
        }

        var (then, otherwise) = (_then.Decide(market, before), _otherwise.Decide(market, before));
        if (then is not null && otherwise is not null) return holds != 0 ? then : otherwise;
        Lack((then is null ? _then : _otherwise).Unknown);
        return null;
    }
}
