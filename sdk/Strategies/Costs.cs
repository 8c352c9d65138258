namespace Rota;

/// <summary>The costs of trading. Each trade of an asset costs a share of its value plus a commission, each way; cash is free to trade.</summary>
/// <param name="Bps">Basis points of the traded value, 0 or more.</param>
/// <param name="PerShare">Money per share traded, at prices not adjusted for distributions where known; 0 or more.</param>
/// <param name="LeastCommission">The least commission of a trade, 0 or more.</param>
public readonly record struct Costs(double Bps, double PerShare = 0, double LeastCommission = 0)
{
    /// <summary>Whether any cost is above 0.</summary>
    public bool AreNone => this is { Bps: 0, PerShare: 0, LeastCommission: 0 };

    /// <summary>The cost of a trade.</summary>
    /// <param name="value">The traded value, 0 or more.</param>
    /// <param name="price">The price per share for the commission.</param>
    /// <returns>Bps / 10,000 · value + max(PerShare · value / price, LeastCommission); 0 for no trade.</returns>
    public double Of(double value, double price) => value == 0
        ? 0
        : Bps / 10_000 * value + Math.Max(PerShare == 0 ? 0 : PerShare * value / price, LeastCommission);
}
