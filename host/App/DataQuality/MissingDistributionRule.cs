using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// A regular payer that does not pay, or pays less often, in a month in which it pays in the years around. Many such months in a row are a
// pause: interest rates were zero, or there was nothing to distribute.
internal sealed class MissingDistributionRule : IDataRule
{
    public const string Name = "missing-distribution";
    public const string Pause = "distribution-pause";

    private const double Regular = 0.8;
    private const double HalfRegular = 0.6;
    private const double LeastYield = 2e-4;
    private const int PauseSlots = 3;
    private const int Neighbours = 3;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var months = series.Months;
        var run = new List<int>();
        foreach (var month in months.All)
        {
            if (months.Missing(month) > 0)
            {
                run.Add(month);
                continue;
            }

            // A month in which nothing is due neither ends nor extends a pause.
            if (months.Paid(month).Count == 0) continue;
            foreach (var finding in Found(series, months, run)) yield return finding;
            run.Clear();
        }

        foreach (var finding in Found(series, months, run)) yield return finding;
    }

    private static IEnumerable<Finding> Found(CheckedSeries series, PaymentMonths months, List<int> run)
    {
        if (run.Count >= PauseSlots) return [Paused(series, months, run)];
        return run.Where(month => months.Regularity(month) >= HalfRegular).SelectMany(month => Missing(series, months, month));
    }

    private static IEnumerable<Finding> Missing(CheckedSeries series, PaymentMonths months, int month)
    {
        var usual = Usual(series, month);
        var voters = months.Voters(month);
        // A payer with payments in later years only may have started then.
        var isSerious = usual >= LeastYield && months.Regularity(month) >= Regular && voters[0] < month;
        var agree = voters.Count(voter => months.Paid(voter).Count == months.Expected(month));
        foreach (var day in Slots(series, months, month))
        {
            yield return Finding.On(
                series, day, day, usual, SizeUnit.Share, Name, isSerious ? Severity.Serious : Severity.Note,
                $"No distribution was paid around this day, unlike in {FindingFormat.Number(agree, "0")} of the {FindingFormat.Number(voters.Count, "0")} years " +
                $"around ({FindingFormat.Yield(usual)} of the price is usual): add the distribution, or use prices adjusted for it.");
        }
    }

    private static Finding Paused(CheckedSeries series, PaymentMonths months, List<int> run)
    {
        var (from, to) = (PaymentMonths.Day(run[0], 1), PaymentMonths.Day(run[^1], 31));
        var lost = run.Sum(month => months.Missing(month)) * Usual(series, run[0]);
        return Finding.On(
            series, from, to, lost, SizeUnit.Share, Pause, Severity.Note,
            $"No distributions were paid in {Count.Of(run.Count, "month")} in which the years around have one: correct if interest rates were zero or " +
            "there was no income; otherwise the distributions are missing.");
    }

    // The smaller of the payments just before and after: if payments fade out, little is missing.
    private static double Usual(CheckedSeries series, int month)
    {
        var before = series.Payments.Where(paid => PaymentMonths.Month(paid.Day) < month)
            .TakeLast(Neighbours).Select(paid => paid.Yield).ToList();
        var after = series.Payments.Where(paid => PaymentMonths.Month(paid.Day) > month)
            .Take(Neighbours).Select(paid => paid.Yield).ToList();
        return before.Count == 0 ? Robust.Median(after)
            : after.Count == 0 ? Robust.Median(before)
            : Math.Min(Robust.Median(before), Robust.Median(after));
    }

    // The days of the month around which other years pay and this one does not.
    private static IEnumerable<DateOnly> Slots(CheckedSeries series, PaymentMonths months, int month)
    {
        var expected = months.Expected(month)!.Value;
        var whole = months.Voters(month).Select(months.Paid).Where(paid => paid.Count == expected).ToList();
        var slots = Enumerable.Range(0, expected)
            .Select(slot => (int)Math.Round(Robust.Median(whole.Select(paid => (double)InMonth(series, paid[slot].Row))))).ToList();
        foreach (var paid in months.Paid(month))
            slots.Remove(slots.MinBy(slot => Math.Abs(slot - InMonth(series, paid.Row))));
        var first = series.RowFrom(PaymentMonths.Day(month, 1));
        return slots.Take(months.Missing(month)).Select(slot => series.Dates[Math.Min(series.Last, first + slot)]);
    }

    // Trading days since the month's first, because many pay by that count.
    private static int InMonth(CheckedSeries series, int row) =>
        row - series.RowFrom(new(series.Dates[row].Year, series.Dates[row].Month, 1));
}
