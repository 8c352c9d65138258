using System.Globalization;

namespace Rota;

/// <summary>The days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>All days.</summary>
    public static DateRange All { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>The first day.</summary>
    public DateOnly From { get; } = From;

    /// <summary>The last day, not before the first.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DateOnly To { get; } = To >= From
        ? To
        : throw new ArgumentException($"The range {Text(From)} to {Text(To)} ends before it starts; swap the two days.", nameof(To));

    /// <summary>Whether a day is in the range.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>The range as <c>2007-01-01..2019-11-27</c>.</summary>
    public override string ToString() => $"{Text(From)}..{Text(To)}";

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
