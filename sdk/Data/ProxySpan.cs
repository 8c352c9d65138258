namespace Rota;

/// <summary>Days of a series on which another asset stands in for its own, because it had no prices yet.</summary>
/// <param name="Proxy">What stands in: the proxy's name.</param>
/// <param name="From">The first of the days.</param>
/// <param name="To">The last of them.</param>
public sealed record ProxySpan(string Proxy, DateOnly From, DateOnly To);
