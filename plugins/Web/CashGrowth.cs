namespace Rota.Plugins.Web;

// The value of one unit that earns a rate, like the cash of a run: at the rate known on the trading day before.
internal sealed class CashGrowth(RateQuotation quotation, Observations observations, int lag, DateOnly today)
{
    public IEnumerable<Observation> Days()
    {
        var rate = new CashRate(
            [.. observations.Known.Select(one => Known(one.Day))],
            [.. observations.Known.Select(one => quotation.YieldOf(one.Value / 100))],
            "fred");
        var day = KnownLevels.FirstTradingDay(Known(observations.Known[0].Day));
        var end = Known(observations.Next);
        var value = 1.0;
        // A day's value is final as soon as the rate of the day before cannot change.
        for (var before = day; day <= today && before < end; (before, day) = (day, TradingDays.Next(day)))
        {
            value += value * rate.Accrual(before, day);
            yield return new(day, value);
        }
    }

    private DateOnly Known(DateOnly day) => quotation.KnownOn(day).AddDays(lag);
}
