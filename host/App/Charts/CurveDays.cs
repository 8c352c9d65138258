namespace Rota.Host.Charts;

// Looks up days of a curve.
internal static class CurveDays
{
    public static (int First, int Length) Within(EquityCurve curve, DateRange window)
    {
        var (first, end) = (0, curve.Dates.Length);
        while (first < end && curve.Dates[first] < window.From) first++;
        while (end > first && curve.Dates[end - 1] > window.To) end--;
        return (first, end - first);
    }

    // Negative before the first day.
    public static int LastUpTo(EquityCurve curve, DateOnly day)
    {
        var place = curve.Dates.BinarySearch(day);
        return place >= 0 ? place : ~place - 1;
    }

    public static double? ValueOn(EquityCurve curve, DateOnly day) =>
        LastUpTo(curve, day) is >= 0 and var at ? curve.Values[at] : null;
}
