using Rota.Accounts;

namespace Rota.Host.Accounting;

// The day whose price an order has that is entered now, and until when it must be entered.
internal sealed record OrderDay(DateOnly Day, DateTimeOffset Until)
{
    // By the exchange's own calendar.
    public static OrderDay Of(Pricing pricing, DateTimeOffset now) => Of(pricing, now, TradingDays.Includes, TradingDays.CloseOf);

    public static OrderDay Of(Pricing pricing, DateTimeOffset now, Func<DateOnly, bool> isOpen, Func<DateOnly, DateTimeOffset> closeOf)
    {
        var (today, time) = InNewYork(now);
        var day = isOpen(today) ? pricing.ProcessedOn(today, time, CloseOn(today), Next) : Next(today);
        return new(day, NewYorkTime.At(day, pricing.Due(CloseOn(day))));

        TimeOnly CloseOn(DateOnly session) => InNewYork(closeOf(session)).Time;

        DateOnly Next(DateOnly after)
        {
            do after = after.AddDays(1);
            while (!isOpen(after));
            return after;
        }
    }

    private static (DateOnly Day, TimeOnly Time) InNewYork(DateTimeOffset time)
    {
        var there = NewYorkTime.Of(time).DateTime;
        return (DateOnly.FromDateTime(there), TimeOnly.FromDateTime(there));
    }
}
