namespace Rota.Plugins.Basics;

/// <summary>
/// Words for scores, guards and weighters. A window over a lookback is the closes of rows (b, t] up to the decision's close, or
/// the daily returns of those rows; every score is NaN while one of them is not known.
/// </summary>
public static class BasicsWords
{
    /// <summary>Today's adjusted close; NaN before the asset's first.</summary>
    public static IScore Close() => new Close();

    /// <summary>The total return over a lookback: close(t) / close(b) − 1, a fraction.</summary>
    /// <param name="lookback">How far back.</param>
    /// <remarks>
    /// Source: RotationInvest manual, momentum, over the earlier price as is usual; <see cref="RotationInvestMomentum"/>
    /// divides as its calculation page does.
    /// </remarks>
    public static IScore Return(Lookback lookback) => new Return(lookback);

    /// <summary>
    /// Momentum as RotationInvest states it, over today's price: (close(t) − close(b)) / close(t). 200 after 190 is 5 %. It
    /// ranks single lookbacks as <see cref="Return"/> does and blends differently.
    /// </summary>
    /// <param name="lookback">How far back; RotationInvest's month is 22 days.</param>
    /// <remarks>Source: RotationInvest, momentum calculation page.</remarks>
    public static IScore RotationInvestMomentum(Lookback lookback) => new RotationInvestMomentum(lookback);

    /// <summary>Recent losers first: minus the total return over a (short) lookback, 1 − close(t) / close(b).</summary>
    /// <param name="lookback">How far back.</param>
    /// <remarks>Source: RotationInvest manual, mean reversion.</remarks>
    public static IScore MeanReversion(Lookback lookback) => new MeanReversion(lookback);

    /// <summary>The simple moving average: the mean of the window's closes, today's included.</summary>
    /// <param name="lookback">The window: <c>20.Days</c> is the last 20 closes.</param>
    /// <remarks>Source: S. Hanly's thread on Quantopian, SMA ratio; RotationInvest manual, cash filter.</remarks>
    public static IScore Sma(Lookback lookback) => new Sma(lookback);

    /// <summary>
    /// The exponential moving average: e(t) = e(t − 1) + 2 / (n + 1) · (close(t) − e(t − 1)), begun with the asset's first
    /// close; NaN before its n-th. The same as pandas' <c>ewm(span=n, adjust=False)</c>. What it began with fades: after 10 · n
    /// closes less than a part in 10⁸ is left.
    /// </summary>
    /// <param name="days">n, 1 or more: an average over the whole past has no base row, so it takes days only.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    /// <remarks>Source: RotationInvest manual, moving average method.</remarks>
    public static IScore Ema(int days) => new Ema(days);

    /// <summary>
    /// The sample standard deviation of the window's daily returns, a year: sd(n − 1) · √252; NaN for fewer than two.
    /// </summary>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, volatility; less is better, so it enters a rank with a minus.</remarks>
    public static IScore Volatility(Lookback lookback) => new Volatility(lookback);

    /// <summary>The root mean square of the window's losses, a year: √(Σ min(r, 0)² / n) · √252, gains counted as 0.</summary>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, downside volatility.</remarks>
    public static IScore DownsideVolatility(Lookback lookback) => new DownsideVolatility(lookback);

    /// <summary>
    /// Mean daily return over volatility to a power, no riskless rate: mean(r) / sd(r)^f. With f = 0 volatility does not count,
    /// above 1 it counts more; NaN when sd is 0 and f above 0.
    /// </summary>
    /// <param name="lookback">The window.</param>
    /// <param name="f">The power, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">f is below 0 or not finite.</exception>
    /// <remarks>Source: RotationInvest manual, Sharpe with F factor; Logical Invest publishes the formula.</remarks>
    public static IScore Sharpe(Lookback lookback, double f = 1) => new Sharpe(lookback, f);

    /// <summary>The same as <see cref="Sharpe"/> on daily returns above a benchmark's: mean(r − b) / sd(r − b)^f.</summary>
    /// <param name="lookback">The window.</param>
    /// <param name="benchmark">The asset to beat.</param>
    /// <param name="f">The power, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">f is below 0 or not finite.</exception>
    /// <remarks>Source: RotationInvest manual, information ratio with F factor.</remarks>
    public static IScore InformationRatio(Lookback lookback, Asset benchmark, double f = 1) =>
        new InformationRatio(lookback, benchmark, f);

    /// <summary>
    /// Total return over the window divided by its worst loss from a high of the window, base close included; a loss smaller
    /// than 0.1 % counts as 0.1 %, so that a window without a loss has a score.
    /// </summary>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, Calmar over a window in days; not a yearly figure.</remarks>
    public static IScore Calmar(Lookback lookback) => new Calmar(lookback);

    /// <summary>Takes out of the picks the share of canaries that do not sing: 1 − mean(score &gt; 0).</summary>
    /// <param name="score">What must be above 0.</param>
    /// <param name="canaries">The assets that are watched, at least one.</param>
    /// <exception cref="ArgumentException">There is no canary, or one comes twice.</exception>
    /// <remarks>
    /// Source: W. Keller and J. W. Keuning, breadth momentum and the canary universe (2018); scaled as in KDA (2019).
    /// </remarks>
    public static IGuard Canary(IScore score, params IReadOnlyList<Asset> canaries) => new Canary(score, new Universe(canaries));

    /// <summary>Splits equally: 1/n each. So does a rotation that names no weighter.</summary>
    /// <remarks>Source: RotationInvest manual, allocation methods, the default.</remarks>
    public static IWeighter Equal() => new Equal();

    /// <summary>
    /// Splits by rank among the picks: <c>ByRank(0.5, 0.3, 0.2)</c> gives the best half. With fewer picks the weights of the
    /// missing ranks stay in cash.
    /// </summary>
    /// <param name="weights">The weights from the best rank on, each 0 or more, summing to at most 1; as many as there are
    /// picks, or more.</param>
    /// <exception cref="ArgumentException">There is no weight, one is negative, or they sum to more than 1.</exception>
    /// <remarks>
    /// Source: S. Hanly's thread on Quantopian, 50/30/20. To hold more picks than there are weights is an error at the
    /// decision.
    /// </remarks>
    public static IWeighter ByRank(params IReadOnlyList<double> weights) => new ByRank(weights);

    /// <summary>Splits in proportion to 1/σ; picks that do not move at all, if any, share everything equally.</summary>
    /// <param name="lookback">The window of σ, the sample standard deviation of daily returns.</param>
    /// <remarks>
    /// Nothing is decided while the σ of a pick is not known. Source: RotationInvest manual, allocation methods, min volatility.
    /// </remarks>
    public static IWeighter InverseVolatility(Lookback lookback) => new InverseRisk(lookback, 1);

    /// <summary>Splits in proportion to 1/σ²; picks that do not move at all, if any, share everything equally.</summary>
    /// <param name="lookback">The window of σ, the sample standard deviation of daily returns.</param>
    /// <remarks>
    /// Nothing is decided while the σ of a pick is not known. Source: RotationInvest manual, allocation methods, min variance.
    /// </remarks>
    public static IWeighter InverseVariance(Lookback lookback) => new InverseRisk(lookback, 2);
}
