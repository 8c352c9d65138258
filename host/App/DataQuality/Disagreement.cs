using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Differences between two feeds' prices of one asset: returns, distributions, days.
internal static class Disagreement
{
    public const string Prices = "prices-differ";
    public const string Distributions = "distributions-differ";
    public const string Days = "days-differ";

    private const double LeastStep = 0.002;
    private const double SeriousStep = 0.0075;
    private const double Left = 0.2;
    private const double LeastYield = 2e-4;
    private const double SeriousYield = 1e-3;
    private const int SamePaymentDays = 5;
    private const int SeriousDays = 3;

    public static IEnumerable<Finding> Of(CheckedSeries one, CheckedSeries two, string other)
    {
        if (one.Dates.Length == 0 || two.Dates.Length == 0) return [];
        var both = Common(one, two);
        var first = one.Dates[0] > two.Dates[0] ? one.Dates[0] : two.Dates[0];
        var last = one.Dates[^1] < two.Dates[^1] ? one.Dates[^1] : two.Dates[^1];
        return
        [
            .. Steps(one, two, both, other), .. Paid(one, two, first, last, other),
            .. OnlyIn(one, two, first, last, other), .. OnlyIn(two, one, first, last, null),
        ];
    }

    // The common days, as rows of both.
    public static List<(int One, int Two)> Common(CheckedSeries one, CheckedSeries two)
    {
        var both = new List<(int, int)>();
        for (int i = 0, j = 0; i < one.Dates.Length && j < two.Dates.Length;)
        {
            if (one.Dates[i] == two.Dates[j]) both.Add((i++, j++));
            else if (one.Dates[i] < two.Dates[j]) i++;
            else j++;
        }

        return both;
    }

    // Uses closes as traded if both have them, because differences in distributions are reported separately.
    private static IEnumerable<Finding> Steps(CheckedSeries one, CheckedSeries two, List<(int One, int Two)> both, string other)
    {
        var traded = one.Unadjusted.Length > 0 && two.Unadjusted.Length > 0;
        var (ones, twos) = traded ? (one.Unadjusted, two.Unadjusted) : (one.Closes, two.Closes);
        for (var at = 1; at < both.Count; at++)
        {
            var difference = Difference(at);
            if (Math.Abs(difference) < LeastStep) continue;
            // One wrong close makes two returns differ.
            var comesBack = at + 1 < both.Count && Math.Abs(difference + Difference(at + 1)) < Left * Math.Abs(difference);
            var (step, theirs) = (Step(ones, both[at].One, both[at - 1].One), Step(twos, both[at].Two, both[at - 1].Two));
            yield return Finding.On(
                one, one.Dates[both[at].One], one.Dates[both[at].One], difference, SizeUnit.Share, Prices,
                Math.Abs(difference) >= SeriousStep ? Severity.Serious : Severity.Note,
                $"The close goes {FindingFormat.Percent(Math.Exp(step) - 1)} here and {FindingFormat.Percent(Math.Exp(theirs) - 1)} in {other}" +
                $"{(comesBack ? ", which the next day reverses" : "")}: compare a third source.");
            if (comesBack) at++;
        }

        // A split that only one kind of raw close reflects does not affect adjusted ones.
        double Difference(int at)
        {
            var raw = Step(ones, both[at].One, both[at - 1].One) - Step(twos, both[at].Two, both[at - 1].Two);
            return Math.Abs(raw) <= Payment.Most
                ? raw
                : Step(one.Closes, both[at].One, both[at - 1].One) - Step(two.Closes, both[at].Two, both[at - 1].Two);
        }
    }

    private static double Step(double[] closes, int row, int before) => Math.Log(closes[row] / closes[before]);

    private static IEnumerable<Finding> Paid(CheckedSeries one, CheckedSeries two, DateOnly first, DateOnly last, string other)
    {
        if (one.Unadjusted.Length == 0 || two.Unadjusted.Length == 0) yield break;
        var theirs = two.Payments.Where(paid => paid.Day > first && paid.Day <= last).ToList();
        foreach (var paid in one.Payments.Where(paid => paid.Day > first && paid.Day <= last))
        {
            var at = Nearest(theirs, paid);
            var yield = at < 0 ? 0 : theirs[at].Yield;
            if (at >= 0) theirs.RemoveAt(at);
            if (Difference(one, paid.Day, paid.Yield, yield, other) is { } finding) yield return finding;
        }

        foreach (var paid in theirs)
        {
            if (Difference(one, paid.Day, 0, paid.Yield, other) is { } finding) yield return finding;
        }
    }

    private static int Nearest(List<Payment> theirs, Payment paid)
    {
        var near = theirs.FindAll(each => Math.Abs(each.Day.DayNumber - paid.Day.DayNumber) <= SamePaymentDays);
        return near.Count == 0
            ? -1
            : theirs.IndexOf(near.MinBy(each => (Math.Abs(each.Day.DayNumber - paid.Day.DayNumber), Math.Abs(each.Yield - paid.Yield))));
    }

    private static Finding? Difference(CheckedSeries one, DateOnly day, double here, double there, string other) =>
        Math.Abs(here - there) < LeastYield ? null : Finding.On(
            one, day, day, here - there, SizeUnit.Share, Distributions,
            Math.Abs(here - there) >= SeriousYield ? Severity.Serious : Severity.Note,
            $"Distribution here: {Paid(here)}; in {other}: {Paid(there)}. Check it with the fund itself.");

    private static string Paid(double yield) => yield == 0 ? "none" : $"{FindingFormat.Yield(yield)} of the price";

    private static IEnumerable<Finding> OnlyIn(CheckedSeries one, CheckedSeries two, DateOnly first, DateOnly last, string? other)
    {
        var theirs = two.Dates.ToHashSet();
        var days = one.Dates.Where(day => day >= first && day <= last && !theirs.Contains(day)).ToList();
        if (days.Count == 0) yield break;
        var shown = string.Join(", ", days.Take(3).Select(FindingFormat.Day)) + (days.Count > 3 ? " ..." : "");
        yield return Finding.On(
            one, days[0], days[^1], days.Count, SizeUnit.Days, Days, days.Count >= SeriousDays ? Severity.Serious : Severity.Note,
            $"{Count.Of(days.Count, "day")} ({shown}) {(days.Count == 1 ? "is" : "are")} " +
            $"{(other is null ? "missing here and there in the other feed" : $"here and not in {other}")}: check which feed is right.");
    }
}
