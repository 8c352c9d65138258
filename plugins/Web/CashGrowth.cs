namespace Rota.Plugins.Web;

// What one unit grows to at a rate, as the program's own cash does: on what was known the trading day before.
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
        // A day's value stands as soon as the rate of the one before cannot change.
        for (var before = day; day <= today && before < end; (before, day) = (day, TradingDays.Next(day)))
        {
            value += value * rate.Accrual(before, day);
            yield return new(day, value);
        }
    }

    private DateOnly Known(DateOnly day) => quotation.KnownOn(day).AddDays(lag);
}
