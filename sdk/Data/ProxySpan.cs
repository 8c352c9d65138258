namespace Rota;

/// <summary>Days of a series on which a proxy replaces the asset, which had no prices yet.</summary>
/// <param name="Proxy">The proxy's name.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ProxySpan(string Proxy, DateOnly From, DateOnly To);
