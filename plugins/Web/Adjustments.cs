using System.Globalization;

namespace Rota.Plugins.Web;

// Compares a provider's adjusted closes with its list of splits and dividends. All providers adjust as CRSP does: closes before an ex-date
// are multiplied by 1 − D / (the close before it), closes before a split divided by the number of shares that one became. An event counts as
// omitted or counted twice when the closes are nearer to that than to the correct value; smaller differences may be rounding.
internal static class Adjustments
{
    // The smallest payout that can be checked; closes with few digits hide smaller ones.
    private const double LeastShown = 1e-3;
    private const double LastDigit = 1e-4;

    // A fund moves by one per cent on a usual day, so a smaller gain cannot be detected.
    private const double LeastTold = 0.02;

    // A smaller split could be an ordinary day's move.
    private const double LeastSplit = 0.2;

    public static IReadOnlyList<string> Mistakes(Quotes quotes)
    {
        var mistakes = new List<string>();
        for (var i = 1; i < quotes.Days.Count; i++)
        {
            var (before, now) = (quotes.Days[i - 1], quotes.Days[i]);
            if (now is { Dividend: 0, Gain: 0, Split: 1 }) continue;
            if (Wrong(before, now) is { } what) mistakes.Add(what);
        }

        return mistakes;
    }

    // The least and the most that may have been paid. Some providers list a gain both as a dividend and separately: where the close falls by one of
    // the two sums and not by the other, that one was paid; else either may be right.
    private static (double Least, double Most) Paid(Quote before, Quote now)
    {
        var (least, most) = (now.Dividend, now.Dividend + now.Gain);
        var (toLeast, toMost) = (Math.Abs(before.Close - now.Close - least), Math.Abs(before.Close - now.Close - most));
        if (now.Gain < LeastTold * before.Close || Math.Min(toLeast, toMost) > now.Gain / 3) return (least, most);
        return toLeast < toMost ? (least, least) : (most, most);
    }

    private static string? Wrong(Quote before, Quote now)
    {
        var split = Math.Abs(Math.Log(now.Split));
        if (split > LeastSplit && Math.Abs(Math.Log(now.Close / before.Close)) > split / 2)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"On {now.Day:O} a share was split into {now.Split}, but the closes go from {before.Close} to {now.Close}, as if the split was not " +
                $"applied, or applied twice.");
        }

        if (now.Dividend + now.Gain >= before.Close)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"On {now.Day:O} the payout per share is {now.Dividend + now.Gain}; it must be less than the close before, {before.Close}.");
        }

        var (leastPaid, mostPaid) = Paid(before, now);
        var (least, most) = (-Math.Log(1 - leastPaid / before.Close), -Math.Log(1 - mostPaid / before.Close));
        var seen = Math.Log(now.Adjusted / now.Close) - Math.Log(before.Adjusted / before.Close);
        var off = Math.Max(least - seen, seen - most);
        var allowed = Math.Max(Math.Max(least > 0 ? least : most, split) / 2, Math.Max(LeastShown, 2 * LastDigit / before.Adjusted));
        return off <= allowed
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"On {now.Day:O} the payout per share is {mostPaid}, after a close of {before.Close}, but earlier adjusted closes are " +
                $"multiplied by {Math.Exp(-seen):0.######} instead of {Math.Exp(-most):0.######}.");
    }
}
