using System.Globalization;

namespace Rota;

/// <summary>
/// The frequency of prices, detected from their days. Each step from a day to the next votes for the frequency it fits (up to 4 days or one
/// trading day: daily; 5–10 days: weekly; 20–45: monthly; 75–110: quarterly), and most votes win. Daily prices that cover at least half of the
/// Saturdays and half of the Sundays are seven-day prices. Weekly, monthly and quarterly prices have one row per period, without a gap;
/// mixed or irregular prices have a fault. Gaps in daily prices are checked by the run, not here. A single day counts as daily.
/// </summary>
/// <param name="Frequency">The frequency; null when there is a fault.</param>
/// <param name="FaultRow">The row, counted from 0, of the fault; -1 without one.</param>
/// <param name="Fault">The fault, as a sentence with its remedy; null without one.</param>
public readonly record struct DetectedFrequency(Frequency? Frequency, int FaultRow, string? Fault)
{
    // This many consecutive steps of another frequency are other prices, not a gap.
    private const int FewestWeeks = 4;
    private const int FewestMonths = 3;
    private const int FewestWeekends = 8;

    // With fewer rows, steps over a missing day prove nothing.
    private const int FewestRows = 10;

    /// <summary>Detects the frequency of prices.</summary>
    /// <param name="dates">The days, strictly ascending, at least one.</param>
    public static DetectedFrequency Of(ReadOnlySpan<DateOnly> dates)
    {
        var steps = Steps(dates);
        var votes = new int[Enum.GetValues<Step>().Length];
        foreach (var step in steps) votes[(int)step]++;
        votes[(int)Step.Day] += votes[(int)Step.NextDay];
        var most = Step.Day;
        foreach (var step in new[] { Step.Week, Step.Month, Step.Quarter, Step.Other })
        {
            if (votes[(int)step] > votes[(int)most]) most = step;
        }

        return most switch
        {
            Step.Day => Days(dates, steps, votes[(int)Step.NextDay]),
            Step.Week when dates.Length == 2 => Wrong(1, $"{Text(dates[1])} is a week after the only other price, so the prices are either " +
                "weekly, or daily with a gap. Add more rows."),
            Step.Week => Periods(dates, steps, Rota.Frequency.Weekly),
            Step.Month => Periods(dates, steps, Rota.Frequency.Monthly),
            Step.Quarter => Periods(dates, steps, Rota.Frequency.Quarterly),
            _ => Wrong(Array.IndexOf(steps, Step.Other) + 1, "Prices are not daily, weekly, monthly or quarterly: no price between " +
                $"{Text(dates[Array.IndexOf(steps, Step.Other)])} and {Text(dates[Array.IndexOf(steps, Step.Other) + 1])}. " +
                "Use daily, weekly, monthly or quarterly prices."),
        };
    }

    private static DetectedFrequency Days(ReadOnlySpan<DateOnly> dates, Step[] steps, int nextDays)
    {
        if (Stretch(steps, Step.Week, FewestWeeks) is { } weeks) return Mixed(dates, weeks, Rota.Frequency.Weekly);
        if (Stretch(steps, Step.Month, FewestMonths) is { } months) return Mixed(dates, months, Rota.Frequency.Monthly);
        if (Stretch(steps, Step.Quarter, FewestMonths) is { } quarters) return Mixed(dates, quarters, Rota.Frequency.Quarterly);
        if (dates.Length >= FewestRows && nextDays * 2 < steps.Length)
        {
            var row = Array.IndexOf(steps, Step.Day) + 1;
            return Wrong(row, $"Most prices skip a trading day, as between {Text(dates[row - 1])} and {Text(dates[row])}, so they are neither daily nor weekly. " +
                "Use daily, weekly, monthly or quarterly prices.");
        }

        return Weekends(dates);
    }

    // Weekends either have prices like other days, or none but for a few wrong rows.
    private static DetectedFrequency Weekends(ReadOnlySpan<DateOnly> dates)
    {
        Span<int> priced = stackalloc int[2];
        var (with, without, longestWith, longestWithout, changed) = (0, 0, 0, 0, 0);
        for (var i = 0; i < dates.Length; i++)
        {
            if (dates[i].DayOfWeek == DayOfWeek.Saturday) priced[0]++;
            else if (dates[i].DayOfWeek == DayOfWeek.Sunday) priced[1]++;
            if (i == 0 || Rota.Frequency.Weekly.PeriodOf(dates[i]) == Rota.Frequency.Weekly.PeriodOf(dates[i - 1])) continue;
            // The week before is over: did it end on a Sunday?
            var isWith = dates[i - 1].DayOfWeek == DayOfWeek.Sunday && i > 1 && dates[i - 2].DayOfWeek == DayOfWeek.Saturday;
            (with, without) = isWith ? (with + 1, 0) : (0, without + 1);
            longestWith = Math.Max(longestWith, with);
            longestWithout = Math.Max(longestWithout, without);
            if (changed == 0 && longestWith >= FewestWeekends && longestWithout >= FewestWeekends) changed = i;
        }

        if (changed > 0)
        {
            return Wrong(changed, "Prices on Saturdays and Sundays come and go: the pattern changes at " +
                $"{Text(dates[changed])} (each lasts {FewestWeekends} weeks or more). Keep prices of trading days only, or add the missing weekends.");
        }

        var isAllDays = Covers(dates, DayOfWeek.Saturday, priced[0]) && Covers(dates, DayOfWeek.Sunday, priced[1]) && priced[0] + priced[1] > 0;
        return new(isAllDays ? Rota.Frequency.AllDays : Rota.Frequency.Daily, -1, null);
    }

    private static bool Covers(ReadOnlySpan<DateOnly> dates, DayOfWeek weekday, int priced)
    {
        var first = dates[0].DayNumber + (((int)weekday - (int)dates[0].DayOfWeek + 7) % 7);
        var count = first > dates[^1].DayNumber ? 0 : (dates[^1].DayNumber - first) / 7 + 1;
        return priced * 2 >= count;
    }

    private static DetectedFrequency Periods(ReadOnlySpan<DateOnly> dates, Step[] steps, Frequency frequency)
    {
        if (Stretch(steps, Step.NextDay, FewestWeeks) is { } days) return Mixed(dates, days, Rota.Frequency.Daily, frequency);
        for (var i = 1; i < dates.Length; i++)
        {
            var passed = frequency.PeriodOf(dates[i]) - frequency.PeriodOf(dates[i - 1]);
            if (passed == 0)
                return Wrong(i, $"Prices are {frequency.Adjective}, but {Text(dates[i])} is the second price for {frequency.NameOf(dates[i])}: remove one of the two.");
            if (passed > 1)
            {
                var missing = frequency.NameOf(frequency.FirstDayAfter(dates[i - 1]));
                return Wrong(i, $"Prices are {frequency.Adjective}, but {missing} is missing{(passed > 2 ? $" and {passed - 2} more after it" : "")}: " +
                    "add it, or remove the earlier rows.");
            }
        }

        return new(frequency, -1, null);
    }

    // The first of that many consecutive steps of one kind.
    private static int? Stretch(Step[] steps, Step kind, int fewest)
    {
        var count = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            count = steps[i] == kind ? count + 1 : 0;
            if (count == fewest) return i - fewest + 1;
        }

        return null;
    }

    private static DetectedFrequency Mixed(ReadOnlySpan<DateOnly> dates, int step, Frequency odd, Frequency usual = Rota.Frequency.Daily) => Wrong(
        step + 1, $"Most prices are {usual.Adjective}, but those after {Text(dates[step])} are {odd.Adjective}: put the two in separate files; " +
        "the coarser one can be a proxy for the other.");

    private static Step[] Steps(ReadOnlySpan<DateOnly> dates)
    {
        var steps = new Step[dates.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            var (from, to) = (dates[i], dates[i + 1]);
            var days = to.DayNumber - from.DayNumber;
            steps[i] = days == 1 || (days == 3 && from.DayOfWeek == DayOfWeek.Friday) ? Step.NextDay
                : days <= 10 && ExchangeDays.CountBetween(from, to, atMost: 1) == 0 ? Step.NextDay
                : days switch { <= 4 => Step.Day, <= 10 => Step.Week, >= 20 and <= 45 => Step.Month, >= 75 and <= 110 => Step.Quarter, _ => Step.Other };
        }

        return steps;
    }

    private static DetectedFrequency Wrong(int row, string fault) => new(null, row, fault);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private enum Step
    {
        NextDay,
        Day,
        Week,
        Month,
        Quarter,
        Other,
    }
}
