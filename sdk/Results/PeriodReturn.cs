namespace Rota;

/// <summary>The return of a month or year.</summary>
/// <param name="End">The last day of the period in the curve.</param>
/// <param name="Return">The value on that day / the value at the end of the period before − 1.</param>
/// <param name="IsWhole">
/// Whether the return covers a whole calendar month or year; false for a partial one at the beginning or end of a curve. See
/// <see cref="EquityCurve.MonthlyReturns"/> for the rule.
/// </param>
public sealed record PeriodReturn(DateOnly End, double Return, bool IsWhole);
