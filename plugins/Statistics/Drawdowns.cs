namespace Rota.Plugins.Statistics;

// How long a curve stayed below its highs, in calendar days from the day of a high to the first day that reaches it again. One that is
// open at the end counts up to the end.
internal readonly record struct Drawdowns(int LongestDays, int OpenDays)
{
    public static Drawdowns Of(EquityCurve equity)
    {
        var (high, highDay, longest) = (equity.Values[0], equity.Dates[0], 0);
        var isBelow = false;
        for (var i = 1; i < equity.Values.Length; i++)
        {
            if (equity.Values[i] < high)
            {
                isBelow = true;
                continue;
            }

            if (isBelow) longest = Math.Max(longest, equity.Dates[i].DayNumber - highDay.DayNumber);
            (high, highDay, isBelow) = (equity.Values[i], equity.Dates[i], false);
        }

        var open = isBelow ? equity.Dates[^1].DayNumber - highDay.DayNumber : 0;
        return new Drawdowns(Math.Max(longest, open), open);
    }
}
