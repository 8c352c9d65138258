namespace Rota.Host.DataQuality;

// The income of a peer in the years that it shares with an asset: how often and how much it paid a year, how closely the asset moves with it,
// and whether the asset's price keeps up with the peer's total return, as that of a fund that reinvests its own income does.
internal sealed record Income(Asset Asset, double Correlation, double Years, double Payments, double Yield, double Beta, bool KeepsUp)
{
    private const double DaysOfYear = 365.25;

    public static Income Of(CheckedSeries series, Lockstep pair, DateOnly from, DateOnly to)
    {
        var peer = pair.Peer;
        var (first, last) = (Later(from, peer.Dates[0]), Earlier(to, peer.Dates[^1]));
        var years = Math.Max(0, (last.DayNumber - first.DayNumber) / DaysOfYear);
        var paid = peer.Payments.Where(payment => payment.Day > first && payment.Day <= last).ToList();
        var yield = paid.Sum(payment => payment.Yield) / years;
        var (both, square, rest, count, behind) = (0.0, 0.0, 0.0, 0, 0.0);
        for (int i = Math.Max(1, series.RowFrom(first)), j = Math.Max(1, peer.RowFrom(first)); i <= series.Last && j <= peer.Last;)
        {
            if (series.Dates[i] > last) break;
            if (series.Dates[i] < peer.Dates[j]) i++;
            else if (series.Dates[i] > peer.Dates[j]) j++;
            else
            {
                var (one, two) = (series.Steps[i++], peer.Steps[j++]);
                both += one * two;
                square += two * two;
                behind += two - one;
                rest += (two - one) * (two - one);
                count++;
            }
        }

        // The yearly lag, and the lag that chance could explain.
        var (lag, error) = (behind / years, Math.Sqrt(rest) / years);
        return new(
            peer.Asset, pair.Correlation, years, paid.Count / years, yield, both / square,
            KeepsUp: count > 0 && lag < yield / 2 && error < yield / 4);
    }

    private static DateOnly Later(DateOnly one, DateOnly two) => one > two ? one : two;

    private static DateOnly Earlier(DateOnly one, DateOnly two) => one < two ? one : two;
}
