using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// A regular payer that pays more often in a month than in the years around.
internal sealed class ExtraDistributionRule : IDataRule
{
    public const string Name = "extra-distribution";

    private const double Regular = 0.8;
    // Funds pay the rest of a year's income in its last days.
    private const int YearEnd = 27;
    // A payer that did so in other years may do so again.
    private const int Habit = 2;
    // This many days off count as much as a factor of e in the amount.
    private const double DaysAsOdd = 10;
    private const double Clearly = 0.5;

    // The same amount again so soon is a duplicate, however irregular the payer.
    private const int TwinDays = 10;
    private const double TwinRatio = 0.01;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var months = series.Months;
        var twins = Twins(series).ToList();
        return twins.Concat(months.All.Where(month => months.Extra(month) > 0 && months.Regularity(month) >= Regular
                && !twins.Exists(twin => PaymentMonths.Month(twin.To!.Value) == month))
            .Select(month => Found(series, months, month)));
    }

    private static IEnumerable<Finding> Twins(CheckedSeries series)
    {
        for (var at = 1; at < series.Payments.Count; at++)
        {
            var (first, second) = (series.Payments[at - 1], series.Payments[at]);
            var days = second.Day.DayNumber - first.Day.DayNumber;
            if (days > TwinDays || Math.Abs(second.Amount / first.Amount - 1) > TwinRatio) continue;
            yield return Finding.On(
                series, first.Day, second.Day, second.Yield, SizeUnit.Share, Name, Severity.Serious,
                $"{FindingFormat.Number(second.Amount, "0.####")} a share was paid twice within {Count.Of(days, "day")}: " +
                "probably a duplicate; remove one of them.");
        }
    }

    private static Finding Found(CheckedSeries series, PaymentMonths months, int month)
    {
        var paid = months.Paid(month);
        var expected = months.Expected(month)!.Value;
        var (odd, isClear) = Oddest(series, months, month);
        var atYearEnd = month % 12 == 11 ? paid.Count(each => each.Day.Day >= YearEnd) : 0;
        var habit = months.All.Count(other => other != month && other % 12 == month % 12 && months.Extra(other) > 0
            && !(month % 12 == 11 && months.Paid(other).Any(each => each.Day.Day >= YearEnd)));
        var isUsual = expected == 0 || habit >= Habit || (atYearEnd >= months.Extra(month) && odd.Day.Day >= YearEnd);
        var all = string.Join(", ", paid.Select(each =>
            string.Create(CultureInfo.InvariantCulture, $"{each.Amount:0.####} on {each.Day:MM-dd}")));
        return Finding.On(
            series, isClear ? odd.Day : paid[0].Day, isClear ? odd.Day : paid[^1].Day, odd.Yield, SizeUnit.Share, Name,
            isUsual ? Severity.Note : Severity.Serious,
            $"{Count.Of(paid.Count, "distribution")} in {FindingFormat.Day(odd.Day)[..7]} ({all}) where the years around have {expected}: " +
            (expected == 0 ? "a special distribution, or another asset's; check with the fund itself."
                : isUsual ? "it may be the rest of the year's income; check with the fund itself."
                : "check whether one of them was never paid."));
    }

    // The payment of the month that differs most from others of its kind, by day and amount, and whether the difference is clear.
    private static (Payment Odd, bool IsClear) Oddest(CheckedSeries series, PaymentMonths months, int month)
    {
        var days = months.Voters(month).SelectMany(months.Paid).Select(each => (double)each.Day.Day).ToList();
        var around = series.Payments.Where(each => Math.Abs(PaymentMonths.Month(each.Day) - month) is > 0 and <= 12)
            .Select(each => each.Yield);
        var usual = Robust.Median(around);
        var odd = months.Paid(month).Select(each => (Payment: each, Oddness: Oddness(each)))
            .OrderByDescending(each => each.Oddness).ToList();
        return (odd[0].Payment, months.Extra(month) == 1 && (odd.Count == 1 || odd[0].Oddness - odd[1].Oddness > Clearly));

        double Oddness(Payment paid) => Math.Abs(Math.Log(paid.Yield / usual))
            + (days.Count == 0 ? 0 : days.Min(other => Math.Abs(other - paid.Day.Day)) / DaysAsOdd);
    }
}
