using System.Net;

namespace Rota.Plugins.Web;

// The chart of finance.yahoo.com, version 8. Closes and payouts are adjusted for splits.
internal sealed class YahooFormat(bool isToday = false) : IFormat
{
    // From 1970 to the end of time, so that the request never changes; an earlier start is refused for most assets.
    private const string Query =
        "period1=0&period2=9999999999&interval=1d&events=div%2Csplits%2CcapitalGains&includeAdjustedClose=true";

    // A day's last price is available late.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(30);

    // Two rows of a day are one if they differ only by rounding.
    private const double Rounding = 1e-6;

    public Provider Provider { get; } = new("yahoo", new("https://query1.finance.yahoo.com"), TimeSpan.FromMilliseconds(500))
    {
        Second = new("https://query2.finance.yahoo.com"),
        Unknown = "Data doesn't exist",
        Agent = Agents.Compatible,
        AgentVariable = "YAHOO_AGENT",
        Delay = Delay,
    };

    public string PathOf(Asset asset) => $"/v8/finance/chart/{Uri.EscapeDataString(asset.Name)}?{Query}";

    // Yahoo does not state a time to wait when it blocks the program or its address.
    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now)
    {
        if (raw is { Status: HttpStatusCode.TooManyRequests, RetryAfter: null })
        {
            return new(
                "yahoo refuses requests for now (429). It does so for some programs, addresses and times, and each new request makes " +
                "it last longer. Wait a day, try another connection, or use tiingo, whose key is free; to use cached answers only, use " +
                "yahoo:offline.")
            {
                Closes = true,
                Retries = 1,
            };
        }

        return raw.Says("Only 100 years worth")
            ? new("yahoo refuses the range of days, not the asset: \"Only 100 years worth of day granularity\". Try again later, or use tiingo.")
            : null;
    }

    public bool HasQuotes => true;

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root => Chart(root, answer, asset).Read(Rounding, isToday));

    public Rota.Quote ReadQuote(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root => Chart(root, answer, asset).Latest(asset));

    private static YahooChart Chart(JsonPlace root, Answer answer, Asset asset)
    {
        var chart = root["chart"];
        if (chart.Maybe("error") is { } error)
        {
            var what = $"Yahoo reports for {asset}: \"{error["description"].Text()}\"";
            throw error["code"].Text() == "Not Found"
                ? AnswerFault.WithoutPrices($"{what} Use its spelling of the name.")
                : new AnswerFault(what);
        }

        var results = chart["result"].Items();
        if (results.Count != 1) throw chart.Wrong($"has {results.Count} results for one asset");
        var meta = results[0]["meta"];
        var step = meta["dataGranularity"].Text();
        if (step != "1d") throw new AnswerFault($"Yahoo does not have daily prices of {asset}, only '{step}'. Choose another feed.");
        if (results[0].Maybe("timestamp") is null) throw AnswerFault.WithoutPrices($"Yahoo knows {asset} but does not have daily prices of it.");
        return new YahooChart(results[0], meta, answer.Retrieved - Delay);
    }
}
