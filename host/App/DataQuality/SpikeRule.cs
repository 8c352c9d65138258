namespace Rota.Host.DataQuality;

// A close far from both neighbours, reversed on the next day. Moves that similar assets share are not errors.
internal sealed class SpikeRule : IDataRule
{
    public const string Name = "spike";

    // The part of the smaller step that may remain after the second step.
    private const double Left = 0.4;
    private const double LeastStep = 0.004;
    private const double LeastOwn = 2.5;
    // With a single peer, the peer's errors must not be blamed on this asset.
    private const double LeastOwnOfTwo = 4;
    private const double Noted = 6;
    private const double Wrong = 8;
    private const double WrongAlone = 10;
    private const double LeastWrong = 0.006;
    // When most assets move by this multiple of their usual step, prices are chaotic without being wrong.
    private const double Panic = 3;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        for (var row = 1; row < series.Last; row++)
        {
            if (!Reverses(series.Steps[row], series.Steps[row + 1])) continue;
            var rows = Peers.Rows(series, row);
            var own = Deviations(rows.Select(each => series.Steps[each]), row - rows[0]);
            if (!(own >= LeastOwn)) continue;
            var surprises = data.Peers.Surprises(series, row, out var peers);
            if (peers == 1 && own < LeastOwnOfTwo) continue;
            var at = row - rows[0];
            var (there, back) = surprises is null ? (series.Steps[row], series.Steps[row + 1]) : (surprises[at], surprises[at + 1]);
            if (!Reverses(there, back)) continue;
            var deviations = surprises is null ? own : Deviations(surprises, at);
            if (!(deviations >= Noted)) continue;
            var size = Math.Exp((there - back) / 2) - 1;
            var isWrong = deviations >= (surprises is null ? WrongAlone : Wrong) && Math.Abs(size) >= LeastWrong
                && !(Math.Max(data.Peers.Unrest(series, row), data.Peers.Unrest(series, row + 1)) >= Panic);
            yield return Found(series, row, size, deviations, isWrong, surprises is not null);
        }
    }

    private static bool Reverses(double there, double back) =>
        there * back < 0 && Math.Min(Math.Abs(there), Math.Abs(back)) is >= LeastStep and var smaller
        && Math.Abs(there + back) <= Left * smaller;

    // The smaller of two steps, in multiples of the usual step.
    private static double Deviations(IEnumerable<double> steps, int at)
    {
        var all = steps.ToList();
        var scale = Robust.Scale(all.Where((_, i) => i != at && i != at + 1));
        return Math.Min(Math.Abs(all[at]), Math.Abs(all[at + 1])) / scale;
    }

    private static Finding Found(CheckedSeries series, int row, double size, double deviations, bool isWrong, bool hasPeers)
    {
        var usual = hasPeers ? "the usual distance from similar assets" : $"a usual {series.Period}'s step";
        return Finding.On(
            series, series.Dates[row], series.Dates[row], size, SizeUnit.Share, Name, isWrong ? Severity.Serious : Severity.Note,
            $"The close goes {FindingFormat.Percent(Math.Exp(series.Steps[row]) - 1)} and comes back {FindingFormat.Percent(Math.Exp(series.Steps[row + 1]) - 1)} " +
            $"the next {series.Period}, {FindingFormat.Number(deviations, "0.0")} times {usual}: compare this close with another source.");
    }
}
