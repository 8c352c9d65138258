namespace Rota.Plugins.Web;

// Alpha Vantage's daily prices as traded, with adjusted closes. Refusals have the status of a good answer, too.
internal sealed class AlphaVantageFormat : IFormat
{
    public Provider Provider { get; } = new("alphavantage", new("https://www.alphavantage.co"), TimeSpan.FromMilliseconds(1200))
    {
        Key = new("ALPHAVANTAGE_KEY", "https://www.alphavantage.co/support/#api-key", "apikey"),
    };

    private const int LongestRefusal = 4096;

    public string PathOf(Asset asset) =>
        $"/query?function=TIME_SERIES_DAILY_ADJUSTED&symbol={Uri.EscapeDataString(asset.Name)}&outputsize=full&datatype=json";

    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now)
    {
        if (raw.Body.Length > LongestRefusal || !(raw.Says("\"Information\"") || raw.Says("\"Note\""))) return null;
        if (raw.Says("premium endpoint") || raw.Says("premium feature"))
        {
            return new("Alpha Vantage offers dividend-adjusted prices on paid plans only. Use tiingo, whose key is free, or yahoo.")
            {
                Closes = true,
            };
        }

        return raw.Says("per day")
            ? new("The daily limit of your Alpha Vantage key is used up. Try again tomorrow; downloaded prices are kept.") { Closes = true, Until = now.AddDays(1) }
            : null;
    }

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root =>
    {
        if ((root.Maybe("Note") ?? root.Maybe("Information")) is { } limit)
        {
            throw new AnswerFault($"Alpha Vantage did not send prices: \"{limit.Text()}\" Try again in a minute; downloaded prices are kept.");
        }

        if (root.Maybe("Error Message") is { } error)
        {
            var text = error.Text();
            throw text.Contains("apikey", StringComparison.OrdinalIgnoreCase)
                ? new AnswerFault($"Alpha Vantage refuses the key of ALPHAVANTAGE_KEY: \"{text}\"")
                : AnswerFault.WithoutPrices($"Alpha Vantage does not know {asset}: \"{text}\" Use its spelling of the name.");
        }

        // Today may not be over yet.
        var today = DateOnly.FromDateTime(answer.Retrieved.UtcDateTime);
        var rows = new TradedRows();
        foreach (var (day, row) in root["Time Series (Daily)"].Members())
        {
            if (row.Day(day) >= today) continue;
            rows.Take(() => new Quote(
                row.Day(day), row["1. open"].NumberInText(), row["4. close"].NumberInText(), row["5. adjusted close"].NumberInText(),
                row["7. dividend amount"].NumberInText(), Split: row["8. split coefficient"].NumberInText()));
        }

        return rows.Quotes();
    });
}
