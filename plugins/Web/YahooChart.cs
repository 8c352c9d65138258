using System.Globalization;

namespace Rota.Plugins.Web;

// One asset's chart. A row has the start time of its session, in seconds since 1970.
internal sealed class YahooChart
{
    // The offset from UTC is today's: half a year away the clock may be an hour off. Sessions begin from midnight on, so two more
    // hours stay within their day.
    private static readonly TimeSpan Margin = TimeSpan.FromHours(2);

    private readonly List<string> _mistakes = [];
    private readonly List<Quote> _days = [];
    private readonly JsonPlace _result;
    private readonly JsonPlace _meta;
    private readonly TimeSpan _offset;
    private readonly long _open; // the start of the current session, if it is not over; later rows have no close yet

    public YahooChart(JsonPlace result, JsonPlace meta, DateTimeOffset now)
    {
        (_result, _meta) = (result, meta);
        _offset = TimeSpan.FromSeconds(meta["gmtoffset"].Whole());
        var session = meta["currentTradingPeriod"]["regular"];
        _open = now.ToUnixTimeSeconds() < session["end"].Whole() ? session["start"].Whole() : long.MaxValue;
    }

    public Quotes Read(double rounding, bool isToday)
    {
        var times = _result["timestamp"].Items();
        var indicators = _result["indicators"];
        var quote = One(indicators["quote"]);
        var opens = Column(quote["open"], times.Count);
        var closes = Column(quote["close"], times.Count);
        var adjusted = Column(One(indicators["adjclose"])["adjclose"], times.Count);
        for (var i = 0; i < times.Count; i++)
        {
            var time = times[i].Whole();
            if (time < _open) Take(DayOf(time), opens[i], closes[i], adjusted[i], rounding);
        }

        if (_result.Maybe("events") is { } events)
        {
            Pay(events.Maybe("dividends"), (day, amount) => day with { Dividend = day.Dividend + amount });
            Pay(events.Maybe("capitalGains"), (day, amount) => day with { Gain = day.Gain + amount });
            Split(events.Maybe("splits"));
        }

        var note = isToday ? AddToday() : null;
        return Quotes.Of(_days, hasUnadjusted: true, _mistakes) with { Notes = note is null ? [] : [note] };
    }

    // The current price, with what goes ex and is split on its day.
    public Rota.Quote Latest(Asset asset)
    {
        var time = _meta["regularMarketTime"].Whole();
        var events = _result.Maybe("events");
        var split = 1.0;
        foreach (var one in OfDay(events?.Maybe("splits"), DayOf(time))) split *= one["numerator"].Number() / one["denominator"].Number();
        var price = _meta["regularMarketPrice"].Number();
        if (!(price > 0 && split > 0)) throw new AnswerFault(string.Create(CultureInfo.InvariantCulture, $"Yahoo has a price of {price} for {asset}, after a split of {split}."));
        return new(asset, price, DateTimeOffset.FromUnixTimeSeconds(time))
        {
            Distribution = OfDay(events?.Maybe("dividends"), DayOf(time)).Sum(paid => paid["amount"].Number()),
            Split = split,
        };
    }

    private IEnumerable<JsonPlace> OfDay(JsonPlace? events, DateOnly day) =>
        (events?.Members() ?? []).Select(member => member.Value).Where(one => DayOf(one["date"].Whole()) == day);

    // The current price as a row of its own, after the last close; none if it is of that day or an earlier one, as for a fund.
    private string? AddToday()
    {
        var time = _meta["regularMarketTime"].Whole();
        var day = DayOf(time);
        if (_days.Count > 0 && _days[^1].Day >= day) return null;
        var price = _meta["regularMarketPrice"].Number();
        _days.Add(new(day, double.NaN, price, price));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The last price, {price} on {day:O}, is a quote of {DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime:HH:mm} UTC and not a close.");
    }

    private static JsonPlace One(JsonPlace list) => list.Items() is [var one] ? one : throw list.Wrong("does not have exactly one entry");

    private static IReadOnlyList<JsonPlace> Column(JsonPlace list, int count)
    {
        var items = list.Items();
        return items.Count == count ? items : throw list.Wrong($"has {items.Count} values for {count} days");
    }

    private DateOnly DayOf(long time) => DateOnly.FromDateTime((DateTimeOffset.FromUnixTimeSeconds(time) + _offset + Margin).UtcDateTime);

    private void Take(DateOnly day, JsonPlace open, JsonPlace close, JsonPlace adjusted, double rounding)
    {
        // A day without trades.
        if (open.IsNull && close.IsNull && adjusted.IsNull) return;
        try
        {
            var quote = new Quote(day, open.IsNull ? double.NaN : open.Number(), close.Number(), adjusted.Number());
            // The last close is repeated as the current price.
            if (_days.Count > 0 && _days[^1].Day == day && Math.Abs(_days[^1].Close / quote.Close - 1) < rounding) return;
            _days.Add(quote);
        }
        catch (AnswerFault fault)
        {
            _mistakes.AddRange(fault.Mistakes.Select(what => $"{Quotes.Text(day)}: {what}"));
        }
    }

    private void Pay(JsonPlace? events, Func<Quote, double, Quote> pay)
    {
        foreach (var (_, paid) in events?.Members() ?? [])
        {
            if (Find(paid) is { } day) _days[day] = pay(_days[day], paid["amount"].Number());
        }
    }

    private void Split(JsonPlace? events)
    {
        foreach (var (_, split) in events?.Members() ?? [])
        {
            if (Find(split) is { } day)
                _days[day] = _days[day] with { Split = _days[day].Split * split["numerator"].Number() / split["denominator"].Number() };
        }
    }

    // The first day with a price on or after an event; none if the event is before or after all prices.
    private int? Find(JsonPlace happened)
    {
        var date = DayOf(happened["date"].Whole());
        if (_days.Count == 0 || date < _days[0].Day) return null;
        var at = _days.FindIndex(quote => quote.Day >= date);
        return at < 0 ? null : at;
    }
}
