using Rota.Analysis;

namespace Rota.Host.Trials;

// The trials of several entries together. Those without a Sharpe ratio are unknown, and count nowhere else. Ratios are of one month.
internal sealed record Tally(Moments Sharpe, long Unknown, double Best)
{
    public long Trials => Sharpe.Count;

    // Shown by the best of as many worthless trials, on average; 0 for one.
    public double ByChance => Trials < 2 ? 0 : Sharpe.Deviation * ExpectedMaximum.Of(Trials);

    // In the order of the entries, which decides the last bit of a sum.
    public static Tally Of(IEnumerable<LedgerEntry> entries)
    {
        var tally = new Tally(Moments.None, 0, double.NaN);
        foreach (var entry in entries)
        {
            tally = new(
                tally.Sharpe.Merge(entry.Sharpe), tally.Unknown + entry.Trials - entry.Sharpe.Count,
                double.IsNaN(tally.Best) || entry.Best > tally.Best ? entry.Best : tally.Best);
        }

        return tally;
    }

    public DeflatedSharpe Deflated(BacktestResult run) => DeflatedSharpe.Of(MonthlyExcess.SharpeOf(run), Trials, Sharpe.Deviation);
}
