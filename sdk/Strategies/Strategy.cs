namespace Rota;

/// <summary>An allocation with its schedule: the result of a script. Prices, dates, capital and costs are settings of a run.</summary>
/// <param name="Allocation">What to hold.</param>
/// <param name="Schedule">When to decide.</param>
public sealed record Strategy(Allocation Allocation, Schedule Schedule)
{
    // Subjects of words that exclude each other.
    private const string Borrowing = "how much to borrow";

    /// <summary>The name of the strategy in results.</summary>
    public string Name { get; init; } = "Unnamed strategy";

    /// <summary>The tolerance band for drift; null trades at every decision.</summary>
    public Band? Band { get; init; }

    /// <summary>The leverage; null does not borrow.</summary>
    public Leverage? Leverage { get; init; }

    /// <summary>The exits, which sell holdings regardless of the allocation.</summary>
    public Exits Exits { get; init; } = Exits.None;

    /// <summary>The volatility target that weights are scaled to; null does not scale.</summary>
    public VolatilityTarget? Volatility { get; init; }

    /// <summary>The price at which decisions are filled; null uses that of the profile.</summary>
    public Fill? Fill { get; init; }

    /// <summary>The day on which the rule was published: results after it are out of sample. Null when unknown.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The exits in words, or those of the parts of a portfolio by name; empty without exits.</summary>
    public string ExitsText => OfParts(strategy => strategy.Exits.ToString());

    /// <summary>The volatility target in words, or those of the parts of a portfolio by name; empty without one.</summary>
    public string ScaledText => OfParts(strategy => strategy.Volatility?.ToString() ?? "");

    /// <summary>The maximum loan, from the leverage or the volatility target; null when the strategy does not borrow.</summary>
    public Leverage? MostBorrowed => Leverage ?? (Volatility is { Max: > 1 } volatility ? new Leverage(volatility.Max, volatility.Spread) : null);

    /// <summary>All assets whose prices are needed: those of the allocation, then those that only exits read; each once.</summary>
    public IReadOnlyList<Asset> Needs => Exits.Conditions.Count == 0
        ? Allocation.Needs
        : [.. Allocation.Needs.Concat(Exits.Conditions.SelectMany(condition => condition.Needs)).Distinct()];

    private GivenWords Given { get; init; } = GivenWords.None;

    /// <summary>Names the strategy.</summary>
    /// <param name="name">A name of at least one visible character.</param>
    /// <exception cref="RepeatedWordException">Named is set already.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public Strategy Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Giving("Named") with { Name = name };
    }

    /// <summary>Sets the day on which the rule was published; reports show the days after it, which its author had not seen, separately.</summary>
    /// <keywords>out of sample</keywords>
    /// <param name="day">The day, year-month-day: <c>2019-01-24</c>.</param>
    /// <exception cref="RepeatedWordException">Published is set already.</exception>
    /// <exception cref="ArgumentException">The text is not a calendar day in this form.</exception>
    public Strategy Published(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", out var published)
        ? Giving("Published") with { PublishedOn = published }
        : throw new ArgumentException($"'{day}' is not a date; use yyyy-MM-dd, such as 2019-01-24.", nameof(day));

    /// <summary>
    /// With an unchanged target, trades only when the greatest |weight − target| exceeds a threshold. A new target always trades; a new factor of
    /// <see cref="TargetVolatility"/> alone is not a new target.
    /// </summary>
    /// <keywords>rebalance band, tolerance, threshold, drift</keywords>
    /// <example><code>Hold(("SPY", 0.5), ("TLT", 0.5)).Every(Day).WhenOff(0.05)</code></example>
    /// <param name="maxDeviation">The threshold as a fraction, strict: 0.05 is 5 percentage points.</param>
    /// <param name="ratio">0 trades all the way to the target, 0.5 half way: the new weight is target + ratio · (weight − target).</param>
    /// <exception cref="RepeatedWordException">WhenOff is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Strategy WhenOff(double maxDeviation, double ratio = 0) => Giving("WhenOff") with { Band = new Band(maxDeviation, ratio) };

    /// <summary>
    /// Multiplies every weight, and borrows the excess over the equity at the cash rate plus a spread. Targets, bands and results include the
    /// factor: 60 % and 40 % at a factor of 1.5 are 90 %, 60 % and a loan of 50 %.
    /// </summary>
    /// <keywords>leverage, margin, borrow, loan</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Leveraged(1.5, spread: 0.01)</code></example>
    /// <param name="factor">1 to 10; 1 borrows nothing.</param>
    /// <param name="spread">The cost of borrowing per year above the cash rate, as a fraction: 0.01 is 1 %.</param>
    /// <exception cref="RepeatedWordException">Leveraged is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Strategy Leveraged(double factor, double spread) => Giving("Leveraged", Borrowing) with { Leverage = new Leverage(factor, spread) };

    /// <summary>Sets the execution price of this strategy; overrides the profile.</summary>
    /// <keywords>execution, next open, next close, trade price</keywords>
    /// <example><code>Hold(("SPY", 1)).Every(MonthEnd).FillAt(Fill.NextOpen)</code></example>
    /// <param name="fill">The execution price.</param>
    /// <exception cref="RepeatedWordException">FillAt is set already.</exception>
    public Strategy FillAt(Fill fill) => Giving("FillAt") with { Fill = fill };

    /// <summary>
    /// Sells a held asset to cash when it meets a condition, at each check and decision. Can be used repeatedly: any of the conditions sells.
    /// Other holdings stay unchanged. A sold asset may be bought again at the next decision, or after the pause of <see cref="ReenterAfter"/>.
    /// </summary>
    /// <keywords>exit, sell, stop, exit schedule</keywords>
    /// <example><code>Rotate("SPY", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd).ExitWhen(Close() &lt; Sma(200.Days)).CheckedEvery(Week)</code></example>
    /// <param name="condition">A score that is not 0 when the asset should be sold: <c>Close() &lt; Sma(200.Days)</c>. While it is unknown,
    /// the asset stays, and the result has a note.</param>
    /// <exception cref="ArgumentException">The strategy is a portfolio of strategies; exits belong to its parts.</exception>
    public Strategy ExitWhen(IScore condition) => Exiting("ExitWhen", condition);

    /// <summary>
    /// Sells an asset whose close is a share or more below its entry price: close ≤ (1 − share) · entry. The entry is the price at which the account
    /// last began to hold the asset. Only closes are checked, and the sale is filled like any trade. A part of a portfolio enters as if it had run
    /// alone before, so the entry can precede the portfolio's first day.
    /// </summary>
    /// <keywords>stop, stop loss, exit, risk</keywords>
    /// <example><code>Rotate("SPY", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd).StopLoss(8.Percent).CheckedEvery(Day)</code></example>
    /// <param name="share">The loss, above 0 and below 1: <c>8.Percent</c>.</param>
    /// <exception cref="RepeatedWordException">StopLoss is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    public Strategy StopLoss(double share) => Giving("StopLoss").Exiting("StopLoss", new Stop(share, IsTrailing: false));

    /// <summary>
    /// Sells an asset whose close is a share or more below its highest price since the entry: close ≤ (1 − share) · max(entry, closes since).
    /// </summary>
    /// <keywords>stop, trailing, drawdown, exit, risk</keywords>
    /// <example><code>Rotate("SPY", "IEF").RankBy(Return(6.MonthEnds)).Hold(1).Every(MonthEnd).TrailingStop(10.Percent).CheckedEvery(Day)</code></example>
    /// <param name="share">The loss, above 0 and below 1: <c>8.Percent</c>.</param>
    /// <exception cref="RepeatedWordException">TrailingStop is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    public Strategy TrailingStop(double share) => Giving("TrailingStop").Exiting("TrailingStop", new Stop(share, IsTrailing: true));

    /// <summary>
    /// Keeps an asset out for a time after an exit: until the day of its sale is on or before the pause's base row. From then on, the first check or
    /// decision buys it back if it is in the last target, and rebalances the account to that target.
    /// </summary>
    /// <keywords>stop, re-entry, pause, wash sale</keywords>
    /// <param name="pause">The time: <c>20.Days</c>.</param>
    /// <exception cref="RepeatedWordException">ReenterAfter is set already.</exception>
    public Strategy ReenterAfter(Lookback pause) => Giving("ReenterAfter") with { Exits = Exits.After(pause) };

    /// <keywords>stop, daily, exit schedule</keywords>
    /// <summary>Checks exits on the days of a schedule, in addition to decision days: a monthly ranking with a daily stop.</summary>
    /// <param name="schedule">The days to check: <c>Day</c>.</param>
    /// <exception cref="RepeatedWordException">CheckedEvery is set already.</exception>
    /// <exception cref="ArgumentException">The schedule uses Each, or never decides.</exception>
    public Strategy CheckedEvery(Schedule schedule) => Giving("CheckedEvery") with { Exits = Exits.Checked(schedule) };

    /// <summary>
    /// Scales the weights of every decision by k = min(max, target / σ); the rest is cash. σ is the yearly volatility of the strategy's own
    /// past, unscaled and without costs: the sample standard deviation of its returns over the window times √(returns per year). The first decision waits until the window is full. At σ = 0, k is max.
    /// </summary>
    /// <keywords>volatility, target, scaling, risk, leverage</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).TargetVolatility(0.06, 63.Days)</code></example>
    /// <param name="target">The volatility to aim for, as a fraction per year, above 0 and at most 1: <c>10.Percent</c>.</param>
    /// <param name="window">The past over which σ is measured: <c>63.Days</c>.</param>
    /// <param name="max">The greatest k, above 0 and at most 10; above 1 the account borrows.</param>
    /// <param name="spread">The cost of borrowing per year above the cash rate, as a fraction; required when <paramref name="max"/> is above 1.</param>
    /// <remarks>Source: P. Barroso and P. Santa-Clara (2015), Momentum has its moments, equation 5; they take 126 days and 12 %.</remarks>
    /// <exception cref="RepeatedWordException">TargetVolatility or Leveraged is set already.</exception>
    /// <exception cref="ArgumentException">The strategy borrows but no spread is given, or a spread is given but nothing is borrowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Strategy TargetVolatility(double target, Lookback window, double max = 1, double? spread = null)
    {
        if (max > 1 != spread is not null)
        {
            throw new ArgumentException(max > 1
                ? FormattableString.Invariant($"TargetVolatility with max {max} borrows: give the cost of borrowing above the cash rate, as in spread: 0.01.")
                : FormattableString.Invariant($"TargetVolatility with max {max} does not borrow: remove spread, or raise max above 1."), nameof(spread));
        }

        return Alone("TargetVolatility").Giving("TargetVolatility", max > 1 ? Borrowing : null) with
        {
            Volatility = new VolatilityTarget(target, window, max, spread ?? 0),
        };
    }

    /// <summary>
    /// The same strategy without an asset: no universe, weights, refuge or substitute has it. Weights that are left keep their sum and their
    /// proportions. Assets that scores, conditions or guards name stay.
    /// </summary>
    /// <keywords>leave out, robustness</keywords>
    /// <param name="asset">The asset to leave out.</param>
    /// <exception cref="ArgumentException">It is not among the assets, nothing is left, or too few assets are left to hold.</exception>
    public Strategy Without(Asset asset) => Has(asset) ? Holding(each => each == asset ? null : each) : throw NotHeld(asset);

    /// <summary>
    /// The same strategy with another asset in the places of one. Where the other asset is in a list already, it keeps its first place. Assets
    /// that scores, conditions or guards name stay.
    /// </summary>
    /// <keywords>swap, exchange, robustness</keywords>
    /// <param name="asset">The asset to replace.</param>
    /// <param name="by">The asset to hold instead.</param>
    /// <exception cref="ArgumentException">It is not among the assets, or too few assets are left to hold.</exception>
    public Strategy Replacing(Asset asset, Asset by) => Has(asset) ? Holding(each => each == asset ? by : each) : throw NotHeld(asset);

    internal Strategy Holding(Func<Asset, Asset?> instead)
    {
        var allocation = Allocation.Holding(instead);
        return this with { Allocation = allocation, Exits = Exits.Conditions.Count == 0 ? Exits : Exits.Over(new Universe(allocation.Assets)) };
    }

    private bool Has(Asset asset) => Allocation.Assets.Contains(asset);

    private ArgumentException NotHeld(Asset asset) =>
        new($"{Name} does not hold {asset}. Available: {string.Join(", ", Allocation.Assets)}.", nameof(asset));

    private Strategy Exiting(string word, IScore condition) =>
        Alone(word) with { Exits = Exits.With(condition, new Universe(Allocation.Assets)) };

    // Words that need an account of their own.
    private Strategy Alone(string word) => Allocation is not Portfolio
        ? this
        : throw new ArgumentException($"{word}(…) needs the account of a single strategy; use it on the parts of the portfolio.");

    private string OfParts(Func<Strategy, string> text) => Allocation is not Portfolio portfolio
        ? text(this)
        : string.Join("; ", portfolio.Parts.Select(part => (part.Strategy.Name, Text: part.Strategy.OfParts(text)))
            .Where(part => part.Text.Length > 0).Select(part => $"{part.Name}: {part.Text}"));

    private Strategy Giving(string word, string? subject = null) => this with { Given = Given.With(word, subject) };
}
