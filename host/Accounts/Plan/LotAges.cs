using System.Globalization;

namespace Rota.Accounts;

// Rules by the age of shares. The oldest leave first, so that shares behind a locked lot wait with it.
internal static class LotAges
{
    // Whether a day is one of the N days after another, or that day itself.
    public static bool IsWithin(DateOnly day, DateOnly start, int days) => day.DayNumber - start.DayNumber <= days;

    // The sale as far as the lots before the first locked one allow it.
    public static Restriction? UpTo(Func<Lot, bool> isLocked, RuleView view, Asset fund, decimal shares, Func<Lot, Restriction> locked)
    {
        var free = 0m;
        foreach (var lot in view.Book.LotsOf(fund))
        {
            if (isLocked(lot)) return free < shares ? locked(lot) with { Allowed = free } : null;
            free += lot.Shares;
        }

        return null;
    }

    public static string Text(decimal shares) => shares.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
