namespace Rota.Engine;

// Decides target weights. Each allocation of a strategy has its own in each run; it keeps buffers, never facts.
internal abstract class Allocator
{
    private object _lacking = "";
    private Asset? _lackingOf;

    // The input that the last decision lacked. Formatted lazily: most callers never read it.
    public string Unknown => _lackingOf is { } asset ? $"{_lacking} of {asset}" : $"{_lacking}";

    // The target at a market, given the previous target; null while an input is unknown. A trace, if given, records how the target came
    // about.
    public abstract Weights? Decide(MarketView market, Weights before, Trace? trace = null);

    // Whether it never looks at the account.
    public virtual bool ReadsPricesOnly => false;

    // Takes over what another allocator of the same allocation remembers of earlier decisions.
    public virtual void Recall(Allocator other) { }

    public static Allocator For(Allocation allocation, PricePanel panel, Conventions conventions, DecisionScores? scores) => allocation switch
    {
        Fixed @fixed => new FixedAllocator(@fixed),
        Rotation rotation => new RotationAllocator(rotation, panel, conventions, scores),
        Custom custom => new CustomAllocator(custom),
        Switch @switch => new SwitchAllocator(@switch, panel, conventions, scores),
        Blend blend => new BlendAllocator(blend, panel, conventions, scores),
        Portfolio => throw new InputException(new Mistake(
            "A portfolio of strategies has days of its own and cannot be a part of another allocation. Make it a strategy by Every(…) and a part of a Portfolio.")),
        _ => throw new ArgumentException($"{allocation.GetType().Name} is not an allocation that the engine can run.", nameof(allocation)),
    };

    protected void Lack(object what, Asset? of = null) => (_lacking, _lackingOf) = (what, of);

    // Asks a part for its target, and passes on what the part lacks.
    protected Weights? Ask(Allocator part, MarketView market, Weights before, Trace? trace, string role)
    {
        var target = part.Decide(market, before, trace?.Part(role));
        if (target is null) Lack(part.Unknown);
        return target;
    }

    public static double Of(IScore score, AssetView asset)
    {
        try
        {
            return score.Of(asset);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new PluginException($"{score} of {asset.Asset} on {PanelBuilder.Text(asset.Date)}", exception);
        }
    }

    protected static bool IsKnown(MarketView market, Asset asset) => !double.IsNaN(market[asset].Close);
}
