namespace Rota.Plugins.Web;

// Tiingo's end-of-day prices, available for days that are over.
internal sealed class TiingoFormat : IFormat
{
    private const string Midnight = "T00:00:00";

    public Provider Provider { get; } = new("tiingo", new("https://api.tiingo.com"), TimeSpan.FromMilliseconds(250))
    {
        Key = new("TIINGO_TOKEN", "https://www.tiingo.com/account/api/token", Parameter: null),
        Hourly = 50,
    };

    // Without a first day Tiingo sends only the last one.
    public string PathOf(Asset asset) =>
        $"/tiingo/daily/{Uri.EscapeDataString(asset.Name)}/prices?startDate=1900-01-01&format=json&resampleFreq=daily";

    // Limits are reported with any status, also as plain text.
    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now)
    {
        if (raw.Says("symbol look up"))
        {
            return new(
                "Your Tiingo plan limits the number of different assets per month (500 on the free plan), and it is used up until the first of next " +
                "month. Assets that you downloaded this month and cached answers still work.")
            {
                Until = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1),
            };
        }

        if (!raw.Says("request allocation")) return null;
        var (until, of) = raw.Says("daily") ? (now.UtcDateTime.Date.AddDays(1), "day") : (HourlyLimit.EndOfHour(now).UtcDateTime, "hour");
        return new(
            $"The limit of your Tiingo plan for this {of} is used up. Try again from {Told(until, now)} on; downloaded prices are kept.")
        {
            Closes = true,
            Until = new DateTimeOffset(until, TimeSpan.Zero),
        };
    }

    private static string Told(DateTime until, DateTimeOffset now) =>
        (until.Date == now.UtcDateTime.Date ? "" : $"{Quotes.Text(DateOnly.FromDateTime(until))}, ") + HourlyLimit.Text(new DateTimeOffset(until, TimeSpan.Zero));

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root =>
    {
        if (root.IsObject && root.Maybe("detail") is { } detail) throw new AnswerFault($"Tiingo reports: {detail.Text()}");
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
