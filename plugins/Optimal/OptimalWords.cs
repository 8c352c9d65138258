namespace Rota.Plugins.Optimal;

/// <summary>Words for weighing by optimization.</summary>
public static class OptimalWords
{
    /// <summary>
    /// The long-only portfolio of least variance, always fully invested: min wᵀΣw with Σw = 1 and w ≥ 0, solved exactly, so
    /// that an asset that is not held has a weight of exactly 0. Σ(i, j) = σ(i) · σ(j) · ρ(i, j): volatility and correlation
    /// may look back differently.
    /// </summary>
    /// <keywords>minimum variance, minimum volatility, optimization, correlation</keywords>
    /// <param name="correlation">The lookbacks and weights of ρ = Σ w · ρ(lookback), read off a weighted sum of scores over one
    /// lookback each.</param>
    /// <param name="volatility">The lookback, or lookbacks, of σ = Σ w · sd(daily returns, n − 1) · √252.</param>
    /// <remarks>
    /// An asset whose price does not move over a window correlates with nothing there (ρ = 0). A Σ with eigenvalues of ρ below
    /// 1e-10 is repaired by raising them to 1e-10. Assets that do not move at all, if any, share the portfolio equally; assets
    /// that move as one share equally what one of them would have; the order of the assets does not matter. Nothing is decided
    /// while a return that it needs is not known. Source: rules K9 to K15, after the allocator of QuantStrat TradeR (2019).
    /// </remarks>
    /// <exception cref="ArgumentException">The score is no weighted sum of scores over one lookback.</exception>
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
    /// <param name="shrink">Whether Σ is shrunk to constant correlation: δF + (1 − δ)S, S the sample covariance, F with the
    /// same variances and the mean of all correlations for each, δ as Ledoit and Wolf estimate it, 0 to 1.</param>
    /// <remarks>
    /// Any Σ will do, as of more assets than returns, without repair: of several portfolios of least variance it is the one
    /// with the least Σ(wσ)², to a few millionths, so that assets that move as one share equally what one of them would have.
    /// Assets that do not move, if any, share the portfolio equally. A deviation of no more than 1e-14 a day is rounding and
    /// counts as 0. The order of the assets does not matter. Nothing is decided while a return is not known or where there are
    /// fewer than two. Source: rule K15; O. Ledoit and M. Wolf, Honey, I shrunk the sample covariance matrix (2004), appendix.
    /// </remarks>
    public static IWeighter MinVariance(Lookback lookback, bool shrink = false) => new SampleMinVariance(lookback, shrink);

    /// <summary>
    /// The long-only portfolio with the highest Sharpe ratio of daily returns over a window, no riskless rate: max μᵀw /
    /// √(wᵀΣw) with Σw = 1 and w ≥ 0; minimum variance where no mean is above 0. Always fully invested; an asset that is not
    /// held has a weight of exactly 0.
    /// </summary>
    /// <keywords>Sharpe, tangency, Markowitz, optimization</keywords>
    /// <param name="lookback">The window of μ, the mean daily returns, and Σ, their covariance (n − 1).</param>
    /// <param name="shrink">Whether Σ is shrunk to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// Assets that gain the same every day, if any, have no risk and share the portfolio equally; others that do not vary are
    /// held only where no mean is above 0. Any Σ will do: of several best portfolios (perfectly correlated assets, more assets
    /// than returns) it is the one with the least Σ(wσ)² for its mean, to a few millionths, so that assets that move as one and
    /// have the same ratio are held in proportion to 1/σ, and twins equally. So too where assets that gain cancel each other's
    /// moves and the ratio has no bound. A mean or deviation of no more than 1e-14 a day is rounding and counts as 0. The order
    /// of the assets does not matter. Nothing is decided while a return is not known or where there are fewer than two. Source:
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
    /// Where no asset beats the benchmark in the mean, it is the portfolio that varies least above it; the benchmark itself, if
    /// it is among the picks, is then all of it, and else is not held. Nothing is decided while a return of a pick or of the
    /// benchmark is not known, or where there are fewer than two. Source: as for <see cref="MaxSharpe"/>; rule R26 names the
    /// method.
    /// </remarks>
    public static IWeighter MaxInformationRatio(Lookback lookback, Asset benchmark) =>
        new MaxInformationRatio(lookback, benchmark);

    /// <summary>
    /// The long-only portfolio in which every asset brings the same risk: w(i) · (Σw)(i) equal for all i, Σw = 1, solved until
    /// they agree to 1e-12 of the terms that they are the sum of.
    /// </summary>
    /// <keywords>risk parity, equal risk contribution, ERC</keywords>
    /// <param name="lookback">The window of Σ, the covariance of daily returns (n − 1).</param>
    /// <param name="shrink">Whether Σ is shrunk to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// Every asset is held, and any Σ will do, as of more assets than returns. Assets that do not move, if any, share the
    /// portfolio equally. Where others cancel each other's moves so well that the variance is below about a millionth of
    /// Σ(wσ)², every variance is first raised by 5e-10 of itself: those are then all of the portfolio but for less than a
    /// hundredth of a percent. A deviation of no more than 1e-14 a day is rounding and counts as 0. The order of the assets
    /// does not matter. Nothing is decided while a return is not known or where there are fewer than two. Source: S. Maillard,
    /// T. Roncalli and J. Teïletche, The properties of equally weighted risk contribution portfolios (2010); F. Spinu, An
    /// algorithm for computing risk parity weights (2013).
    /// </remarks>
    public static IWeighter EqualRisk(Lookback lookback, bool shrink = false) => new EqualRisk(lookback, shrink);

    /// <summary>
    /// Splits down a tree of alike assets, always fully invested: single linkage on the Euclidean distance between the columns
    /// of d = √(½(1 − ρ)); then the tree's leaves, in order, cut in half again and again, each half in proportion to the
    /// inverse of its variance at inverse variance weights.
    /// </summary>
    /// <keywords>HRP, risk parity, clustering</keywords>
    /// <param name="lookback">The window of Σ and ρ, the covariance (n − 1) and correlation of daily returns.</param>
    /// <param name="shrink">Whether Σ, and so ρ, is shrunk to constant correlation, as for
    /// <see cref="MinVariance(Lookback, bool)"/>.</param>
    /// <remarks>
    /// Assets enter by name, ordinal, so that the order of the picks does not matter. Of clusters whose distances differ by
    /// less than 1e-10 those that formed first are joined first, single assets before clusters; the one that formed first is
    /// the left branch. Of an odd number the left half has one fewer. Assets that do not move, if any, share the portfolio
    /// equally, and so do two halves that do not. A deviation of no more than 1e-14 a day is rounding and counts as 0. Nothing
    /// is decided while a return is not known or where there are fewer than two. Source: M. López de Prado, Building
    /// diversified portfolios that outperform out of sample (2016).
    /// </remarks>
    public static IWeighter HierarchicalRiskParity(Lookback lookback, bool shrink = false) =>
        new HierarchicalRiskParity(lookback, shrink);
}
