namespace Rota;

/// <summary>Decides the share of the portfolio to take out of its picks at a decision: canaries, breadth, a market filter.</summary>
/// <keywords>crash protection, canary, breadth</keywords>
/// <example><code>Rotate("SPY", "EFA").RankBy(Return13612W()).Hold(1).Guard(Canary(Return13612W(), "EEM", "AGG"))</code></example>
public interface IGuard
{
    /// <summary>The share to move to the refuge, or to cash.</summary>
    /// <param name="market">The market at the decision's close.</param>
    /// <returns>0 (all stays in the picks) to 1 (all goes to the refuge); NaN while unknown.</returns>
    double Defensive(MarketView market);

    /// <summary>Assets that the guard reads besides the universe (default: none).</summary>
    IEnumerable<Asset> Needs => [];
}
