using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Missing or unexpected days: by the exchange's calendar if a series follows it, else by the other series.
internal sealed class GapRule : IDataRule
{
    public const string Name = "gap";
    public const string OffDay = "off-day";

    // A series that follows the calendar has all but a few of its days.
    private const double Follows = 0.98;
    private const int SeriousDays = 3;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        if (found.Any(finding => finding.Rule == ShiftedDatesRule.Name)) yield break;
        var isFilled = found.Any(finding => finding.Rule == FilledDaysRule.Name);
        var days = isFilled ? [.. series.Dates.Where(IsKnownTrading)] : series.Dates;
        if (days.Length == 0) yield break;
        var known = days.Count(day => day >= TradingDays.First);
        var isEachDay = series.Series.Frequency == Frequency.AllDays && !isFilled;
        var follows = !isEachDay && known > 0 && days.Count(IsTrading) >= Follows * known;
        var expected = (isEachDay ? EachDay(days[0], days[^1]) : follows ? Calendar(days[0], days[^1]) : data.CommonDays)
            .Where(day => day > days[0] && day < days[^1]).ToList();
        var which = isEachDay ? "of the week" : follows ? "on which the exchange traded" : "that most of the other assets have";
        var have = days.ToHashSet();
        for (var i = 0; i < expected.Count; i++)
        {
            var first = i;
            while (i < expected.Count && !have.Contains(expected[i])) i++;
            if (i > first) yield return Missing(series, expected[first], expected[i - 1], i - first, which);
        }

        if (!follows || isFilled) yield break;
        foreach (var day in days.Where(day => day >= TradingDays.First && !IsTrading(day)))
        {
            yield return Finding.On(series, day, day, 1, SizeUnit.Days, OffDay, Severity.Note,
                "The day has a price, but the exchange was closed: check whether the price belongs to another day.");
        }
    }

    private static bool IsTrading(DateOnly day) => day >= TradingDays.First && TradingDays.Includes(day);

    private static bool IsKnownTrading(DateOnly day) =>
        day >= TradingDays.First ? TradingDays.Includes(day) : !ShiftedDatesRule.IsWeekend(day);

    private static IEnumerable<DateOnly> EachDay(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static IEnumerable<DateOnly> Calendar(DateOnly after, DateOnly last)
    {
        if (after < TradingDays.First) after = TradingDays.First;
        for (var day = TradingDays.Next(after); day <= last; day = TradingDays.Next(day)) yield return day;
    }

    private static Finding Missing(CheckedSeries series, DateOnly from, DateOnly to, int days, string which)
    {
        return Finding.On(
            series, from, to, days, SizeUnit.Days, Name, days >= SeriousDays ? Severity.Serious : Severity.Note,
            $"{Count.Of(days, "day")} {which} {(days == 1 ? "is" : "are")} missing: fill {(days == 1 ? "it" : "them")} from another source.");
    }
}
