namespace Rota.Engine;

internal sealed class SwitchAllocator(Switch allocation, PricePanel panel, Conventions conventions, DecisionScores? scores) : Allocator
{
    private readonly MarketScore _condition = new(allocation.Condition, allocation.Assets, "When");
    private readonly Allocator _then = For(allocation.Then, panel, conventions, scores);
    private readonly Allocator _otherwise = For(allocation.Otherwise, panel, conventions, scores);

    public override void Recall(Allocator other)
    {
        var @switch = (SwitchAllocator)other;
        _then.Recall(@switch._then);
        _otherwise.Recall(@switch._otherwise);
    }

    // Both sides must be known before the first decision, so that neither joins later than the other.
    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        trace?.Is("Switch");
        var holds = Of(allocation.Condition, market);
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

    private double Of(IScore condition, MarketView market)
    {
        try
        {
            return _condition.Of(condition, market);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new PluginException($"{condition} on {PanelBuilder.Text(market.Date)}", exception);
        }
    }

    private string Terms(MarketView market)
    {
        var terms = ScoreTerms.Of(allocation.Condition).Select(term => $"{term} = {Trace.Number(Of(term, market))}");
        return string.Join(", ", terms) is { Length: > 0 } text ? $" ({text})" : "";
    }
}
