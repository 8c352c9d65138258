using System.Globalization;

namespace Rota.Plugins.Web;

// Compares a provider's adjusted closes with the splits and dividends that it lists. All of them adjust as CRSP does: before an ex-date
// closes are multiplied by 1 − D / (the close before it), before a split by 1 over how many shares one became. An event that is left out, or
// counted twice, is nearer to that than to what is right; less than half of it may be another way to round or to place the cents.
internal static class Adjustments
{
    // What is paid out is seen from here on; closes of few digits hide less.
    private const double LeastShown = 1e-3;
    private const double LastDigit = 1e-4;

    // A fund moves by a per cent on a usual day, so that a gain of less is not told from that.
    private const double LeastTold = 0.02;

    // A smaller split is no larger than what a day may bring.
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

    // The least and the most that may have been paid. Some list a gain among the dividends and again beside them: where the close falls by one of
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
                $"On {now.Day:O} one share became {now.Split}, and the closes go from {before.Close} to {now.Close} as if it was not " +
                $"taken into account, or twice.");
        }

        if (now.Dividend + now.Gain >= before.Close)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"On {now.Day:O} {now.Dividend + now.Gain} a share is paid out, as much as the close before, {before.Close}, or more.");
        }

        var (leastPaid, mostPaid) = Paid(before, now);
        var (least, most) = (-Math.Log(1 - leastPaid / before.Close), -Math.Log(1 - mostPaid / before.Close));
        var seen = Math.Log(now.Adjusted / now.Close) - Math.Log(before.Adjusted / before.Close);
        var off = Math.Max(least - seen, seen - most);
        var allowed = Math.Max(Math.Max(least > 0 ? least : most, split) / 2, Math.Max(LeastShown, 2 * LastDigit / before.Adjusted));
        return off <= allowed
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"On {now.Day:O} {mostPaid} a share is paid out of {before.Close}, and the adjusted closes before are " +
                $"multiplied by {Math.Exp(-seen):0.######}, not by {Math.Exp(-most):0.######}.");
    }
}
