namespace Rota.Analysis;

/// <summary>A window of a walk-forward: the trial chosen from its past, and what it did in the months after.</summary>
/// <param name="Window">The months.</param>
/// <param name="Chosen">The trial with the highest statistic on the months to learn from, the first of equals.</param>
/// <param name="Learned">Its statistic on these months.</param>
/// <param name="Tested">Its statistic on the months of the test; NaN where unknown.</param>
/// <param name="LearnedCagr">Its return a year on the months to learn from: Π(1 + r)^(12 / n) − 1.</param>
/// <param name="TestedReturn">Its return on the months of the test, not of a year: Π(1 + r) − 1.</param>
/// <param name="Rank">Its rank among all known trials on the months of the test, 1 the best; equals share their mean rank. NaN where unknown.</param>
public sealed record WalkForwardStep(
    WalkForwardWindow Window, int Chosen, double Learned, double Tested, double LearnedCagr, double TestedReturn, double Rank);
