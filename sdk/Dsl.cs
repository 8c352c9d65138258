using System.Runtime.CompilerServices;

namespace Rota;

/// <summary>The words that every script has; plugins bring more.</summary>
public static class Dsl
{
    /// <summary>Decide on every trading day.</summary>
    /// <keywords>daily, rebalance</keywords>
    public static Schedule Day => Schedule.Daily;

    /// <summary>Decide on the first trading day of each week.</summary>
    /// <keywords>weekly, rebalance</keywords>
    public static Schedule Week => Schedule.Weekly;

    /// <summary>Decide on the last trading day of each month; a month that the prices do not finish has none yet.</summary>
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

    /// <summary>Decide on a day of each week; where the exchange is shut on it, on the trading day after.</summary>
    /// <keywords>weekly, weekday, rebalance</keywords>
    /// <example><code>Rotate("SPY", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(WeekOn(DayOfWeek.Wednesday))</code></example>
    /// <param name="weekday">Monday to Friday.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is Saturday or Sunday.</exception>
    public static Schedule WeekOn(DayOfWeek weekday) => Schedule.WeekOn(weekday);

    /// <summary>Decide each month on a normalized trading day: the first whose number on the scale of 21 is not below one.</summary>
    /// <keywords>monthly, day of the month, rebalance, timing luck</keywords>
    /// <param name="number">1 for the first trading day of the month to 21 for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in 1 to 21.</exception>
    /// <remarks>Source: AllocateSmartly, normalized trading days; see <see cref="TradingMonth"/>.</remarks>
    public static Schedule MonthDay(int number) => Schedule.MonthDay(number);

    /// <summary>Decide each quarter at the end of one of its months, so that all three phases of a quarterly clock can be had.</summary>
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

    /// <summary>Starts a rotation through assets; ranks tie by this order.</summary>
    /// <keywords>rotation, momentum, relative strength, universe, tactical allocation</keywords>
    /// <example><code>Rotate("SPY", "EFA", "IEF").RankBy(Return(12.MonthEnds)).Hold(1).Every(MonthEnd)</code></example>
    /// <param name="universe">At least one asset, each once.</param>
    /// <exception cref="ArgumentException">There is none, or one comes twice.</exception>
    public static Rotation Rotate(params IReadOnlyList<Asset> universe) => new(new Universe(universe));

    /// <summary>Holds fixed weights.</summary>
    /// <keywords>fixed weights, static allocation, 60/40, cash</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.3)).Every(QuarterEnd)</code></example>
    /// <param name="weights">Assets and their weights, each 0 or more, summing to at most 1; the rest is cash.</param>
    /// <exception cref="ArgumentException">A weight is negative, or they sum to more than 1.</exception>
    public static Fixed Hold(params IReadOnlyList<(Asset Asset, double Weight)> weights) => new(Weights.Of(weights));

    /// <summary>Holds allocations side by side, decided on the same days.</summary>
    /// <keywords>mix, combine, core and satellite</keywords>
    /// <example><code>Blend((0.5, "SPY"), (0.5, Rotate("TLT", "GLD").RankBy(Return(6.MonthEnds)).Hold(1))).Every(MonthEnd)</code></example>
    /// <param name="parts">Shares, each above 0, summing to at most 1, and what each is given to.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they sum to more than 1.</exception>
    public static Blend Blend(params IReadOnlyList<(double Share, Allocation Allocation)> parts) => new(parts);

    /// <summary>Holds one thing while a condition of the market holds, and another while it does not.</summary>
    /// <keywords>if, regime, risk on, risk off, bull, bear, trend filter, market timing</keywords>
    /// <example><code>When(Of("SPY", Close() &gt; Sma(200.Days)), then: "SPY", otherwise: "IEF").Every(MonthEnd)</code></example>
    /// <param name="condition">A score that is the same for every asset: <c>Of("SPY", Return(12.MonthEnds)) &gt; 0</c>.</param>
    /// <param name="then">What to hold while it holds.</param>
    /// <param name="otherwise">What to hold while it does not.</param>
    public static Switch When(IScore condition, Allocation then, Allocation otherwise) => new(condition, then, otherwise);

    /// <summary>
    /// Holds strategies side by side in given shares of one account. Each decides on its own days and trades within its part; on the days
    /// of the portfolio the parts are put back to their shares. What they trade on a day is netted before costs. A part joins when it can
    /// first decide; until then its share is split among the others in proportion.
    /// </summary>
    /// <keywords>combine strategies, mix, sleeve, model portfolio</keywords>
    /// <param name="parts">Shares, each above 0, summing to 1, and the strategies.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they do not sum to 1.</exception>
    /// <remarks>Source: AllocateSmartly, custom model portfolios.</remarks>
    public static Portfolio Portfolio(params IReadOnlyList<(double Share, Strategy Strategy)> parts) => new(parts);

    /// <summary>Holds one strategy in equal parts that decide on different days, so that less hangs on the choice of the day.</summary>
    /// <keywords>stagger, overlapping, timing luck</keywords>
    /// <param name="strategy">The strategy.</param>
    /// <param name="offsets">By how many trading days the schedule of each part is moved, each once: 0, 5, 10, 15.</param>
    /// <exception cref="ArgumentException">There is no offset, or one comes twice.</exception>
    /// <remarks>Source: I. Kipnis (2019) and C. Hoffstein (Newfound Research) on the luck of the rebalancing day.</remarks>
    public static Portfolio Tranches(Strategy strategy, params IReadOnlyList<int> offsets) => Rota.Portfolio.OfTranches(strategy, offsets);

    /// <summary>The score of one asset, whichever asset it is asked about.</summary>
    /// <keywords>other asset, signal</keywords>
    /// <example><code>Of("SPY", Return(12.MonthEnds)) &gt; 0</code></example>
    /// <param name="asset">The asset.</param>
    /// <param name="score">The score.</param>
    public static IScore Of(Asset asset, IScore score) => new ScoreOfAsset(asset, score);

    /// <summary>Holds what a rule of your own works out.</summary>
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
    /// <param name="universe">All assets that the rule holds or looks at, each once.</param>
    /// <param name="rule">The weights for a market; null while the rule cannot know yet.</param>
    public static Custom Decide(IReadOnlyList<Asset> universe, Func<MarketView, Weights?> rule) => new(new Universe(universe), rule);

    /// <summary>A score of your own: <c>Score(asset =&gt; 1 + asset.Return(200.Days))</c>.</summary>
    /// <keywords>own score, custom, indicator, formula, drawdown</keywords>
    /// <example><code>Score(asset =&gt; asset.Closes(200.Days) is [var first, .., var last] ? last / first : double.NaN)</code></example>
    /// <param name="formula">The score of an asset; NaN when it cannot be known yet.</param>
    /// <param name="needs">Other assets that the formula looks at; none when left out.</param>
    /// <param name="text">Filled in by the compiler: the formula as written.</param>
    public static IScore Score(
        Func<AssetView, double> formula, IReadOnlyList<Asset>? needs = null, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        new WrittenScore(formula, text, [.. needs ?? []]);
}
