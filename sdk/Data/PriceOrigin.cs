namespace Rota;

/// <summary>The kind of a price.</summary>
public enum PriceOrigin
{
    /// <summary>A price at which the asset itself was traded.</summary>
    Real,

    /// <summary>A traded price of a proxy for the asset: <see cref="ProxySpan"/>.</summary>
    Extended,

    /// <summary>A generated price. Results based on it say nothing about real funds.</summary>
    Simulated,
}
