using System.Globalization;

namespace Rota.Host.Prices;

// The age of a run's last close: trading days of the exchange since the next close was due.
internal sealed record PriceAge(DateOnly LastClose, int Days, DateOnly Today)
{
    // The default tolerance.
    public const int Usual = 5;

    public string Warning => string.Create(
        CultureInfo.InvariantCulture,
        $"STALE PRICES: last close {LastClose:O}, {Days} trading days before {Today:O}. Update the prices before you act.");

    // Null if prices are recent enough, or generated and therefore ageless.
    public static PriceAge? Of(BacktestResult run, DateOnly today, int most) =>
        StandsUntil(run) is { } due ? Of(run.To, due, today, most) : null;

    public static PriceAge? Of(DateOnly lastClose, DateOnly standsUntil, DateOnly today, int most) =>
        DaysAfter(standsUntil, today) > most ? new(lastClose, DaysAfter(lastClose, today), today) : null;

    // The last day without a newer close due; null for generated prices.
    public static DateOnly? StandsUntil(BacktestResult run) =>
        run.Panel.RealFrom.All(day => day is null) ? null : StandsUntil(run.To, run.Panel.Frequency);

    public static DateOnly StandsUntil(DateOnly lastClose, Frequency frequency) => frequency switch
    {
        Frequency.Weekly => lastClose.AddDays(7),
        Frequency.Monthly => EndOfMonth(lastClose, 1),
        Frequency.Quarterly => EndOfMonth(lastClose, 3),
        _ => lastClose,
    };

    private static DateOnly EndOfMonth(DateOnly day, int later) => new DateOnly(day.Year, day.Month, 1).AddMonths(later + 1).AddDays(-1);

    private static int DaysAfter(DateOnly day, DateOnly today)
    {
        if (day < TradingDays.First) day = TradingDays.First;
        var count = 0;
        for (day = TradingDays.Next(day); day <= today; day = TradingDays.Next(day)) count++;
        return count;
    }
}
