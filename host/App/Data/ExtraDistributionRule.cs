using System.Globalization;

namespace Rota.Host.Data;

// A regular payer that pays once more in a month than in the years around.
internal sealed class ExtraDistributionRule : IDataRule
{
    public const string Name = "extra-distribution";

    private const double Regular = 0.7;
    // Funds pay what is left of a year in its last days.
    private const int YearEnd = 27;
    // Who has done so in other years may do so again.
    private const int Habit = 2;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data)
    {
        var months = PaymentMonths.Of(series);
        foreach (var month in months.All.Where(month => months.Extra(month) > 0 && months.Regularity(month) >= Regular))
            yield return Found(series, months, month);
    }

    private static Finding Found(CheckedSeries series, PaymentMonths months, int month)
    {
        var paid = months.Paid(month);
        var (expected, odd) = (months.Expected(month)!.Value, Oddest(series, months, month));
        var atYearEnd = month % 12 == 11 ? paid.Count(each => each.Day.Day >= YearEnd) : 0;
        var habit = months.All.Count(other => other != month && other % 12 == month % 12 && months.Extra(other) > 0
            && !(month % 12 == 11 && months.Paid(other).Any(each => each.Day.Day >= YearEnd)));
        var isUsual = habit >= Habit || (atYearEnd >= months.Extra(month) && odd.Day.Day >= YearEnd);
        var all = string.Join(", ", paid.Select(each =>
            string.Create(CultureInfo.InvariantCulture, $"{each.Amount:0.####} on {each.Day:MM-dd}")));
        return Finding.On(
            series, odd.Day, odd.Day, odd.Yield, SizeUnit.Share, Name, isUsual ? Severity.Note : Severity.Serious,
            $"{Counted.Of(paid.Count, "distribution")} in {Say.Day(odd.Day)[..7]} ({all}) where the years around have {expected}: " +
            (isUsual ? "a fund may pay the rest of a year so; compare with its own account." : "see whether one was never paid."));
    }

    // Which of the month's is least like the others of its kind, by day and by amount.
    private static Payment Oddest(CheckedSeries series, PaymentMonths months, int month)
    {
        var expected = months.Expected(month)!.Value;
        var days = months.Voters(month).SelectMany(months.Paid).Select(each => (double)each.Day.Day).ToList();
        var around = series.Payments.Where(each => Math.Abs(PaymentMonths.Month(each.Day) - month) is > 0 and <= 12).Select(each => each.Yield);
        var usual = Robust.Median(around);
        return months.Paid(month).MaxBy(each =>
        {
            var day = expected == 0 || days.Count == 0 ? 0 : days.Min(other => Math.Abs(other - each.Day.Day));
            return Math.Abs(Math.Log(each.Yield / usual)) + day / 10;
        });
    }
}
