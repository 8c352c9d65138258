namespace Rota.Plugins.Optimal;

/// <summary>Words for weightings by optimization.</summary>
public static class OptimalWords
{
    /// <summary>
    /// The long-only portfolio of least variance, always fully invested: min wᵀΣw with Σw = 1 and w ≥ 0, solved exactly, so
    /// that an asset that is not held has a weight of exactly 0. Σ(i, j) = σ(i) · σ(j) · ρ(i, j): volatility and correlation
    /// can have different lookbacks.
    /// </summary>
    /// <keywords>minimum variance, minimum volatility, optimization, correlation</keywords>
    /// <param name="correlation">The lookbacks and weights of ρ = Σ w · ρ(lookback), from a weighted sum of scores over one
    /// lookback each.</param>
    /// <param name="volatility">The lookback, or lookbacks, of σ = Σ w · sd(daily returns, n − 1) · √252.</param>
    /// <remarks>
    /// An asset whose price does not move over a window has ρ = 0 there. Eigenvalues of ρ below 1e-10 are raised to 1e-10. If any
    /// assets do not move at all, they share the portfolio equally; identical assets share equally the weight that one of them
    /// would have; the order of the assets does not matter. No decision is made while a needed return is unknown. Source: rules K9 to K15, after the allocator of QuantStrat TradeR (2019).
    /// </remarks>
    /// <exception cref="ArgumentException">The score is not a weighted sum of scores over one lookback.</exception>
    public static IWeighter MinVariance(IScore correlation, LookbackMix volatility) =>
        new MinVariance(LookbackMix.Of(correlation), volatility);

    /// <inheritdoc cref="MinVariance(IScore, LookbackMix)"/>
    /// <param name="correlation">The lookback, or lookbacks, of ρ.</param>
    /// <param name="volatility">The lookback, or lookbacks, of σ.</param>
    public static IWeighter MinVariance(LookbackMix correlation, LookbackMix volatility) =>
        new MinVariance(correlation, volatility);

    /// <summary>
    /// The long-only portfolio of least variance of one window, always fully invested: min wᵀΣw with Σw = 1 and w ≥ 0, Σ the
    /// covariance of the window's daily returns (n − 1). An asset that is not held has a weight of exactly 0.
    /// </summary>
    /// <keywords>minimum variance, minimum volatility, optimization</keywords>
    /// <param name="lookback">The window.</param>
    /// <param name="shrink">Whether to shrink Σ to constant correlation: δF + (1 − δ)S, S the sample covariance, F with the
    /// same variances and the mean of all correlations for each, δ as Ledoit and Wolf estimate it, 0 to 1.</param>
    /// <remarks>
    /// Works without repair for any Σ, such as that of more assets than returns: of several portfolios of least variance it is the
    /// one with the least Σ(wσ)², to a few millionths, so identical assets share equally the weight that one of them would have.
    /// If any assets do not move, they share the portfolio equally. A deviation of no more than 1e-14 a day is rounding and
    /// counts as 0. The order of the assets does not matter. No decision is made while a return is unknown or with fewer than
    /// two returns. Source: rule K15; O. Ledoit and M. Wolf, Honey, I shrunk the sample covariance matrix (2004), appendix.
    /// </remarks>
    public static IWeighter MinVariance(Lookback lookback, bool shrink = false) => new SampleMinVariance(lookback, shrink);

    /// <summary>
    /// The long-only portfolio with the highest Sharpe ratio of daily returns over a window, without a riskless rate: max μᵀw /
    /// √(wᵀΣw) with Σw = 1 and w ≥ 0; minimum variance when no mean is above 0. Always fully invested; an asset that is not
    /// held has a weight of exactly 0.
    /// </summary>
    /// <keywords>Sharpe, tangency, Markowitz, optimization</keywords>
    /// <param name="lookback">The window of μ, the mean daily returns, and Σ, their covariance (n − 1).</param>
    /// <param name="shrink">Whether to shrink Σ to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// If any assets gain the same every day, they have no risk and share the portfolio equally; other assets without variance are
    /// held only when no mean is above 0. Works for any Σ: of several best portfolios (perfectly correlated assets, more assets
    /// than returns) it is the one with the least Σ(wσ)² for its mean, to a few millionths, so perfectly correlated assets
    /// with the same ratio are held in proportion to 1/σ, and identical ones equally. The same holds when gaining assets cancel
    /// each other's moves, so that the ratio has no bound. A mean or deviation of no more than 1e-14 a day is rounding and counts as 0. The order
    /// of the assets does not matter. No decision is made while a return is unknown or with fewer than two returns. Source:
    /// H. Markowitz, Portfolio selection (1952), and W. Sharpe, Mutual fund performance (1966); over 63 days the most efficient
    /// mix of a thread on Quantopian (2017), rule Q23.
    /// </remarks>
    public static IWeighter MaxSharpe(Lookback lookback, bool shrink = false) => new MaxSharpe(lookback, shrink);

    /// <summary>
    /// The long-only portfolio with the highest information ratio: the same as <see cref="MaxSharpe"/> on daily returns above a
    /// benchmark's, r − b.
    /// </summary>
    /// <keywords>information ratio, Markowitz, optimization</keywords>
    /// <param name="lookback">The window.</param>
    /// <param name="benchmark">The asset to beat.</param>
    /// <remarks>
    /// When no asset beats the benchmark on average, it is the portfolio whose excess return varies least: the benchmark alone, if it
    /// is among the picks, which is otherwise not held. No decision is made while a return of a pick or of the benchmark is
    /// unknown, or with fewer than two returns. Source: as for <see cref="MaxSharpe"/>; rule R26 names the
    /// method.
    /// </remarks>
    public static IWeighter MaxInformationRatio(Lookback lookback, Asset benchmark) =>
        new MaxInformationRatio(lookback, benchmark);

    /// <summary>
    /// The long-only portfolio in which every asset contributes the same risk: w(i) · (Σw)(i) equal for all i, Σw = 1, solved to
    /// 1e-12 of the terms of each contribution.
    /// </summary>
    /// <keywords>risk parity, equal risk contribution, ERC</keywords>
    /// <param name="lookback">The window of Σ, the covariance of daily returns (n − 1).</param>
    /// <param name="shrink">Whether to shrink Σ to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// Holds every asset, and works for any Σ, such as that of more assets than returns. If any assets do not move, they share the
    /// portfolio equally. If others cancel each other's moves so well that the variance is below about a millionth of Σ(wσ)²,
    /// every variance is first raised by 5e-10 of itself: those assets then make up the portfolio to within a hundredth of a
    /// percent. A deviation of no more than 1e-14 a day is rounding and counts as 0. The order of the assets
    /// does not matter. No decision is made while a return is unknown or with fewer than two returns. Source: S. Maillard,
    /// T. Roncalli and J. Teïletche, The properties of equally weighted risk contribution portfolios (2010); F. Spinu, An
    /// algorithm for computing risk parity weights (2013).
    /// </remarks>
    public static IWeighter EqualRisk(Lookback lookback, bool shrink = false) => new EqualRisk(lookback, shrink);

    /// <summary>
    /// Hierarchical risk parity, always fully invested: builds a tree of similar assets by single linkage on the Euclidean distance
    /// between the columns of d = √(½(1 − ρ)), then halves its leaves, in order, recursively, and splits the weight between halves
    /// in proportion to the inverse of their variances at inverse variance weights.
    /// </summary>
    /// <keywords>HRP, risk parity, clustering</keywords>
    /// <param name="lookback">The window of Σ and ρ, the covariance (n − 1) and correlation of daily returns.</param>
    /// <param name="shrink">Whether to shrink Σ, and so ρ, to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// Assets are sorted by name, ordinal, so the order of the picks does not matter. When distances differ by less than 1e-10, the
    /// clusters that formed first are joined first, single assets before clusters; the earlier one is the left branch. With an odd
    /// number the left half has one fewer. If any assets do not move, they share the portfolio equally, as do two halves that do
    /// not move. A deviation of no more than 1e-14 a day is rounding and counts as 0. No
    /// decision is made while a return is unknown or with fewer than two returns. Source: M. López de Prado, Building
    /// diversified portfolios that outperform out of sample (2016).
    /// </remarks>
    public static IWeighter HierarchicalRiskParity(Lookback lookback, bool shrink = false) =>
        new HierarchicalRiskParity(lookback, shrink);
}
