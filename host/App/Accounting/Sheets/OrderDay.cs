using Rota.Accounts;

namespace Rota.Host.Accounting;

// The day whose price an order has that is entered now, and until when it must be entered.
internal sealed record OrderDay(DateOnly Day, DateTimeOffset Until)
{
    public static OrderDay Of(Pricing pricing, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(NewYorkTime.Of(now).DateTime);
        while (!TradingDays.Includes(day) || UntilOn(day) < now) day = day.AddDays(1);
        return new(day, UntilOn(day));

        // On a half-day, funds close with the exchange.
        DateTimeOffset UntilOn(DateOnly session)
        {
            var (close, cutoff) = (TradingDays.CloseOf(session), NewYorkTime.At(session, pricing.Cutoff));
            return pricing.IsAtNav && cutoff < close ? cutoff : close;
        }
    }
}
