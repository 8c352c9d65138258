namespace Rota;

/// <summary>The return of a month or year.</summary>
/// <param name="End">The last day of it that there is.</param>
/// <param name="Return">The value on that day over the value at the end of the period before, − 1.</param>
/// <param name="IsWhole">
/// Whether the return is that of a whole calendar month or year; false for the part of one with which a curve begins or ends.
/// <see cref="EquityCurve.MonthlyReturns"/> has the rule.
/// </param>
public sealed record PeriodReturn(DateOnly End, double Return, bool IsWhole);
