namespace Rota.Engine;

// Checks that a cash rate covers a run: a yield is valid for the usual step to the next one, plus a few days.
internal sealed class RateCoverage
{
    private const int MostDays = 10;

    // With steps longer than a month, a rare rate and a gap look the same.
    private const int LongestStep = 31;

    private readonly CashRate _rate;
    private readonly int _step; // median days from one yield to the next

    private RateCoverage(CashRate rate)
    {
        _rate = rate;
        var steps = Steps(rate);
        Array.Sort(steps);
        _step = steps.Length == 0 ? LongestStep : steps[steps.Length / 2];
    }

    // A note where a yield stands in for a few other days; throws where it would for too many.
    public static string[] NotesOn(CashRate rate, DateOnly from, DateOnly to)
    {
        if (rate.From is not { } first || rate.To is not { } last) return [];
        var coverage = new RateCoverage(rate);
        var notes = new List<string>();
        if (first > from && Months.Of(first) == Months.Of(from))
            notes.Add($"The cash rate {rate.Source} begins on {Text(first)}: its first yield stands for the days before it.");
        coverage.RequireNoHole(from, to);
        if (coverage.DaysWithout(last, to) is > 0 and var missing)
        {
            if (missing > MostDays)
            {
                throw Refused(
                    $"The cash rate {rate.Source} ends on {Text(last)}, more than {MostDays} trading days before the run does on {Text(to)}. " +
                    $"Bring newer rates, or run with --to {Text(last)}.");
            }

            notes.Add(
                $"The cash rate {rate.Source} ends on {Text(last)}, {Count(missing)} before the run does: its last yield is carried forward.");
        }

        return [.. notes];
    }

    private void RequireNoHole(DateOnly from, DateOnly to)
    {
        if (_step > LongestStep) return;
        var days = _rate.Days;
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i] <= from || days[i - 1] >= to || DaysWithout(days[i - 1], days[i].AddDays(-1)) <= MostDays) continue;
            throw Refused(
                $"The cash rate {_rate.Source} has no value between {Text(days[i - 1])} and {Text(days[i])}, more than {MostDays} trading days. " +
                "Bring the missing rates.");
        }
    }

    // Trading days up to a day for which the previous yield has expired; stops counting at the limit.
    private int DaysWithout(DateOnly known, DateOnly to) =>
        to == DateOnly.MaxValue || known.DayNumber > to.DayNumber - _step
            ? 0
            : ExchangeDays.CountBetween(known.AddDays(_step - 1), to.AddDays(1), MostDays + 1);

    private static int[] Steps(CashRate rate)
    {
        var days = rate.Days;
        var steps = new int[Math.Max(days.Length - 1, 0)];
        for (var i = 0; i < steps.Length; i++) steps[i] = days[i + 1].DayNumber - days[i].DayNumber;
        return steps;
    }

    private static string Count(int days) => days == 1 ? "1 trading day" : $"{days} trading days";

    private static string Text(DateOnly day) => PanelBuilder.Text(day);

    private static InputException Refused(string what) => new(new Mistake(what));
}
