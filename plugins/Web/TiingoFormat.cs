namespace Rota.Plugins.Web;

// Tiingo's end-of-day prices, which it gives for days that are over.
internal sealed class TiingoFormat : IFormat
{
    private const string Midnight = "T00:00:00";

    public Provider Provider { get; } = new("tiingo", new("https://api.tiingo.com"), TimeSpan.FromMilliseconds(250))
    {
        Key = new("TIINGO_TOKEN", "https://www.tiingo.com/account/api/token", Parameter: null),
        Hourly = 50,
    };

    // Without a first day it gives the last one alone.
    public string PathOf(Asset asset) =>
        $"/tiingo/daily/{Uri.EscapeDataString(asset.Name)}/prices?startDate=1900-01-01&format=json&resampleFreq=daily";

    // Its limits come with any status, as bare text too.
    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now)
    {
        if (raw.Says("symbol look up"))
        {
            return new(
                "Tiingo allows so many different assets a month on your plan, 500 on the free one, and they are used up until the first of next " +
                "month. Assets that you asked for before, and what is kept, are not affected.")
            {
                Until = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1),
            };
        }

        if (!raw.Says("request allocation")) return null;
        var (until, of) = raw.Says("daily") ? (now.UtcDateTime.Date.AddDays(1), "day") : (HourlyLimit.EndOfHour(now).UtcDateTime, "hour");
        return new(
            $"Tiingo allows no more requests of your plan this {of}. Ask again from {Told(until, now)} on; what came is kept.")
        {
            Closes = true,
            Until = new DateTimeOffset(until, TimeSpan.Zero),
        };
    }

    private static string Told(DateTime until, DateTimeOffset now) =>
        (until.Date == now.UtcDateTime.Date ? "" : $"{Quotes.Text(DateOnly.FromDateTime(until))}, ") + HourlyLimit.Text(new DateTimeOffset(until, TimeSpan.Zero));

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root =>
    {
        if (root.IsObject && root.Maybe("detail") is { } detail) throw new AnswerFault($"Tiingo says: {detail.Text()}");
        var rows = new TradedRows();
        foreach (var row in root.Items())
        {
            rows.Take(() =>
            {
                var date = row["date"].Text();
                if (date.Length > 10 && !date[10..].StartsWith(Midnight, StringComparison.Ordinal))
                    throw row.Wrong($"has the time '{date}', which is not a day");
                return new Quote(
                    row.Day(date[..Math.Min(10, date.Length)]), row.Maybe("open")?.Number() ?? double.NaN, row["close"].Number(),
                    row["adjClose"].Number(), row["divCash"].Number(), Split: row["splitFactor"].Number());
            });
        }

        return rows.Quotes();
    });
}
