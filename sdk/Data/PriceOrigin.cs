namespace Rota;

/// <summary>What kind of price it is.</summary>
public enum PriceOrigin
{
    /// <summary>A price at which the asset itself was traded.</summary>
    Real,

    /// <summary>A traded price of a proxy that stands in for the asset: <see cref="ProxySpan"/>.</summary>
    Extended,

    /// <summary>A generated price, which says nothing about real funds.</summary>
    Simulated,
}
