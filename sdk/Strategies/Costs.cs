namespace Rota;

/// <summary>What trading costs. A trade of an asset pays the share of its value and the commission on its shares, each way; cash trades free.</summary>
/// <param name="Bps">Basis points of the traded value, 0 or more.</param>
/// <param name="PerShare">Money for each share traded, at prices that are not adjusted for distributions where they are known; 0 or more.</param>
/// <param name="LeastCommission">The least commission of a trade, 0 or more.</param>
public readonly record struct Costs(double Bps, double PerShare = 0, double LeastCommission = 0)
{
    /// <summary>Whether trading costs anything at all.</summary>
    public bool AreNone => this is { Bps: 0, PerShare: 0, LeastCommission: 0 };

    /// <summary>What a trade costs.</summary>
    /// <param name="value">The traded value, 0 or more.</param>
    /// <param name="price">The price of a share that commissions count.</param>
    /// <returns>Bps / 10,000 · value + max(PerShare · value / price, LeastCommission); 0 for no trade.</returns>
    public double Of(double value, double price) => value == 0
        ? 0
        : Bps / 10_000 * value + Math.Max(PerShare == 0 ? 0 : PerShare * value / price, LeastCommission);
}
