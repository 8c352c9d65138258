namespace Rota.Plugins.Optimal;

/// <summary>Words for weighing by optimization.</summary>
public static class OptimalWords
{
    /// <summary>
    /// The long-only portfolio of least variance, always fully invested: min wᵀΣw with Σw = 1 and w ≥ 0, solved exactly, so that an asset that is
    /// not held has a weight of exactly 0. Σ(i, j) = σ(i) · σ(j) · ρ(i, j): volatility and correlation may look back differently.
    /// </summary>
    /// <param name="correlation">The lookbacks and weights of ρ = Σ w · ρ(lookback), read off a weighted sum of scores over one lookback each.</param>
    /// <param name="volatility">The lookback, or lookbacks, of σ = Σ w · sd(daily returns, n − 1) · √252.</param>
    /// <remarks>
    /// An asset whose price does not move over a window correlates with nothing there (ρ = 0). A Σ with eigenvalues of ρ below
    /// 1e-10 is repaired by raising them to 1e-10. Assets that do not move at all, if any, share the portfolio equally; assets
    /// that move as one share equally what one of them would have; the order of the assets does not matter. Nothing is decided
    /// while a return that it needs is not known. Source: rules K9 to K15, after the allocator of QuantStrat TradeR (2019).
    /// </remarks>
    /// <exception cref="ArgumentException">The score is no weighted sum of scores over one lookback.</exception>
    public static IWeighter MinVariance(IScore correlation, LookbackMix volatility) => new MinVariance(LookbackMix.Of(correlation), volatility);

    /// <inheritdoc cref="MinVariance(IScore, LookbackMix)"/>
    /// <param name="correlation">The lookback, or lookbacks, of ρ.</param>
    /// <param name="volatility">The lookback, or lookbacks, of σ.</param>
    public static IWeighter MinVariance(LookbackMix correlation, LookbackMix volatility) => new MinVariance(correlation, volatility);
}
