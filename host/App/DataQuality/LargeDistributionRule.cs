namespace Rota.Host.DataQuality;

// A distribution several times as large as those around it and of the same season: paid twice, summed, or another asset's.
internal sealed class LargeDistributionRule : IDataRule
{
    public const string Name = "large-distribution";

    private const int Around = 12;
    private const int FewestAround = 6;
    private const int Years = 3;
    // Days between distributions of the same season in different years.
    private const int Season = 20;
    private const double Least = 1.5;
    private const double LeastYield = 2e-4;
    private const double Deviations = 4;

    // A payer with large payments in the same month of other years distributes gains then.
    private const int Habit = 2;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var paid = series.Payments;
        var months = series.Months;
        var large = new List<(Payment Payment, double Times)>();
        for (var at = 1; at < paid.Count; at++)
        {
            if (paid[at].Yield < LeastYield || months.Extra(PaymentMonths.Month(paid[at].Day)) > 0) continue;
            // As shares of the price a fall would exaggerate payments, and as amounts a reverse split would; so both must be large.
            var times = Math.Min(Times(paid, at, each => each.Yield, Deviations), Times(paid, at, each => each.Amount, 0));
            if (times >= Least) large.Add((paid[at], times));
        }

        return large.Select(each => Found(
            series, each.Payment, each.Times,
            each.Payment.Day.Month == 12 || large.Count(other => other.Payment.Day.Month == each.Payment.Day.Month) > Habit));
    }

    // Relative to the larger of the medians of its neighbours and of its season; NaN if it is normal among its neighbours.
    private static double Times(IReadOnlyList<Payment> paid, int at, Func<Payment, double> size, double deviations)
    {
        var neighbours = Enumerable.Range(at - Around, 2 * Around + 1).Where(other => other != at && other >= 0 && other < paid.Count)
            .Select(other => size(paid[other])).ToList();
        if (neighbours.Count < FewestAround) return double.NaN;
        var season = paid.Where(other => IsOfSeason(other.Day, paid[at].Day)).Select(size).ToList();
        var usual = Robust.Median(neighbours);
        if (season.Count > 1) usual = Math.Max(usual, Robust.Median(season));
        var times = size(paid[at]) / usual;
        return Math.Log(times) > deviations * Robust.Deviation([.. neighbours.Select(each => Math.Log(each))]) ? times : double.NaN;
    }

    private static bool IsOfSeason(DateOnly other, DateOnly day)
    {
        var years = (int)Math.Round((other.DayNumber - day.DayNumber) / 365.25);
        return years != 0 && Math.Abs(years) <= Years && Math.Abs(other.DayNumber - day.DayNumber - years * 365.25) <= Season;
    }

    private static Finding Found(CheckedSeries series, Payment paid, double times, bool mayBeGain)
    {
        return Finding.On(
            series, paid.Day, paid.Day, times, SizeUnit.Times, Name, mayBeGain ? Severity.Note : Severity.Serious,
            $"{FindingFormat.Number(paid.Amount, "0.####")} a share was paid, {FindingFormat.Number(times, "0.0")} times the usual amount: " +
            (mayBeGain ? "it may include the year's gains; check with the fund itself."
                : "check whether it combines several payments."));
    }
}
