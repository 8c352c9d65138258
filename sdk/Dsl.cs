using System.Runtime.CompilerServices;

namespace Rota;

/// <summary>The words that every script has; plugins add more.</summary>
public static class Dsl
{
    /// <summary>Decide on every trading day.</summary>
    /// <keywords>daily, rebalance</keywords>
    public static Schedule Day => Schedule.Daily;

    /// <summary>Decide on the first trading day of each week.</summary>
    /// <keywords>weekly, rebalance</keywords>
    public static Schedule Week => Schedule.Weekly;

    /// <summary>Decide on the last trading day of each month; a month that is not over has none yet.</summary>
    /// <keywords>monthly, rebalance</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd)</code></example>
    public static Schedule MonthEnd => Schedule.MonthEnds;

    /// <summary>Decide on the first trading day of each month.</summary>
    /// <keywords>monthly, rebalance</keywords>
    public static Schedule MonthStart => Schedule.MonthStarts;

    /// <summary>Decide on the last trading day of each calendar quarter.</summary>
    /// <keywords>quarterly, rebalance</keywords>
    public static Schedule QuarterEnd => Schedule.QuarterEnds;

    /// <summary>Decide on the last trading day of each calendar year.</summary>
    /// <keywords>annual, yearly, rebalance</keywords>
    public static Schedule YearEnd => Schedule.YearEnds;

    /// <summary>Decide once, at the start, and never again: buy and hold.</summary>
    /// <keywords>buy and hold</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.4)).Every(Never)</code></example>
    public static Schedule Never => Schedule.Nothing;

    /// <summary>Decide on the last trading day of each week.</summary>
    /// <keywords>weekly, Friday, rebalance</keywords>
    public static Schedule WeekEnd => Schedule.WeekEnds;

    /// <summary>Decide on a day of each week; if the exchange is closed, on the next trading day.</summary>
    /// <keywords>weekly, weekday, rebalance</keywords>
    /// <example><code>Rotate("SPY", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(WeekOn(DayOfWeek.Wednesday))</code></example>
    /// <param name="weekday">Monday to Friday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is Saturday or Sunday.</exception>
    public static Schedule WeekOn(DayOfWeek weekday) => Schedule.WeekOn(weekday);

    /// <summary>Decide each month on a normalized trading day: the first whose number on the scale of 21 is at least the given one.</summary>
    /// <keywords>monthly, day of the month, rebalance, timing luck</keywords>
    /// <param name="number">1 for the first trading day of the month to 21 for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in 1 to 21.</exception>
    /// <remarks>Source: AllocateSmartly, normalized trading days; see <see cref="TradingMonth"/>.</remarks>
    public static Schedule MonthDay(int number) => Schedule.MonthDay(number);

    /// <summary>Decide each quarter at the end of one of its months, for all three phases of a quarterly schedule.</summary>
    /// <keywords>quarterly, rebalance, timing luck</keywords>
    /// <param name="month">1, 2 or 3; 3 is <see cref="QuarterEnd"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not in 1 to 3.</exception>
    public static Schedule QuarterEndIn(int month) => Schedule.QuarterEndIn(month);

    /// <summary>Decide each year at the end of one of its months.</summary>
    /// <keywords>annual, yearly, rebalance, timing luck</keywords>
    /// <param name="month">1 to 12; 12 is <see cref="YearEnd"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not in 1 to 12.</exception>
    /// <remarks>Source: Systematic Investor (2011), rebalancing in each month of the year.</remarks>
    public static Schedule YearEndIn(int month) => Schedule.YearEndIn(month);

    /// <summary>Starts a rotation: choose the best of these assets. Equal ranks keep this order.</summary>
    /// <keywords>rotation, momentum, relative strength, universe, tactical allocation</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF").RankBy(Return(12.MonthEnds)).Hold(1).Every(MonthEnd)</code></example>
    /// <param name="universe">At least one asset, each once.</param>
    /// <exception cref="ArgumentException">The list is empty or has duplicates.</exception>
    public static Rotation Rotate(params IReadOnlyList<Asset> universe) => new(new Universe(universe));

    /// <summary>Holds fixed weights.</summary>
    /// <keywords>fixed weights, static allocation, 60/40, cash</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.3)).Every(QuarterEnd)</code></example>
    /// <param name="weights">Assets and their weights, each 0 or more, summing to at most 1; the rest is cash.</param>
    /// <exception cref="ArgumentException">A weight is negative, or they sum to more than 1.</exception>
    public static Fixed Hold(params IReadOnlyList<(Asset Asset, double Weight)> weights) => new(Weights.Of(weights));

    /// <summary>Holds several allocations side by side, decided on the same days.</summary>
    /// <keywords>mix, combine, core and satellite</keywords>
    /// <example><code>Blend((0.5, "SPY"), (0.5, Rotate("TLT", "GLD").RankBy(Return(6.MonthEnds)).Hold(1))).Every(MonthEnd)</code></example>
    /// <param name="parts">Shares, each above 0, summing to at most 1, with their allocations.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they sum to more than 1.</exception>
    public static Blend Blend(params IReadOnlyList<(double Share, Allocation Allocation)> parts) => new(parts);

    /// <summary>Holds one allocation while a market condition is met, and another while it is not.</summary>
    /// <keywords>if, regime, risk on, risk off, bull, bear, trend filter, market timing</keywords>
    /// <example><code>When(Of("SPY", Close() &gt; Sma(200.Days)), then: "SPY", otherwise: "IEF").Every(MonthEnd)</code></example>
    /// <param name="condition">
    /// A score that is the same for every asset: <c>Of("SPY", Return(12.MonthEnds)) &gt; 0</c>. A run refuses a score that reads its own asset's
    /// prices, as <c>Close() &gt; Sma(200.Days)</c> does, unless the two allocations hold a single asset.
    /// </param>
    /// <param name="then">The allocation while the condition is met.</param>
    /// <param name="otherwise">The allocation while it is not.</param>
    public static Switch When(IScore condition, Allocation then, Allocation otherwise) => new(condition, then, otherwise);

    /// <summary>
    /// Holds strategies side by side in given shares of one account. Each decides on its own days and trades within its part; on the days
    /// of the portfolio the parts are rebalanced to their shares. Trades of one day are netted before costs. A part joins when it can
    /// first decide; until then its share is split among the others in proportion.
    /// </summary>
    /// <keywords>combine strategies, mix, sleeve, model portfolio</keywords>
    /// <param name="parts">Shares, each above 0, summing to 1, and the strategies.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they do not sum to 1.</exception>
    /// <remarks>Source: AllocateSmartly, custom model portfolios.</remarks>
    public static Portfolio Portfolio(params IReadOnlyList<(double Share, Strategy Strategy)> parts) => new(parts);

    /// <summary>Splits a strategy into equal parts that decide on different days, to reduce timing luck.</summary>
    /// <keywords>stagger, overlapping, timing luck</keywords>
    /// <param name="strategy">The strategy.</param>
    /// <param name="offsets">Delay of each part's schedule in trading days, each once: 0, 5, 10, 15.</param>
    /// <exception cref="ArgumentException">The list is empty or has duplicates.</exception>
    /// <remarks>Source: I. Kipnis (2019) and C. Hoffstein (Newfound Research) on the luck of the rebalancing day.</remarks>
    public static Portfolio Tranches(Strategy strategy, params IReadOnlyList<int> offsets) => Rota.Portfolio.OfTranches(strategy, offsets);

    /// <summary>The score of a fixed asset, as a signal for all others.</summary>
    /// <keywords>other asset, signal</keywords>
    /// <example><code>Of("SPY", Return(12.MonthEnds)) &gt; 0</code></example>
    /// <param name="asset">The asset.</param>
    /// <param name="score">The score.</param>
    public static IScore Of(Asset asset, IScore score) => new ScoreOfAsset(asset, score);

    /// <summary>
    /// The latest value of a series of interest rates at the decision's close, as quoted, as a fraction per year: 0.05 for 5 %. The same for
    /// every asset; can be 0 or negative. NaN before the series' first value.
    /// </summary>
    /// <param name="series">The series, <c>DTB3</c>, from the feed of the run; or <c>FEED:SERIES</c>, <c>fred:DTB3</c>.</param>
    /// <example><code>Rotate("SPY", "EFA").RankBy(Return(12.MonthEnds)).Hold(1).Keep(Return(12.MonthEnds) &gt; Rate("DTB3")).Every(MonthEnd)</code></example>
    /// <remarks>
    /// DTB3 is a bank discount, somewhat below the bill's yield. A value of a series of monthly means is known from the next month on. Rates do
    /// not affect the days of a run: on a day without a value the last one counts.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is not a valid series name.</exception>
    public static IScore Rate(string series) => new RateScore(Asset.OfRate(series), null);

    /// <summary>
    /// The change of a rate over a lookback, as a fraction per year: rate(t) − rate(b); below 0 when it falls. NaN when either is unknown.
    /// </summary>
    /// <param name="series">The series, as for <see cref="Rate"/>.</param>
    /// <param name="lookback">The lookback, in days of the run.</param>
    /// <example><code>When(RateChange("DTB3", 3.MonthEnds) &lt; 0, "IEF", "SHY").Every(MonthEnd)</code></example>
    /// <exception cref="ArgumentException">The name is not a valid series name.</exception>
    public static IScore RateChange(string series, Lookback lookback) => new RateScore(Asset.OfRate(series), lookback);

    /// <summary>Holds the weights that a rule of your own returns.</summary>
    /// <keywords>own rule, own weights, custom, stop, trailing stop, cash</keywords>
    /// <example>
    /// <code>
    /// Decide(["SPY", "IEF"], market =&gt;
    /// {
    ///     var spy = market["SPY"].Closes(200.Days);
    ///     if (spy is not [.., var last] || double.IsNaN(market["IEF"].Close)) return null;
    ///     var high = 0.0;
    ///     foreach (var close in spy) high = Math.Max(high, close);
    ///     return last &gt; 0.9 * high ? Weights.Of(("SPY", 1)) : Weights.Of(("IEF", 1));
    /// }).Every(Week)
    /// </code>
    /// </example>
    /// <param name="universe">All assets that the rule holds or reads, each once.</param>
    /// <param name="rule">Returns the weights for a market, or null while they are unknown.</param>
    public static Custom Decide(IReadOnlyList<Asset> universe, Func<MarketView, Weights?> rule) => new(new Universe(universe), rule);

    /// <summary>A score of your own: <c>Score(asset =&gt; 1 + asset.Return(200.Days))</c>.</summary>
    /// <keywords>own score, custom, indicator, formula, drawdown</keywords>
    /// <example><code>Score(asset =&gt; asset.Closes(200.Days) is [var first, .., var last] ? last / first : double.NaN)</code></example>
    /// <param name="formula">Returns the score of an asset, or NaN while it is unknown.</param>
    /// <param name="needs">Other assets that the formula reads (default: none).</param>
    /// <param name="text">Filled in by the compiler: the formula as written.</param>
    public static IScore Score(
        Func<AssetView, double> formula, IReadOnlyList<Asset>? needs = null, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        new WrittenScore(formula, text, [.. needs ?? []]);
}
