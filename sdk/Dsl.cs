using System.Runtime.CompilerServices;

namespace Rota;

/// <summary>The words that every script has; plugins bring more.</summary>
public static class Dsl
{
    /// <summary>Decide on every trading day.</summary>
    public static Schedule Day => Schedule.Daily;

    /// <summary>Decide on the first trading day of each week.</summary>
    public static Schedule Week => Schedule.Weekly;

    /// <summary>Decide on the last trading day of each month; a month that the prices do not finish has none yet.</summary>
    public static Schedule MonthEnd => Schedule.MonthEnds;

    /// <summary>Decide on the first trading day of each month.</summary>
    public static Schedule MonthStart => Schedule.MonthStarts;

    /// <summary>Decide on the last trading day of each calendar quarter.</summary>
    public static Schedule QuarterEnd => Schedule.QuarterEnds;

    /// <summary>Decide on the last trading day of each calendar year.</summary>
    public static Schedule YearEnd => Schedule.YearEnds;

    /// <summary>Decide once, at the start, and never again: buy and hold.</summary>
    public static Schedule Never => Schedule.Nothing;

    /// <summary>Decide on the last trading day of each week.</summary>
    public static Schedule WeekEnd => Schedule.WeekEnds;

    /// <summary>Decide on a day of each week; where the exchange is shut on it, on the trading day after.</summary>
    /// <param name="weekday">Monday to Friday.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is Saturday or Sunday.</exception>
    public static Schedule WeekOn(DayOfWeek weekday) => Schedule.WeekOn(weekday);

    /// <summary>Decide each month on a normalized trading day: the first whose number on the scale of 21 is not below one.</summary>
    /// <param name="number">1 for the first trading day of the month to 21 for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in 1 to 21.</exception>
    /// <remarks>Source: AllocateSmartly, normalized trading days; see <see cref="TradingMonth"/>.</remarks>
    public static Schedule MonthDay(int number) => Schedule.MonthDay(number);

    /// <summary>Decide each quarter at the end of one of its months, so that all three phases of a quarterly clock can be had.</summary>
    /// <param name="month">1, 2 or 3; 3 is <see cref="QuarterEnd"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not in 1 to 3.</exception>
    public static Schedule QuarterEndIn(int month) => Schedule.QuarterEndIn(month);

    /// <summary>Decide each year at the end of one of its months.</summary>
    /// <param name="month">1 to 12; 12 is <see cref="YearEnd"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not in 1 to 12.</exception>
    /// <remarks>Source: Systematic Investor (2011), rebalancing in each month of the year.</remarks>
    public static Schedule YearEndIn(int month) => Schedule.YearEndIn(month);

    /// <summary>Starts a rotation through assets; ranks tie by this order.</summary>
    /// <param name="universe">At least one asset, each once.</param>
    /// <exception cref="ArgumentException">There is none, or one comes twice.</exception>
    public static Rotation Rotate(params IReadOnlyList<Asset> universe) => new(new Universe(universe));

    /// <summary>Holds fixed weights.</summary>
    /// <param name="weights">Assets and their weights, each 0 or more, summing to at most 1; the rest is cash.</param>
    /// <exception cref="ArgumentException">A weight is negative, or they sum to more than 1.</exception>
    public static Fixed Hold(params IReadOnlyList<(Asset Asset, double Weight)> weights) => new(Weights.Of(weights));

    /// <summary>Holds allocations side by side, decided on the same days.</summary>
    /// <param name="parts">Shares, each above 0, summing to at most 1, and what each is given to.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they sum to more than 1.</exception>
    public static Blend Blend(params IReadOnlyList<(double Share, Allocation Allocation)> parts) => new(parts);

    /// <summary>Holds one thing while a condition of the market holds, and another while it does not.</summary>
    /// <param name="condition">A score that is the same for every asset: <c>Of("SPY", Return(12.MonthEnds)) &gt; 0</c>.</param>
    /// <param name="then">What to hold while it holds.</param>
    /// <param name="otherwise">What to hold while it does not.</param>
    public static Switch When(IScore condition, Allocation then, Allocation otherwise) => new(condition, then, otherwise);

    /// <summary>
    /// Holds strategies side by side in given shares of one account. Each decides on its own days and trades within its part; on the days
    /// of the portfolio the parts are put back to their shares. What they trade on a day is netted before costs. A part joins when it can
    /// first decide; until then its share is split among the others in proportion.
    /// </summary>
    /// <param name="parts">Shares, each above 0, summing to 1, and the strategies.</param>
    /// <exception cref="ArgumentException">A share is not above 0, or they do not sum to 1.</exception>
    /// <remarks>Source: AllocateSmartly, custom model portfolios.</remarks>
    public static Portfolio Portfolio(params IReadOnlyList<(double Share, Strategy Strategy)> parts) => new(parts);

    /// <summary>Holds one strategy in equal parts that decide on different days, so that less hangs on the choice of the day.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="offsets">By how many trading days the schedule of each part is moved, each once: 0, 5, 10, 15.</param>
    /// <exception cref="ArgumentException">There is no offset, or one comes twice.</exception>
    /// <remarks>Source: I. Kipnis (2019) and C. Hoffstein (Newfound Research) on the luck of the rebalancing day.</remarks>
    public static Portfolio Tranches(Strategy strategy, params IReadOnlyList<int> offsets) => Rota.Portfolio.OfTranches(strategy, offsets);

    /// <summary>The score of one asset, whichever asset it is asked about.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="score">The score.</param>
    public static IScore Of(Asset asset, IScore score) => new ScoreOfAsset(asset, score);

    /// <summary>
    /// The latest value of a series of interest rates at the decision's close, as it is quoted, a fraction a year: 0.05 for 5 %. The same for every
    /// asset; it may be 0 or negative. NaN before the series' first value.
    /// </summary>
    /// <param name="series">The series, <c>DTB3</c>, from the feed of the run; or <c>FEED:SERIES</c>, <c>fred:DTB3</c>.</param>
    /// <example><c>Rotate("SPY", "EFA").RankBy(Return(12.MonthEnds)).Keep(Return(12.MonthEnds) > Rate("DTB3"))</c> holds what rose by more than
    /// the bill rate.</example>
    /// <remarks>
    /// DTB3 is a bank discount, which is somewhat below the bill's yield. A series of monthly means is known from the month after. Rates have no
    /// part in the days of a run: on a day without a value the last one counts.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is not one of a series.</exception>
    public static IScore Rate(string series) => new RateScore(Asset.OfRate(series), null);

    /// <summary>
    /// By how much a rate has risen over a lookback, as a fraction a year: rate(t) − rate(b); below 0 it falls. NaN where one of them is not known.
    /// </summary>
    /// <param name="series">The series, as for <see cref="Rate"/>.</param>
    /// <param name="lookback">How far back; days are those of the run.</param>
    /// <example><c>When(RateChange("DTB3", 3.MonthEnds) &lt; 0, "IEF", "SHY").Every(MonthEnd)</c></example>
    /// <exception cref="ArgumentException">The name is not one of a series.</exception>
    public static IScore RateChange(string series, Lookback lookback) => new RateScore(Asset.OfRate(series), lookback);

    /// <summary>Holds what a rule of your own works out.</summary>
    /// <param name="universe">All assets that the rule holds or looks at, each once.</param>
    /// <param name="rule">The weights for a market; null while the rule cannot know yet.</param>
    public static Custom Decide(IReadOnlyList<Asset> universe, Func<MarketView, Weights?> rule) => new(new Universe(universe), rule);

    /// <summary>A score of your own: <c>Score(asset =&gt; asset.Close / asset.Closes(200.Days)[0])</c>.</summary>
    /// <param name="formula">The score of an asset; NaN when it cannot be known yet.</param>
    /// <param name="needs">Other assets that the formula looks at; none when left out.</param>
    /// <param name="text">Filled in by the compiler: the formula as written.</param>
    public static IScore Score(
        Func<AssetView, double> formula, IReadOnlyList<Asset>? needs = null, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        new WrittenScore(formula, text, [.. needs ?? []]);
}
