namespace Rota.Engine;

// Decides target weights. One for each allocation of a strategy and each run; it keeps buffers, never facts.
internal abstract class Allocator
{
    private object _lacking = "";
    private Asset? _lackingOf;

    // What the last decision lacked; only put into words when somebody asks.
    public string Unknown => _lackingOf is { } asset ? $"{_lacking} of {asset}" : $"{_lacking}";

    // The target at a market, given the target before; null while something that it needs is not known. A trace, if there is one, is
    // told how it came about.
    public abstract Weights? Decide(MarketView market, Weights before, Trace? trace = null);

    public static Allocator For(Allocation allocation, PricePanel panel, Conventions conventions) => allocation switch
    {
        Fixed @fixed => new FixedAllocator(@fixed),
        Rotation rotation => new RotationAllocator(rotation, panel, conventions),
        Custom custom => new CustomAllocator(custom),
        Switch @switch => new SwitchAllocator(@switch, panel, conventions),
        Blend blend => new BlendAllocator(blend, panel, conventions),
        Portfolio => throw new InputException(new Mistake(
            "A portfolio of strategies has days of its own and cannot be a part of another allocation. Make it a strategy by Every(…) and a part of a Portfolio.")),
        _ => throw new ArgumentException($"{allocation.GetType().Name} is no allocation that can be run.", nameof(allocation)),
    };

    protected void Lack(object what, Asset? of = null) => (_lacking, _lackingOf) = (what, of);

    // Asks a part; says what it lacks when it does not know.
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
