namespace Rota.Analysis;

/// <summary>
/// Parameters chosen again and again from the past, and what they did afterwards. Each trial runs once over all history, so that its scores see
/// everything before a window; the purchase at the beginning of a window is not charged. Source: Pardo (2008).
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Steps">The windows with their choices, in order.</param>
/// <param name="DistinctChoices">The number of different trials that were chosen.</param>
/// <param name="Stitched">The chosen trials' returns of the test months, joined; null where tests overlap.</param>
/// <param name="Cagr">Π(1 + r)^(12 / n) − 1 of the joined months; NaN below 12 of them.</param>
/// <param name="Sharpe">The Sharpe ratio of the joined months, of a year; NaN below 12 of them.</param>
/// <param name="MeanLearnedCagr">The mean return a year of the chosen trials on the months that they were chosen from.</param>
/// <param name="Efficiency">Cagr / MeanLearnedCagr; NaN where the divisor is not above 0.</param>
/// <param name="SharpeOfTrials">The Sharpe ratio of each trial over the test months of all windows, of a year: what one choice would have had.</param>
public sealed record WalkForward(
    WalkForwardPlan Plan, IReadOnlyList<WalkForwardStep> Steps, int DistinctChoices, IReadOnlyList<double>? Stitched, double Cagr, double Sharpe,
    double MeanLearnedCagr, double Efficiency, IReadOnlyList<double> SharpeOfTrials)
{
    private const int LeastMonths = 12;

    /// <summary>The median of the trials' Sharpe ratios over the same months; NaN if all are unknown.</summary>
    public double MedianTrial => Quantiles.Median(SharpeOfTrials.Where(ratio => !double.IsNaN(ratio)));

    /// <summary>The trial with the highest Sharpe ratio over the same months, known only afterwards; -1 if all are unknown.</summary>
    public int BestInHindsight => Highest.Of([.. SharpeOfTrials]);

    /// <summary>Walks forward.</summary>
    /// <param name="plan">The windows.</param>
    /// <param name="returns">The returns of whole months: one array for each trial, of equal length.</param>
    /// <param name="cash">The riskless rate of each month; null for 0.</param>
    /// <param name="by">The statistic to choose by; null for the Sharpe ratio of a year.</param>
    /// <exception cref="InputException">A span is too short, there are too few months, or no trial has the statistic in a window.</exception>
    /// <exception cref="ArgumentException">The list of trials is empty, or lengths differ.</exception>
    public static WalkForward Of(WalkForwardPlan plan, IReadOnlyList<double[]> returns, double[]? cash = null, SliceStatistic? by = null)
    {
        var months = TrialMonths.Count(returns);
        if (cash is not null && cash.Length != months)
            throw new ArgumentException($"The trials have {months} months and the riskless rate {cash.Length}; give both the same months.", nameof(cash));
        double[][] excess = [.. returns.Select(r => cash is null ? r : [.. r.Zip(cash, (run, riskless) => run - riskless)])];
        by ??= (trial, from, to) => MonthlySharpe.RatioOf(excess[trial].AsSpan(from..to)) * Math.Sqrt(12);

        WalkForwardStep[] steps = [.. plan.Windows(months).Select(window => Step(window, returns, by))];
        var tested = steps.SelectMany(step => Enumerable.Range(step.Window.TestFrom, step.Window.Tested)).Distinct().ToArray();
        double[]? joined = plan.Overlaps ? null : [.. steps.SelectMany(step => returns[step.Chosen][step.Window.TestFrom..step.Window.TestTo])];
        double[] joinedExcess = plan.Overlaps ? [] : [.. steps.SelectMany(step => excess[step.Chosen][step.Window.TestFrom..step.Window.TestTo])];
        var isLong = joined is { Length: >= LeastMonths };
        var cagr = isLong ? Growth.Cagr(joined) : double.NaN;
        var learned = steps.Sum(step => step.LearnedCagr) / steps.Length;
        return new(
            plan, steps, steps.Select(step => step.Chosen).Distinct().Count(), joined, cagr, isLong ? Yearly(joinedExcess) : double.NaN, learned,
            learned > 0 ? cagr / learned : double.NaN,
            [.. excess.Select(x => tested.Length < LeastMonths ? double.NaN : Yearly([.. tested.Select(month => x[month])]))]);
    }

    private static WalkForwardStep Step(WalkForwardWindow window, IReadOnlyList<double[]> returns, SliceStatistic by)
    {
        double[] learned = [.. returns.Select((_, trial) => by(trial, window.LearnFrom, window.TestFrom))];
        double[] tested = [.. returns.Select((_, trial) => by(trial, window.TestFrom, window.TestTo))];
        var chosen = Highest.Of(learned);
        if (chosen < 0)
        {
            throw new InputException(new Mistake(
                $"Walk-forward: no trial has the statistic on months {window.LearnFrom + 1} to {window.TestFrom}, so none can be chosen. " +
                "Choose by another statistic, or begin later."));
        }

        return new(
            window, chosen, learned[chosen], tested[chosen], Growth.Cagr(returns[chosen].AsSpan(window.LearnFrom..window.TestFrom)),
            Growth.Wealth(returns[chosen].AsSpan(window.TestFrom..window.TestTo)) - 1, RankOf(tested, chosen));
    }

    private static double RankOf(double[] values, int chosen)
    {
        var own = values[chosen];
        return double.IsNaN(own)
            ? double.NaN
            : values.Count(value => value > own) + (values.Count(value => value == own) + 1) / 2.0;
    }

    private static double Yearly(double[] excess) => MonthlySharpe.RatioOf(excess) * Math.Sqrt(12);
}
