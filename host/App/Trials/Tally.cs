using Rota.Analysis;

namespace Rota.Host.Trials;

// The trials of several entries together. Those without a Sharpe ratio are unknown, and count nowhere else. Ratios are of one month.
internal sealed record Tally(Moments Sharpe, long Unknown, MonthlySharpe Best)
{
    public long Trials => Sharpe.Count;

    // SR0: shown by the best of as many worthless trials, on average; 0 for up to one.
    public double ByChance => Trials < 2 ? 0 : Sharpe.Deviation * ExpectedMaximum.Of(Trials);

    // In the order of the entries, which decides the last bit of a sum.
    public static Tally Of(IEnumerable<LedgerEntry> entries)
    {
        var tally = new Tally(Moments.None, 0, MonthlyExcess.Unknown);
        foreach (var entry in entries)
        {
            tally = new(
                tally.Sharpe.Merge(entry.Sharpe), tally.Unknown + entry.Trials - entry.Sharpe.Count, LedgerEntry.BestOf([tally.Best, entry.Best]));
        }

        return tally;
    }

    // The deflated Sharpe ratio of one of the trials.
    public double Deflated(MonthlySharpe trial) => DeflatedSharpe.Probabilistic(trial, ByChance);

    // The whole months that a trial with this Sharpe ratio needs for a deflated Sharpe ratio of 0.95, not rounded; infinite if no number is enough.
    public double MonthsNeeded(MonthlySharpe trial) => TrackRecord.Months(trial, ByChance);

    // A backtest of fewer years shows the best Sharpe ratio if it is the best of as many worthless trials; NaN if unknown.
    public double YearsNeeded => Trials < 1 ? double.NaN : TrackRecord.BacktestYears(Trials, Best.Yearly);
}
