namespace Rota.Engine;

internal sealed class BlendAllocator(Blend blend, PricePanel panel, Conventions conventions, DecisionScores? scores) : Allocator
{
    private readonly Allocator[] _parts = [.. blend.Parts.Select(part => For(part.Allocation, panel, conventions, scores))];
    private readonly Weights[] _before = [.. blend.Parts.Select(_ => Weights.None)];

    public override bool ReadsPricesOnly => Array.TrueForAll(_parts, part => part.ReadsPricesOnly);

    public override void Recall(Allocator other)
    {
        var blend = (BlendAllocator)other;
        blend._before.CopyTo(_before, 0);
        for (var i = 0; i < _parts.Length; i++) _parts[i].Recall(blend._parts[i]);
    }

    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        trace?.Is("Blend");
        var targets = new Weights[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            if (Ask(_parts[i], market, _before[i], trace, Trace.Percent(blend.Parts[i].Share)) is not { } target) return null;
            targets[i] = target;
        }

        var sum = Weights.None;
        for (var i = 0; i < targets.Length; i++)
        {
            _before[i] = targets[i];
            sum = sum.Plus(targets[i].Scale(blend.Parts[i].Share));
        }

        trace?.Target(sum);
        return sum;
    }
}
