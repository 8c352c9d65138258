namespace Rota.Host.Data;

// A distribution that is a multiple of those around it and of those of the same season: paid twice, summed, or of another asset.
internal sealed class LargeDistributionRule : IDataRule
{
    public const string Name = "large-distribution";

    private const int Around = 12;
    private const int FewestAround = 6;
    private const int Years = 3;
    // Days from the same day of another year.
    private const int Season = 20;
    private const double Least = 1.6;
    private const double LeastYield = 2e-4;
    private const double Deviations = 4;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data)
    {
        var paid = series.Payments;
        var months = PaymentMonths.Of(series);
        for (var at = 1; at < paid.Count; at++)
        {
            if (paid[at].Yield < LeastYield || months.Extra(PaymentMonths.Month(paid[at].Day)) > 0) continue;
            var usual = Usual(paid, at, out var scale);
            var times = paid[at].Yield / usual;
            if (Math.Log(times) < Math.Max(Math.Log(Least), Deviations * scale) || double.IsNaN(times)) continue;
            yield return Found(series, paid[at], times);
        }
    }

    // The larger of the middle of its neighbours and of its season; the scale is how neighbours differ, in logarithms.
    private static double Usual(IReadOnlyList<Payment> paid, int at, out double scale)
    {
        var neighbours = Enumerable.Range(at - Around, 2 * Around + 1).Where(other => other != at && other >= 0 && other < paid.Count)
            .Select(other => paid[other].Yield).ToList();
        scale = double.NaN;
        if (neighbours.Count < FewestAround) return double.NaN;
        scale = Robust.Deviation([.. neighbours.Select(yield => Math.Log(yield))]);
        var season = paid.Where(other => IsOfSeason(other.Day, paid[at].Day)).Select(other => other.Yield).ToList();
        var usual = Robust.Median(neighbours);
        return season.Count < 2 ? usual : Math.Max(usual, Robust.Median(season));
    }

    private static bool IsOfSeason(DateOnly other, DateOnly day)
    {
        var years = (int)Math.Round((other.DayNumber - day.DayNumber) / 365.25);
        return years != 0 && Math.Abs(years) <= Years && Math.Abs(other.DayNumber - day.DayNumber - years * 365.25) <= Season;
    }

    private static Finding Found(CheckedSeries series, Payment paid, double times)
    {
        var isDecember = paid.Day.Month == 12;
        return Finding.On(
            series, paid.Day, paid.Day, times, SizeUnit.Times, Name, isDecember ? Severity.Note : Severity.Serious,
            $"{Say.Number(paid.Amount, "0.####")} a share is paid, {Say.Number(times, "0.0")} times what is usual around it: " +
            (isDecember ? "a gain of the year may be in it; compare with the fund's own account." : "see whether it stands for one payment or more."));
    }
}
