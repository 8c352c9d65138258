namespace Rota.Plugins.Basics;

/// <summary>
/// Words for scores, guards and weightings. The window of a lookback is the closes of rows (b, t] up to the decision's close, or
/// the daily returns of those rows; a score is NaN while any of them is unknown.
/// </summary>
public static class BasicsWords
{
    /// <summary>Today's adjusted close; NaN before the asset's first.</summary>
    /// <keywords>price, last price</keywords>
    public static IScore Close() => new Close();

    /// <summary>The total return over a lookback: close(t) / close(b) − 1, a fraction.</summary>
    /// <keywords>momentum, rate of change, ROC, performance, absolute momentum</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF").RankBy(Return(12.MonthEnds)).Hold(1).Every(MonthEnd)</code></example>
    /// <param name="lookback">How far back.</param>
    /// <remarks>
    /// Source: RotationInvest manual, momentum, divided by the earlier price as usual; <see cref="RotationInvestMomentum"/>
    /// divides like its calculation page.
    /// </remarks>
    public static IScore Return(Lookback lookback) => new Return(lookback);

    /// <summary>
    /// Momentum as RotationInvest defines it, divided by today's price: (close(t) − close(b)) / close(t). 200 after 190 is 5 %. Ranks
    /// single lookbacks like <see cref="Return"/>, but blends differently.
    /// </summary>
    /// <keywords>momentum, rate of change</keywords>
    /// <param name="lookback">How far back; RotationInvest's month is 22 days.</param>
    /// <remarks>Source: RotationInvest, momentum calculation page.</remarks>
    public static IScore RotationInvestMomentum(Lookback lookback) => new RotationInvestMomentum(lookback);

    /// <summary>Mean reversion, which ranks recent losers first: minus the total return over a (short) lookback, 1 − close(t) / close(b).</summary>
    /// <keywords>reversal, contrarian, oversold, dip</keywords>
    /// <param name="lookback">How far back.</param>
    /// <remarks>Source: RotationInvest manual, mean reversion.</remarks>
    public static IScore MeanReversion(Lookback lookback) => new MeanReversion(lookback);

    /// <summary>The simple moving average: the mean of the window's closes, including today's.</summary>
    /// <keywords>moving average, simple moving average, MA, trend</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week)</code></example>
    /// <param name="lookback">The window: <c>20.Days</c> is the last 20 closes.</param>
    /// <remarks>Source: S. Hanly's thread on Quantopian, SMA ratio; RotationInvest manual, cash filter.</remarks>
    public static IScore Sma(Lookback lookback) => new Sma(lookback);

    /// <summary>The mean of monthly closes: today's and those of the month ends before, n in all.</summary>
    /// <keywords>moving average, simple moving average, MA, trend, Faber</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF").Hold(3).Filter(Close() &gt; MonthEndSma(10)).Every(MonthEnd)</code></example>
    /// <param name="months">n, 1 or more: 10 is Faber's average.</param>
    /// <remarks>Source: M. Faber (2007). Keller's average over 13 is often called "SMA(12)".</remarks>
    public static IScore MonthEndSma(int months) => new MonthlySma(months.MonthEnds);

    /// <summary>The mean of monthly closes over a lookback of whole months; <c>10.MonthDays(15)</c> uses those of trading day 15.</summary>
    /// <keywords>moving average, simple moving average, MA, trend</keywords>
    /// <param name="lookback">A whole number of month ends, month days or calendar months.</param>
    /// <remarks>Source: AllocateSmartly, month-end indicators on other trading days.</remarks>
    public static IScore MonthlySma(Lookback lookback) => new MonthlySma(lookback);

    /// <summary>(12 · r1 + 4 · r3 + 2 · r6 + r12) / 4 of the returns over 1, 3, 6 and 12 month ends.</summary>
    /// <keywords>momentum, 13612W, Keller, HAA, BAA, VAA</keywords>
    /// <remarks>Source: W. Keller and J. W. Keuning (2017), 13612W; KDA divides by 19, which ranks the same.</remarks>
    public static IScore Return13612W() =>
        (12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + 2 * Return(6.MonthEnds) + Return(12.MonthEnds)) / 4;

    /// <summary>
    /// 13612W momentum over months that end on a normalized trading day: (12 · r1 + 4 · r3 + 2 · r6 + r12) / 4 of the returns back to that day of the
    /// month 1, 3, 6 and 12 months earlier. For strategies that decide on a day such as <c>MonthDay(15)</c>.
    /// </summary>
    /// <param name="monthDay">1 for the first trading day of a month to 21 for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in 1 to 21.</exception>
    /// <remarks>Source: AllocateSmartly, month-end indicators on other trading days.</remarks>
    public static IScore Return13612W(int monthDay) =>
        (12 * Return(1.MonthDays(monthDay)) + 4 * Return(3.MonthDays(monthDay)) + 2 * Return(6.MonthDays(monthDay)) + Return(12.MonthDays(monthDay))) / 4;

    /// <summary>The highest close of the window, including today's; NaN while any of its closes is unknown.</summary>
    /// <param name="lookback">The window: <c>60.Days</c> is the last 60 closes.</param>
    /// <keywords>high, breakout, channel, Donchian</keywords>
    /// <example><code>Close() &gt;= Highest(60.Days)</code></example>
    /// <remarks>Source: R. Donchian's channel, on closes.</remarks>
    public static IScore Highest(Lookback lookback) => new HighLow(lookback, IsHigh: true);

    /// <summary>The lowest close of the window, including today's; NaN while any of its closes is unknown.</summary>
    /// <param name="lookback">The window: <c>60.Days</c> is the last 60 closes.</param>
    /// <remarks>Source: R. Donchian's channel, on closes.</remarks>
    public static IScore Lowest(Lookback lookback) => new HighLow(lookback, IsHigh: false);

    /// <summary>
    /// The drawdown from the highest close of the window: close / highest − 1, 0 or below; NaN while any of the window's closes is unknown.
    /// </summary>
    /// <param name="lookback">The window: <c>252.Days</c> is the last 252 closes.</param>
    /// <keywords>drawdown, high, loss</keywords>
    /// <example><code>FromHigh(252.Days) &gt; -0.10</code></example>
    public static IScore FromHigh(Lookback lookback) => new FromHigh(lookback);

    /// <summary>The correlation of daily returns with those of another asset; NaN for fewer than two returns, or when either asset does not move.</summary>
    /// <keywords>diversification, co-movement, dependence</keywords>
    /// <example><code>Rotate("TLT", "GLD", "EFA").RankBy(-Correlation(126.Days, with: "SPY")).Hold(1).Every(MonthEnd)</code></example>
    /// <param name="lookback">The window.</param>
    /// <param name="with">The other asset.</param>
    public static IScore Correlation(Lookback lookback, Asset with) => new Correlation(lookback, with);

    /// <summary>The z-score of a score in the universe: (score − mean) / sd(n − 1); 0 for all when all scores are equal.</summary>
    /// <keywords>standardize, normalize, position score</keywords>
    /// <param name="score">The score. Z-scores of different kinds of scores have one scale: <c>ZScore(momentum) - ZScore(volatility)</c>.</param>
    /// <param name="assets">The assets to compare with (default: the universe of the rotation).</param>
    /// <remarks>Source: RotationInvest manual, position score, as interpreted by rule R15.</remarks>
    public static IScore ZScore(IScore score, params IReadOnlyList<Asset> assets) => new ZScore(score, Crowd.Named(assets));

    /// <summary>The rank of a score in the universe, n for the best down to 1; equal scores share the better rank.</summary>
    /// <keywords>rank, combine ranks</keywords>
    /// <param name="score">The score.</param>
    /// <param name="assets">The assets to compare with (default: the universe of the rotation).</param>
    /// <remarks>Source: ETFReplay's combination of ranks, rule R15.</remarks>
    public static IScore RankScore(IScore score, params IReadOnlyList<Asset> assets) => new RankScore(score, Crowd.Named(assets));

    /// <summary>The median of a score over assets; for an even number, the mean of the two in the middle.</summary>
    /// <keywords>middle, cross-section</keywords>
    /// <param name="score">The score.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Median(IScore score, params IReadOnlyList<Asset> assets) =>
        new Across(Summary.Median, score, Crowd.Named(assets));

    /// <summary>A percentile of a score over assets, linear between ranks, like numpy.percentile.</summary>
    /// <keywords>quantile, cross-section</keywords>
    /// <param name="score">The score.</param>
    /// <param name="percent">In per cent: 0, the lowest, or 1 to 100, the highest; a fraction such as 0.5 is refused.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not 0 and not in 1 to 100.</exception>
    public static IScore Percentile(IScore score, double percent, params IReadOnlyList<Asset> assets) => percent is 0 or (>= 1 and <= 100)
        ? new Across(Summary.Percentile, score, Crowd.Named(assets), percent)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, percent is > 0 and < 1
            ? FormattableString.Invariant($"Percentile takes per cent: {percent} is {percent} %. Write {Math.Round(100 * percent, 6)} for that share.")
            : "A percentile must be 0 to 100.");

    /// <summary>The mean of a score over assets.</summary>
    /// <keywords>average, cross-section</keywords>
    /// <param name="score">The score.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Mean(IScore score, params IReadOnlyList<Asset> assets) => new Across(Summary.Mean, score, Crowd.Named(assets));

    /// <summary>The highest score of the assets.</summary>
    /// <keywords>max, maximum, cross-section</keywords>
    /// <param name="score">The score.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Highest(IScore score, params IReadOnlyList<Asset> assets) =>
        new Across(Summary.Highest, score, Crowd.Named(assets));

    /// <summary>The lowest score of the assets.</summary>
    /// <keywords>min, minimum, cross-section</keywords>
    /// <param name="score">The score.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Lowest(IScore score, params IReadOnlyList<Asset> assets) =>
        new Across(Summary.Lowest, score, Crowd.Named(assets));

    /// <summary>The number of assets that meet a condition.</summary>
    /// <keywords>breadth, how many, cross-section</keywords>
    /// <param name="condition">A score that is not 0 where the condition is met: <c>trend &lt; 1</c>.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Count(IScore condition, params IReadOnlyList<Asset> assets) =>
        new Across(Summary.Count, condition, Crowd.Named(assets));

    /// <summary>The share of assets that meet a condition, 0 to 1: breadth.</summary>
    /// <keywords>breadth, how many, cross-section</keywords>
    /// <example>
    /// <code>
    /// Rotate("SPY", "EFA", "EEM").RankBy(Return(6.MonthEnds)).Hold(1).Guard(Share(Close() &lt; Sma(200.Days)))
    /// </code>
    /// </example>
    /// <param name="condition">A score that is not 0 where the condition is met: <c>trend &lt; 1</c>.</param>
    /// <param name="assets">The assets (default: the universe of the rotation).</param>
    public static IScore Share(IScore condition, params IReadOnlyList<Asset> assets) =>
        new Across(Summary.Share, condition, Crowd.Named(assets));

    /// <summary>The lower of a score and a number: an upper bound.</summary>
    /// <keywords>min, minimum, cap</keywords>
    /// <param name="score">The score.</param>
    /// <param name="number">The number.</param>
    public static IScore Lesser(IScore score, double number) => new Extreme(score, IsGreater: false, new Number(number));

    /// <summary>The lower of a number and a score: an upper bound.</summary>
    /// <param name="number">The number.</param>
    /// <param name="score">The score.</param>
    public static IScore Lesser(double number, IScore score) => new Extreme(new Number(number), IsGreater: false, score);

    /// <summary>The lower of two scores.</summary>
    /// <keywords>min, minimum, cap</keywords>
    /// <param name="one">One score.</param>
    /// <param name="other">Another.</param>
    public static IScore Lesser(IScore one, IScore other) => new Extreme(one, IsGreater: false, other);

    /// <summary>The higher of a score and a number: a lower bound.</summary>
    /// <keywords>max, maximum, floor</keywords>
    /// <param name="score">The score.</param>
    /// <param name="number">The number.</param>
    public static IScore Greater(IScore score, double number) => new Extreme(score, IsGreater: true, new Number(number));

    /// <summary>The higher of a number and a score: a lower bound.</summary>
    /// <param name="number">The number.</param>
    /// <param name="score">The score.</param>
    public static IScore Greater(double number, IScore score) => new Extreme(new Number(number), IsGreater: true, score);

    /// <summary>The higher of two scores.</summary>
    /// <keywords>max, maximum, floor</keywords>
    /// <param name="one">One score.</param>
    /// <param name="other">Another.</param>
    public static IScore Greater(IScore one, IScore other) => new Extreme(one, IsGreater: true, other);

    /// <summary>One number where a condition is met, another where it is not.</summary>
    /// <keywords>when, choose, condition</keywords>
    /// <param name="condition">A score that is not 0 where the condition is met.</param>
    /// <param name="then">The number where the condition is met.</param>
    /// <param name="otherwise">The number where it is not.</param>
    public static IScore If(IScore condition, double then, double otherwise) =>
        new Choice(condition, new Number(then), new Number(otherwise));

    /// <summary>One score where a condition is met, another where it is not.</summary>
    /// <keywords>when, choose, condition</keywords>
    /// <param name="condition">A score that is not 0 where the condition is met.</param>
    /// <param name="then">The score where the condition is met.</param>
    /// <param name="otherwise">The score where it is not.</param>
    public static IScore If(IScore condition, IScore then, IScore otherwise) => new Choice(condition, then, otherwise);

    /// <summary>A score where a condition is met, a number where it is not.</summary>
    /// <param name="condition">A score that is not 0 where the condition is met.</param>
    /// <param name="then">The score where the condition is met.</param>
    /// <param name="otherwise">The number where it is not.</param>
    public static IScore If(IScore condition, IScore then, double otherwise) => new Choice(condition, then, new Number(otherwise));

    /// <summary>A number where a condition is met, a score where it is not.</summary>
    /// <param name="condition">A score that is not 0 where the condition is met.</param>
    /// <param name="then">The number where the condition is met.</param>
    /// <param name="otherwise">The score where it is not.</param>
    public static IScore If(IScore condition, double then, IScore otherwise) => new Choice(condition, new Number(then), otherwise);

    /// <summary>
    /// The exponential moving average: e(t) = e(t − 1) + 2 / (n + 1) · (close(t) − e(t − 1)), starting with the asset's first
    /// close; NaN before its n-th. The same as pandas' <c>ewm(span=n, adjust=False)</c>. The starting value fades: after 10 · n
    /// closes less than one part in 10⁸ is left.
    /// </summary>
    /// <keywords>moving average, exponential moving average, MA, trend</keywords>
    /// <param name="days">n, 1 or more, in days: an average over the whole past has no base row.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    /// <remarks>Source: RotationInvest manual, moving average method.</remarks>
    public static IScore Ema(int days) => new Ema(days);

    /// <summary>
    /// The annualised sample standard deviation of the window's daily returns: sd(n − 1) · √252; NaN for fewer than two returns.
    /// </summary>
    /// <keywords>standard deviation, risk, sigma</keywords>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, volatility. Lower is better, so use it with a minus in a rank.</remarks>
    public static IScore Volatility(Lookback lookback) => new Volatility(lookback);

    /// <summary>The annualised root mean square of the window's losses: √(Σ min(r, 0)² / n) · √252, with gains counted as 0.</summary>
    /// <keywords>semideviation, volatility, risk, Sortino</keywords>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, downside volatility.</remarks>
    public static IScore DownsideVolatility(Lookback lookback) => new DownsideVolatility(lookback);

    /// <summary>
    /// The mean daily return divided by a power of volatility, without a riskless rate: mean(r) / sd(r)^f. With f = 0 volatility does
    /// not count, above 1 it counts more; NaN when sd is 0 and f above 0.
    /// </summary>
    /// <keywords>risk-adjusted return, momentum</keywords>
    /// <param name="lookback">The window.</param>
    /// <param name="f">The power, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">f is below 0 or not finite.</exception>
    /// <remarks>Source: RotationInvest manual, Sharpe with F factor; Logical Invest publishes the formula.</remarks>
    public static IScore Sharpe(Lookback lookback, double f = 1) => new Sharpe(lookback, f);

    /// <summary>The same as <see cref="Sharpe"/> on daily returns above a benchmark's: mean(r − b) / sd(r − b)^f.</summary>
    /// <keywords>alpha, excess return, benchmark</keywords>
    /// <param name="lookback">The window.</param>
    /// <param name="benchmark">The asset to beat.</param>
    /// <param name="f">The power, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">f is below 0 or not finite.</exception>
    /// <remarks>Source: RotationInvest manual, information ratio with F factor.</remarks>
    public static IScore InformationRatio(Lookback lookback, Asset benchmark, double f = 1) =>
        new InformationRatio(lookback, benchmark, f);

    /// <summary>
    /// The total return over the window divided by its worst loss from a high of the window, including the base close. A loss below
    /// 0.1 % counts as 0.1 %, so that a window without losses has a score.
    /// </summary>
    /// <keywords>drawdown, MAR, risk-adjusted return</keywords>
    /// <param name="lookback">The window.</param>
    /// <remarks>Source: RotationInvest manual, Calmar over a window in days; not annualised.</remarks>
    public static IScore Calmar(Lookback lookback) => new Calmar(lookback);

    /// <summary>Takes the share of canaries with a bad score out of the picks: 1 − mean(score &gt; 0).</summary>
    /// <keywords>canary universe, breadth momentum, crash protection, KDA, DAA</keywords>
    /// <example>
    /// <code>
    /// Rotate("SPY", "EFA").RankBy(Return13612W()).Hold(1).Guard(Canary(Return13612W(), "EEM", "AGG")).Refuge("IEF")
    /// </code>
    /// </example>
    /// <param name="score">The score of the canaries, good above 0.</param>
    /// <param name="canaries">The watched assets, at least one.</param>
    /// <exception cref="ArgumentException">The list is empty or has duplicates.</exception>
    /// <remarks>
    /// Source: W. Keller and J. W. Keuning, breadth momentum and the canary universe (2018); scaled as in KDA (2019).
    /// </remarks>
    public static IGuard Canary(IScore score, params IReadOnlyList<Asset> canaries) => new Canary(score, new Universe(canaries));

    /// <summary>Splits equally: 1/n each. This is also the default of a rotation.</summary>
    /// <keywords>equal weight, 1/n</keywords>
    /// <remarks>Source: RotationInvest manual, allocation methods, the default.</remarks>
    public static IWeighter Equal() => new Equal();

    /// <summary>Splits in proportion to a score, with scores below 0 counted as 0; equally when no pick has a score above 0.</summary>
    /// <keywords>weights, score weight</keywords>
    /// <param name="score">The score: <c>Sharpe(63.Days)</c>.</param>
    /// <remarks>Source: RotationInvest manual, maximum Sharpe and other allocations, as interpreted by rules R26 and R30.</remarks>
    public static IWeighter InProportionTo(IScore score) => new InProportionTo(score);

    /// <summary>Moves weights towards equal weights: (1 − d) · 1/n + d · weight, d = ratio / 100.</summary>
    /// <keywords>shrink, equal weight</keywords>
    /// <param name="weighter">The weighting to dampen.</param>
    /// <param name="ratio">100 leaves the weights unchanged, 0 makes them equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not in 0 to 100.</exception>
    /// <remarks>Source: RotationInvest manual, dampening ratio.</remarks>
    public static IWeighter Dampened(IWeighter weighter, double ratio) => new Dampened(weighter, ratio);

    /// <summary>
    /// Splits by rank among the picks: <c>ByRank(0.5, 0.3, 0.2)</c> gives half to the best. With fewer picks the weights of the
    /// missing ranks stay in cash.
    /// </summary>
    /// <keywords>fixed weights by place, 50/30/20</keywords>
    /// <param name="weights">The weights from the best rank on, each 0 or more, summing to at most 1; at least as many as
    /// picks.</param>
    /// <exception cref="ArgumentException">The list is empty, a weight is negative, or they sum to more than 1.</exception>
    /// <remarks>
    /// Source: S. Hanly's thread on Quantopian, 50/30/20. A decision with more picks than weights is an
    /// error.
    /// </remarks>
    public static IWeighter ByRank(params IReadOnlyList<double> weights) => new ByRank(weights);

    /// <summary>Splits in proportion to 1/σ; if any picks do not move, they share everything equally.</summary>
    /// <keywords>risk parity, volatility, 1/volatility</keywords>
    /// <example><code>Rotate("SPY", "TLT", "GLD").Hold(3).WeighBy(InverseVolatility(63.Days)).Every(MonthEnd)</code></example>
    /// <param name="lookback">The window of σ, the sample standard deviation of daily returns.</param>
    /// <remarks>
    /// No decision is made while the σ of a pick is unknown. Source: RotationInvest manual, allocation methods, min volatility.
    /// </remarks>
    public static IWeighter InverseVolatility(Lookback lookback) => new InverseRisk(lookback, 1);

    /// <summary>Splits in proportion to 1/σ²; if any picks do not move, they share everything equally.</summary>
    /// <keywords>risk parity, volatility, 1/variance</keywords>
    /// <param name="lookback">The window of σ, the sample standard deviation of daily returns.</param>
    /// <remarks>
    /// No decision is made while the σ of a pick is unknown. Source: RotationInvest manual, allocation methods, min variance.
    /// </remarks>
    public static IWeighter InverseVariance(Lookback lookback) => new InverseRisk(lookback, 2);

    extension(IWeighter weighter)
    {
        /// <summary>
        /// Limits weights to a cap. The excess is distributed among the other picks in proportion to their weights, repeatedly until none exceeds
        /// the cap; an excess that no pick can take stays in cash.
        /// </summary>
        /// <param name="share">The greatest weight of a pick, above 0 and at most 1.</param>
        /// <keywords>weight cap, maximum weight, limit</keywords>
        /// <example><code>Rotate("SPY", "IEF", "GLD").WeighBy(InverseVolatility(63.Days).CapAt(0.5)).Every(MonthEnd)</code></example>
        /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
        public IWeighter CapAt(double share) => new Bounded(weighter, share, IsCap: true);

        /// <summary>
        /// Raises weights to a floor, including those of 0. The other picks are reduced in proportion to their weights, repeatedly until none is
        /// below the floor.
        /// </summary>
        /// <param name="share">The least weight of a pick, above 0 and at most 1. A decision fails when the floors of its picks exceed the sum of
        /// their weights.</param>
        /// <keywords>weight floor, minimum weight</keywords>
        /// <example><code>Rotate("SPY", "IEF", "GLD").WeighBy(InverseVolatility(63.Days).FloorAt(0.1)).Every(MonthEnd)</code></example>
        /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
        public IWeighter FloorAt(double share) => new Bounded(weighter, share, IsCap: false);
    }
}
