namespace Rota.Host.Data;

// A close far from both neighbours that comes back on the next day. What the assets most alike did too is no error.
internal sealed class SpikeRule : IDataRule
{
    public const string Name = "spike";

    // Of the smaller of the two steps, how much may be left after the second.
    private const double Left = 0.4;
    private const double LeastStep = 0.004;
    private const double LeastOwn = 2.5;
    private const double Noted = 6;
    private const double Wrong = 8;
    // Without peers, a panic looks like an error for some days.
    private const double NotedAlone = 6;
    private const double WrongAlone = 12;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data)
    {
        for (var row = 1; row < series.Last; row++)
        {
            if (!Reverses(series.Steps[row], series.Steps[row + 1])) continue;
            var rows = Peers.Rows(series, row);
            var own = Deviations(rows.Select(each => series.Steps[each]), row - rows[0]);
            if (!(own >= LeastOwn)) continue;
            var surprises = data.Peers.Surprises(series, row);
            double deviations;
            var (wrong, noted) = (Wrong, Noted);
            if (surprises is null) (deviations, wrong, noted) = (own, WrongAlone, NotedAlone);
            else
            {
                var at = row - rows[0];
                deviations = Reverses(surprises[at], surprises[at + 1]) ? Deviations(surprises, at) : 0;
            }

            if (deviations >= noted) yield return Found(series, row, deviations, deviations >= wrong, surprises is not null);
        }
    }

    private static bool Reverses(double there, double back) =>
        there * back < 0 && Math.Min(Math.Abs(there), Math.Abs(back)) is >= LeastStep and var smaller && Math.Abs(there + back) <= Left * smaller;

    // How many times the usual step the smaller of two is.
    private static double Deviations(IEnumerable<double> steps, int at)
    {
        var all = steps.ToList();
        var scale = Robust.Scale(all.Where((_, i) => i != at && i != at + 1));
        return Math.Min(Math.Abs(all[at]), Math.Abs(all[at + 1])) / scale;
    }

    private static Finding Found(CheckedSeries series, int row, double deviations, bool isWrong, bool hasPeers)
    {
        var closes = series.Closes;
        var size = closes[row] / Math.Sqrt(closes[row - 1] * closes[row + 1]) - 1;
        var usual = hasPeers ? "what the assets most like it leave unexplained" : "a usual day's step";
        return Finding.On(
            series, series.Dates[row], series.Dates[row], size, SizeUnit.Share, Name, isWrong ? Severity.Serious : Severity.Note,
            $"The close goes {Say.Percent(Math.Exp(series.Steps[row]) - 1)} and comes back {Say.Percent(Math.Exp(series.Steps[row + 1]) - 1)} " +
            $"the next day, {Say.Number(deviations, "0.0")} times {usual}: compare this close with another source.");
    }
}
