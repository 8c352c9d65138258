namespace Rota;

/// <summary>What a leveraged run has borrowed, and what that cost.</summary>
/// <param name="Amount">What is owed at the last close, in money; 0 when nothing is.</param>
/// <param name="Rate">What a loan costs a year on the last day, a fraction: the rate that cash earns in this run, and the spread.</param>
/// <param name="Interest">What was paid for loans from the first day to the last, in money.</param>
/// <param name="InterestPerYear">The same a year: interest / (days of the run / 365.25); NaN for a run of one day.</param>
public sealed record Loan(double Amount, double Rate, double Interest, double InterestPerYear);
