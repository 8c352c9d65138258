namespace Rota.Plugins.Web;

// Whether a cached answer may lack a close that its provider has by now: a session has ended since the answer was retrieved, and the
// provider's delay is over. A fund's value of the day is published at night.
internal static class Freshness
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(16); // its end in New York
    private static readonly TimeSpan OfFund = TimeSpan.FromHours(14);  // from there to six in the morning

    // Other exchanges have other clocks.
    private static readonly TimeSpan Elsewhere = TimeSpan.FromHours(6);

    public static bool IsStale(DateTimeOffset retrieved, DateTimeOffset now, Provider provider, Asset asset)
    {
        if (IsElsewhere(asset)) return now - retrieved >= Elsewhere;
        for (var day = TradingDays.Previous(DateOnly.FromDateTime(retrieved.UtcDateTime)); EndOf(day) <= now; day = TradingDays.Next(day))
        {
            if (IsBetween(EndOf(day) + provider.Delay) || (IsFund(asset) && IsBetween(EndOf(day) + OfFund))) return true;
        }

        return false;

        bool IsBetween(DateTimeOffset due) => retrieved < due && due <= now;
    }

    // Five letters ending in X name a US fund.
    private static bool IsFund(Asset asset) => asset.Name.Length == 5 && asset.Name.EndsWith('X') && asset.Name.All(char.IsAsciiLetterUpper);

    private static bool IsElsewhere(Asset asset) => asset.Name.AsSpan().IndexOfAny(".=-") >= 0;

    // New York is five hours behind UTC, and four from the second Sunday of March to the first of November.
    private static DateTimeOffset EndOf(DateOnly day)
    {
        var isSummer = day >= Sunday(day.Year, 3, 2) && day < Sunday(day.Year, 11, 1);
        return new DateTimeOffset(day, TimeOnly.FromTimeSpan(Session), TimeSpan.FromHours(isSummer ? -4 : -5));
    }

    private static DateOnly Sunday(int year, int month, int number)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (number - 1));
    }
}
