using System.Globalization;

namespace Rota.Host.Runs;

// The days that runs have in common. They begin on a day on which all of them decide, because a run begins with its first
// decision. If that would cost more than half of the common days, each run begins with its own first decision.
internal sealed record SharedRange(DateRange Days, string Reason)
{
    public static SharedRange Of(IReadOnlyList<ComparedScript> scripts)
    {
        var late = scripts.MaxBy(script => script.Result!.From)!;
        var early = scripts.MinBy(script => script.Result!.To)!;
        var (first, last) = (late.Result!.From, early.Result!.To);
        if (first > last)
        {
            throw new InputException(new Mistake(
                $"No common range: {late.Path} begins on {Text(first)}, after {early.Path} ended on {Text(last)}. " +
                "Compare scripts that overlap."));
        }

        var isLimited = scripts.Any(script => script.Result!.From < first);
        var begin = isLimited ? $"{late.Path} has no earlier days" : "no script has earlier days";
        isLimited = scripts.Any(script => script.Result!.To > last);
        var end = isLimited ? $"{early.Path} has no later ones" : "no script has later ones";
        var common = CommonDecision(scripts, first, last);
        if (common is { } day && day > first) begin += $", and {Text(day)} is the first decision day of all";
        else if (common is null) begin += ", and each begins with its own first decision";
        var days = new DateRange(common ?? first, last);
        return new(days, $"Compared from {Text(days.From)} to {Text(days.To)}, which all {scripts.Count} share: {begin}; {end}.");
    }

    private static DateOnly? CommonDecision(IReadOnlyList<ComparedScript> scripts, DateOnly first, DateOnly last)
    {
        var half = first.AddDays((last.DayNumber - first.DayNumber) / 2);
        for (var day = first; day <= half;)
        {
            var next = scripts.Max(script => NextDecision(script.Result!, day));
            if (next == day) return day;
            day = next;
        }

        return null;
    }

    // On or after a day. Fixed weights, and a strategy that never decides again, can begin on any day.
    private static DateOnly NextDecision(BacktestResult run, DateOnly day)
    {
        if (run.Strategy.Allocation is Fixed || run.Strategy.Schedule == Dsl.Never)
        {
            var dates = run.Equity.Dates;
            var at = dates.BinarySearch(day);
            if (at < 0) at = ~at;
            return at < dates.Length ? dates[at] : DateOnly.MaxValue;
        }

        foreach (var decision in run.Rebalances)
        {
            if (decision.Decided >= day) return decision.Decided;
        }

        return DateOnly.MaxValue;
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
