namespace Rota.Engine;

internal sealed class SwitchAllocator(Switch allocation, PricePanel panel, Conventions conventions) : Allocator
{
    private readonly Allocator _then = For(allocation.Then, panel, conventions);
    private readonly Allocator _otherwise = For(allocation.Otherwise, panel, conventions);

    // Both sides must be known before the first decision, so that neither joins later than the other.
    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        trace?.Is("Switch");
        var holds = Of(allocation.Condition, market.At(0));
        if (double.IsNaN(holds))
        {
            Lack(allocation.Condition);
            return null;
        }

        if (Ask(_then, market, before, trace, "then") is not { } then) return null;
        if (Ask(_otherwise, market, before, trace, "otherwise") is not { } otherwise) return null;
        var target = holds != 0 ? then : otherwise;
        trace?.Step($"{allocation.Condition} {(holds != 0 ? "holds: then" : "does not hold: otherwise")}{Terms(market)}");
        trace?.Target(target);
        return target;
    }

    private string Terms(MarketView market)
    {
        var terms = ScoreTerms.Of(allocation.Condition).Select(term => $"{term} = {Trace.Number(Of(term, market.At(0)))}");
        return string.Join(", ", terms) is { Length: > 0 } text ? $" ({text})" : "";
    }
}
