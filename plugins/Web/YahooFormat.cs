namespace Rota.Plugins.Web;

// The chart that finance.yahoo.com draws, version 8. Closes and what is paid out come adjusted for splits.
internal sealed class YahooFormat : IFormat
{
    // From 1900 to the end of time, so that the question stays the same.
    private const string Query =
        "period1=-2208988800&period2=9999999999&interval=1d&events=div%2Csplits%2CcapitalGains&includeAdjustedClose=true";

    // A day's last price comes late.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(30);

    // Two rows of a day are one when they differ by rounding alone.
    private const double Rounding = 1e-6;

    public Provider Provider { get; } = new(
        "yahoo", new("https://query1.finance.yahoo.com"), TimeSpan.FromMilliseconds(500), Unknown: "Data doesn't exist");

    public string PathOf(Asset asset) => $"/v8/finance/chart/{Uri.EscapeDataString(asset.Name)}?{Query}";

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root =>
    {
        var chart = root["chart"];
        if (chart.Maybe("error") is { } error)
        {
            var what = $"Yahoo says of {asset}: \"{error["description"].Text()}\"";
            throw error["code"].Text() == "Not Found"
                ? AnswerFault.WithoutPrices($"{what} Write the name as it does.")
                : new AnswerFault(what);
        }

        var results = chart["result"].Items();
        if (results.Count != 1) throw chart.Wrong($"has {results.Count} results for one asset");
        var meta = results[0]["meta"];
        var step = meta["dataGranularity"].Text();
        if (step != "1d") throw new AnswerFault($"Yahoo gives prices of {asset} by '{step}' only, not by day. Choose another feed.");
        if (results[0].Maybe("timestamp") is null) throw AnswerFault.WithoutPrices($"Yahoo knows {asset} and has no daily prices of it.");
        return new YahooChart(results[0], meta, answer.Retrieved - Delay).Read(Rounding);
    });
}
