using System.Collections.ObjectModel;

namespace Rota;

/// <summary>What a portfolio was worth, day by day, net of costs. The first value is the capital it started with.</summary>
public sealed class EquityCurve
{
    private const int FewestDaysOfAMonth = 20;

    private readonly ReadOnlyMemory<DateOnly> _dates;
    private readonly ReadOnlyMemory<double> _values;
    // Many statistics ask; two threads that ask at once find the same.
    private IReadOnlyList<PeriodReturn>? _months;
    private IReadOnlyList<PeriodReturn>? _wholeMonths;
    private IReadOnlyList<PeriodReturn>? _years;

    /// <summary>Takes over two columns, and detects how often there is a value; do not change what is behind them afterwards.</summary>
    /// <param name="dates">The days, strictly rising, at least one.</param>
    /// <param name="values">As many values, each finite and above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no day, a day does not rise, or a value is not finite and above 0.</exception>
    public EquityCurve(ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values)
        : this(dates, values, dates.IsEmpty ? null : DetectedFrequency.Of(dates.Span).Frequency)
    {
    }

    /// <summary>Takes over two columns, and states how often there is a value; do not change what is behind them afterwards.</summary>
    /// <param name="dates">The days, strictly rising, at least one.</param>
    /// <param name="values">As many values, each finite and above 0.</param>
    /// <param name="frequency">How often there is a value; null where months are followed by days.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no day, a day does not rise, or a value is not finite and above 0.</exception>
    public EquityCurve(ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values, Frequency? frequency)
    {
        if (dates.Length != values.Length || dates.IsEmpty)
            throw new ArgumentException($"{dates.Length} days have {values.Length} values; they are as many, at least one.", nameof(values));
        for (var i = 0; i < dates.Length; i++)
        {
            var value = values.Span[i];
            if (!double.IsFinite(value) || value <= 0)
                throw new ArgumentException($"The value of {dates.Span[i]:O} is {value}; a value is finite and above 0.", nameof(values));
            if (i == 0) continue;
            var (before, day) = (dates.Span[i - 1], dates.Span[i]);
            if (day <= before) throw new ArgumentException($"{day:O} does not come after {before:O}.", nameof(dates));
        }

        (_dates, _values) = (dates, values);
        Frequency = frequency;
    }

    /// <summary>The days, strictly rising.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates.Span;

    /// <summary>The values, one a day.</summary>
    public ReadOnlySpan<double> Values => _values.Span;

    /// <summary>
    /// How often there is a value, by which its returns are annualised; null where that is not the same everywhere, and then no number of
    /// periods to a year is right.
    /// </summary>
    public Frequency? Frequency { get; }

    /// <summary>Whether there is one value for each month and no more.</summary>
    public bool IsMonthly => Frequency == Rota.Frequency.Monthly;

    /// <summary>The last value over the first, − 1.</summary>
    public double TotalReturn => Values[^1] / Values[0] - 1;

    /// <summary>Daily returns, one fewer than values: value / the value before − 1.</summary>
    public double[] Returns()
    {
        var returns = new double[Values.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = Values[i + 1] / Values[i] - 1;
        return returns;
    }

    /// <summary>
    /// The last value of each month over the last value of the month before, − 1. The first month starts from the first value, and an
    /// unfinished last month counts up to the last value; a first month of a single value has no return of its own.
    /// </summary>
    /// <remarks>
    /// A month is whole when its return goes from the end of the month before to its own end. Only the first and the last month can be
    /// partial. A daily curve's value is a month's end on its last trading day by the calendar of the US exchanges (before the calendar
    /// begins, its last weekday); where there is a value for every calendar day, on its last day; a weekly value, when that of the next week
    /// is in another month. Each value of a monthly curve is a month's end. A quarter's return is never that of a whole month.
    /// </remarks>
    /// <returns>The last day of each month there is, its return, and whether it is whole.</returns>
    public IReadOnlyList<PeriodReturn> MonthlyReturns() => _months ??= ByPeriod(Months.Of);

    /// <summary>Those of <see cref="MonthlyReturns"/> that are whole: what statistics of months are made of.</summary>
    public IReadOnlyList<PeriodReturn> WholeMonths() => _wholeMonths ??= [.. MonthlyReturns().Where(month => month.IsWhole)];

    /// <summary>
    /// Returns by calendar year, with the same rule for the first, the last and whole ones as <see cref="MonthlyReturns"/>.
    /// </summary>
    /// <returns>The last day of each year there is, its return, and whether it is whole.</returns>
    public IReadOnlyList<PeriodReturn> YearlyReturns() => _years ??= ByPeriod(day => day.Year);

    /// <summary>D(t) = V(t) / max V(≤ t) − 1: 0 at a high, negative below it; one a value.</summary>
    public double[] Drawdowns()
    {
        var drawdowns = new double[Values.Length];
        var high = Values[0];
        for (var i = 0; i < drawdowns.Length; i++)
        {
            high = Math.Max(high, Values[i]);
            drawdowns[i] = Values[i] / high - 1;
        }

        return drawdowns;
    }

    private ReadOnlyCollection<PeriodReturn> ByPeriod(Func<DateOnly, int> period)
    {
        var returns = new List<PeriodReturn>();
        var dates = Dates;
        var values = Values;
        var (start, next) = (0, values.Length > 1 ? period(dates[1]) : 0);
        for (var i = 1; i < values.Length; i++)
        {
            var now = next;
            if (i + 1 < values.Length && (next = period(dates[i + 1])) == now) continue;
            var isWhole = now == period(dates[start]) + 1 && (start > 0 || Ends(dates[0], period))
                && (i + 1 < values.Length || Ends(dates[i], period));
            returns.Add(new PeriodReturn(dates[i], values[i] / values[start] - 1, isWhole));
            start = i;
        }

        return returns.AsReadOnly();
    }

    // Whether no later value can be of the day's period.
    private bool Ends(DateOnly day, Func<DateOnly, int> period) => period(Next(day)) != period(day);

    // The day on which the next value may come. Where months are followed by days, the first value may stand for a month.
    private DateOnly Next(DateOnly day) => Frequency switch
    {
        Rota.Frequency.Daily => ExchangeDays.Next(day),
        Rota.Frequency.AllDays => day.AddDays(1),
        Rota.Frequency.Weekly => day.AddDays(7),
        Rota.Frequency.Monthly or Rota.Frequency.Quarterly => Frequency.Value.FirstDayAfter(day),
        _ when day == Dates[0] && Dates[1].DayNumber - day.DayNumber >= FewestDaysOfAMonth => Rota.Frequency.Monthly.FirstDayAfter(day),
        _ => ExchangeDays.Next(day),
    };
}
