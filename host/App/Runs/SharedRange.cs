using System.Globalization;

namespace Rota.Host.Runs;

// The days that runs have in common. They begin on a day on which all of them decide, because a run begins with its first
// decision. If that would cost more than half of the common days, each run begins with its own first decision.
internal sealed record SharedRange(DateRange Days, string Reason)
{
    public static SharedRange Of(IReadOnlyList<RunDays> runs)
    {
        var late = runs.MaxBy(run => run.From)!;
        var early = runs.MinBy(run => run.To)!;
        var (first, last) = (late.From, early.To);
        if (first > last)
        {
            throw new InputException(new Mistake(
                $"No common range: {late.Path} begins on {Text(first)}, after {early.Path} ended on {Text(last)}. " +
                "Compare scripts that overlap."));
        }

        var isLimited = runs.Any(run => run.From < first);
        var begin = isLimited ? $"{late.Path} has no earlier days" : "no script has earlier days";
        isLimited = runs.Any(run => run.To > last);
        var end = isLimited ? $"{early.Path} has no later ones" : "no script has later ones";
        var common = CommonDecision(runs, first, last);
        if (common is { } day && day > first) begin += $", and {Text(day)} is the first decision day of all";
        else if (common is null) begin += ", and each begins with its own first decision";
        var days = new DateRange(common ?? first, last);
        return new(days, $"Compared from {Text(days.From)} to {Text(days.To)}, which all {runs.Count} share: {begin}; {end}.");
    }

    // The first day of a run over this range: null if its own start leads there.
    public DateOnly? Begin(DateOnly from) => from == Days.From ? null : Days.From;

    private static DateOnly? CommonDecision(IReadOnlyList<RunDays> runs, DateOnly first, DateOnly last)
    {
        var half = first.AddDays((last.DayNumber - first.DayNumber) / 2);
        for (var day = first; day <= half;)
        {
            var next = runs.Max(run => run.NextBegin(day));
            if (next == day) return day;
            day = next;
        }

        return null;
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
