using System.Globalization;

namespace Rota.Host.Provisional;

// A series with a quote as the close of its day: adjusted close = adjusted close before × (quote + distribution) / close before.
internal static class ProvisionalClose
{
    // A third down or half up.
    private const double MuchMoved = 0.4;

    public static PriceSeries Of(PriceSeries series, Quote quote)
    {
        var day = DayOf(quote);
        Require(series, day);
        var (closes, hasRaw) = (series.Closes.ToArray(), !series.UnadjustedCloses.IsEmpty);
        var before = (hasRaw ? series.UnadjustedCloses : series.Closes).ToArray();
        RequireSplit(series, quote, before[^1]);
        // In shares after today's split.
        double[] raw = [.. before.Select(close => close / quote.Split)];
        var close = closes[^1] * (quote.Price + quote.Distribution) / raw[^1];
        return new(
            series.Asset, [.. series.Dates, day], [.. closes, close], series.Opens.IsEmpty ? null : [.. series.Opens, double.NaN], series.Source,
            series.RealFrom, hasRaw ? [.. raw, quote.Price] : null, series.Frequency, series.DailyFrom)
        {
            ProxySpans = series.ProxySpans,
            Notes = [.. series.Notes, .. Notes(quote, hasRaw, raw[^1])],
        };
    }

    // By New York's clock.
    public static DateOnly DayOf(Quote quote) => DateOnly.FromDateTime(NewYorkTime.Of(quote.Time).DateTime);

    private static IEnumerable<string> Notes(Quote quote, bool hasRaw, double before)
    {
        if (!hasRaw)
            yield return "the feed has no unadjusted closes; the quote is compared with its last close as it is.";
        if (quote.Distribution > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"the quote is without today's distribution of {quote.Distribution}, which is added.");
        if (quote.Split is not 1) yield return string.Create(CultureInfo.InvariantCulture, $"one share became {quote.Split} today.");
        if (Distance(quote.Price, before) > MuchMoved)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"the quote {quote.Price} is far from the last close {before}. If shares were split today, the quote must say so.");
        }
    }

    // A feed may have adjusted its closes for the split of today already.
    private static void RequireSplit(PriceSeries series, Quote quote, double before)
    {
        if (quote.Split is 1 || Distance(quote.Price, before) >= Distance(quote.Price * quote.Split, before)) return;
        throw Wrong(series, string.Create(
            CultureInfo.InvariantCulture,
            $"has a split of {quote.Split} in its quote of {quote.Price}, but its last close {before} is in new shares already. Give the quote without the split."));
    }

    private static double Distance(double one, double other) => Math.Abs(Math.Log(one / other));

    // The close before must be that of the session before: a distribution in between would be lost.
    private static void Require(PriceSeries series, DateOnly day)
    {
        var last = series.Dates[^1];
        if (last >= day)
            throw Wrong(series, $"already has a close of {last:O}, and its quote is of {day:O}. Leave out --provisional.");
        if (!series.Frequency.CountsDays)
            throw Wrong(series, "has no daily prices, so a quote cannot be the next one. Use a daily feed.");
        var before = series.Frequency == Frequency.AllDays ? day.AddDays(-1) : TradingDays.Previous(day);
        if (series.Frequency != Frequency.AllDays && !TradingDays.Includes(day))
            throw Wrong(series, $"has a quote of {day:O}, on which the exchange does not trade.");
        if (last < before) throw Wrong(series, $"has its last close on {last:O}; a quote of {day:O} follows that of {before:O}. Update the prices.");
    }

    private static InputException Wrong(PriceSeries series, string what) => new(new Mistake($"{series.Asset} {what}", series.Source));
}
