namespace Rota.Analysis;

/// <summary>A statistic of a trial on some of its months; higher is better, NaN where unknown.</summary>
/// <param name="trial">The number of the trial.</param>
/// <param name="from">The first month, from 0.</param>
/// <param name="to">The month after the last.</param>
public delegate double SliceStatistic(int trial, int from, int to);
