namespace Rota;

/// <summary>An allocation and when it is decided: what a script gives back. Prices, dates, capital and costs are how it is run.</summary>
/// <param name="Allocation">What to hold.</param>
/// <param name="Schedule">When to decide.</param>
public sealed record Strategy(Allocation Allocation, Schedule Schedule)
{
    /// <summary>What the strategy is called in results.</summary>
    public string Name { get; init; } = "Unnamed strategy";

    /// <summary>The band within which drift is left alone; null trades at every decision.</summary>
    public Band? Band { get; init; }

    /// <summary>How much more than the equity is invested; null invests no more than there is.</summary>
    public Leverage? Leverage { get; init; }

    /// <summary>When its trades are filled; null leaves it to the profile.</summary>
    public Fill? Fill { get; init; }

    /// <summary>The day on which the rule was published: results after it are out of sample. Null when it is not said.</summary>
    public DateOnly? PublishedOn { get; init; }

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

    /// <summary>States when the rule was published; reports separate the days after it, which its author had not seen.</summary>
    /// <keywords>out of sample</keywords>
    /// <param name="day">The day, year-month-day: <c>2019-01-24</c>.</param>
    /// <exception cref="RepeatedWordException">A day is set already.</exception>
    /// <exception cref="ArgumentException">The text is not a calendar day in this form.</exception>
    public Strategy Published(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", out var published)
        ? Giving("Published") with { PublishedOn = published }
        : throw new ArgumentException($"'{day}' is no day; write it as 2019-01-24.", nameof(day));

    /// <summary>Trades at a decision only when the greatest |weight − target| is above a threshold.</summary>
    /// <keywords>rebalance band, tolerance, threshold, drift</keywords>
    /// <example><code>Hold(("SPY", 0.5), ("TLT", 0.5)).Every(Day).WhenOff(0.05)</code></example>
    /// <param name="maxDeviation">The threshold as a fraction, strict: 0.05 is 5 percentage points.</param>
    /// <param name="ratio">0 goes back all the way, 0.5 half way: the new weight is target + ratio · (weight − target).</param>
    /// <exception cref="RepeatedWordException">WhenOff is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Strategy WhenOff(double maxDeviation, double ratio = 0) => Giving("WhenOff") with { Band = new Band(maxDeviation, ratio) };

    /// <summary>
    /// Multiplies every weight, and borrows what exceeds the equity at the cash rate and a spread. Targets, bands and results then speak of
    /// what the account is to hold: 60 % and 40 % at a factor of 1.5 are 90 %, 60 % and a loan of 50 %.
    /// </summary>
    /// <keywords>leverage, margin, borrow, loan</keywords>
    /// <example><code>Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Leveraged(1.5, spread: 0.01)</code></example>
    /// <param name="factor">1 to 10; 1 borrows nothing.</param>
    /// <param name="spread">What borrowing costs a year above the cash rate, a fraction: 0.01 is 1 %.</param>
    /// <exception cref="RepeatedWordException">Leveraged is set already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Strategy Leveraged(double factor, double spread) => Giving("Leveraged") with { Leverage = new Leverage(factor, spread) };

    /// <summary>Sets the execution price of this strategy; overrides the profile.</summary>
    /// <keywords>execution, next open, next close, trade price</keywords>
    /// <example><code>Hold(("SPY", 1)).Every(MonthEnd).FillAt(Fill.NextOpen)</code></example>
    /// <param name="fill">The execution price.</param>
    /// <exception cref="RepeatedWordException">A fill is set already.</exception>
    public Strategy FillAt(Fill fill) => Giving("FillAt") with { Fill = fill };

    private Strategy Giving(string word) => this with { Given = Given.With(word) };
}
