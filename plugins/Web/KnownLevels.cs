namespace Rota.Plugins.Web;

// The last known observation on each trading day.
internal sealed class KnownLevels(Asset asset, Observations observations, int? lag, DateOnly today, string feed)
{
    // Daily observations are published on the next day.
    private const int DailyLag = 1;

    public static DateOnly FirstTradingDay(DateOnly day)
    {
        if (day < TradingDays.First) day = TradingDays.First;
        return TradingDays.Includes(day) ? day : TradingDays.Next(day);
    }

    public static AnswerFault NeedsLag(Asset asset, string feed) => new(
        $"{asset} is not a daily series: set the calendar days from an observation's date until it is published, as in {feed}:lag=45.");

    public IEnumerable<Observation> Days()
    {
        var known = observations.Known;
        var days = lag ?? (observations.IsDaily ? DailyLag : throw NeedsLag(asset, feed));
        RequirePrices();
        var end = observations.Next.AddDays(days);
        var at = 0;
        for (var day = FirstTradingDay(known[0].Day.AddDays(days)); day <= today && day < end; day = TradingDays.Next(day))
        {
            while (at + 1 < known.Count && known[at + 1].Day.AddDays(days) <= day) at++;
            yield return new(day, known[at].Value);
        }
    }

    private void RequirePrices()
    {
        var wrong = observations.Known.Where(one => one.Value <= 0).ToList();
        if (wrong.Count == 0) return;
        throw new AnswerFault(
            $"{asset} is 0 or less on {wrong.Count} days, first on {Quotes.Text(wrong[0].Day)}; a price must be above 0. " +
            $"For the growth of cash at this rate, use {feed}:cash.");
    }
}
