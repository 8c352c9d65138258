namespace Rota;

/// <summary>The loan of a leveraged run, and its cost.</summary>
/// <param name="Amount">The amount owed at the last close, in money; can be 0.</param>
/// <param name="Rate">The cost of a loan per year on the last day, as a fraction: the cash rate of the run plus the spread.</param>
/// <param name="Interest">The interest paid from the first day to the last, in money.</param>
/// <param name="InterestPerYear">The interest per year: interest / (days of the run / 365.25); NaN for a run of one day.</param>
public sealed record Loan(double Amount, double Rate, double Interest, double InterestPerYear);
