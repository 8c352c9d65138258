namespace Rota;

/// <summary>The value of a portfolio, day by day, net of costs. The first value is the starting capital.</summary>
public sealed class EquityCurve
{
    private readonly ReadOnlyMemory<DateOnly> _dates;
    private readonly ReadOnlyMemory<double> _values;
    // Many statistics use it; two threads compute the same value.
    private IReadOnlyList<PeriodReturn>? _months;
    private IReadOnlyList<PeriodReturn>? _wholeMonths;
    private IReadOnlyList<PeriodReturn>? _years;

    /// <summary>Wraps two columns, and detects their frequency; do not change the underlying memory afterwards.</summary>
    /// <param name="dates">The days, strictly ascending, at least one.</param>
    /// <param name="values">One value per day, each finite and above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, the curve is empty, days are not ascending, or a value is not finite and above 0.</exception>
    public EquityCurve(ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values)
        : this(dates, values, dates.IsEmpty ? null : DetectedFrequency.Of(dates.Span).Frequency)
    {
    }

    /// <summary>Wraps two columns with a given frequency; do not change the underlying memory afterwards.</summary>
    /// <param name="dates">The days, strictly ascending, at least one.</param>
    /// <param name="values">One value per day, each finite and above 0.</param>
    /// <param name="frequency">The frequency of the values; null when months are followed by days.</param>
    /// <exception cref="ArgumentException">Lengths differ, the curve is empty, days are not ascending, or a value is not finite and above 0.</exception>
    public EquityCurve(ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values, Frequency? frequency)
    {
        if (dates.Length != values.Length || dates.IsEmpty)
            throw new ArgumentException($"Got {dates.Length} days and {values.Length} values; give one value per day, at least one.", nameof(values));
        for (var i = 0; i < dates.Length; i++)
        {
            var value = values.Span[i];
            if (!double.IsFinite(value) || value <= 0)
                throw new ArgumentException($"The value of {dates.Span[i]:O} is {value}; a value must be finite and above 0.", nameof(values));
            if (i == 0) continue;
            var (before, day) = (dates.Span[i - 1], dates.Span[i]);
            if (day <= before) throw new ArgumentException($"{day:O} follows {before:O}; sort the days in ascending order, each once.", nameof(dates));
        }

        (_dates, _values) = (dates, values);
        Frequency = frequency;
    }

    private EquityCurve(Frequency? frequency, ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values) =>
        (_dates, _values, Frequency) = (dates, values, frequency);

    // A run has checked its days and values.
    internal static EquityCurve OfRun(ReadOnlyMemory<DateOnly> dates, ReadOnlyMemory<double> values, Frequency? frequency) => new(frequency, dates, values);

    /// <summary>The days, strictly ascending.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates.Span;

    internal ReadOnlyMemory<DateOnly> Days => _dates;

    /// <summary>The values, one per day.</summary>
    public ReadOnlySpan<double> Values => _values.Span;

    /// <summary>
    /// The frequency of the values, used to annualise returns; null when it changes within the curve, so that no number of periods per year
    /// is right.
    /// </summary>
    public Frequency? Frequency { get; }

    /// <summary>Whether the curve has exactly one value per month.</summary>
    public bool IsMonthly => Frequency == Rota.Frequency.Monthly;

    /// <summary>The last value / the first − 1.</summary>
    public double TotalReturn => Values[^1] / Values[0] - 1;

    /// <summary>Daily returns, one fewer than values: value / the value before − 1.</summary>
    public double[] Returns()
    {
        var returns = new double[Values.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = Values[i + 1] / Values[i] - 1;
        return returns;
    }

    /// <summary>
    /// The last value of each month / the last value of the month before − 1. The first month starts at the first value, and an unfinished
    /// last month ends at the last value; a first month with a single value has no return.
    /// </summary>
    /// <remarks>
    /// A month is whole when its return goes from the end of the month before to its own end. Only the first and the last month can be
    /// partial. In a daily curve the end of a month is its last trading day by the calendar of the US exchanges (before the calendar begins,
    /// its last weekday); in a seven-day curve, its last day; in a weekly curve, the last value before one of another month. Each value of a
    /// monthly curve ends a month. The return of a quarter never counts as a whole month.
    /// </remarks>
    /// <returns>For each month the last day in the curve, the return, and whether the month is whole.</returns>
    public IReadOnlyList<PeriodReturn> MonthlyReturns() => _months ??= ByPeriod(Months.Of);

    /// <summary>The whole months among <see cref="MonthlyReturns"/>, which monthly statistics are based on.</summary>
    public IReadOnlyList<PeriodReturn> WholeMonths() => _wholeMonths ??= [.. MonthlyReturns().Where(month => month.IsWhole)];

    /// <summary>
    /// Returns by calendar year, with the same rules for the first, the last and whole years as <see cref="MonthlyReturns"/>.
    /// </summary>
    /// <returns>For each year the last day in the curve, the return, and whether the year is whole.</returns>
    public IReadOnlyList<PeriodReturn> YearlyReturns() => _years ??= ByPeriod(day => day.Year);

    /// <summary>D(t) = V(t) / max V(≤ t) − 1: 0 at a high, negative below it; one per value.</summary>
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

    private IReadOnlyList<PeriodReturn> ByPeriod(Func<DateOnly, int> period) =>
        [.. PeriodRows.Of(Dates, Frequency, period).Select(each => new PeriodReturn(Dates[each.End], Values[each.End] / Values[each.Start] - 1, each.IsWhole))];
}
