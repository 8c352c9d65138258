namespace Rota.Plugins.Web;

// Tiingo's end-of-day prices, which it gives for days that are over.
internal sealed class TiingoFormat : IFormat
{
    private const string Midnight = "T00:00:00";

    public Provider Provider { get; } = new(
        "tiingo", new("https://api.tiingo.com"), TimeSpan.FromMilliseconds(250),
        new ProviderKey("TIINGO_TOKEN", "https://www.tiingo.com/account/api/token", Parameter: null));

    // Without a first day it gives the last one alone.
    public string PathOf(Asset asset) =>
        $"/tiingo/daily/{Uri.EscapeDataString(asset.Name)}/prices?startDate=1900-01-01&format=json&resampleFreq=daily";

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
                    throw row.Wrong($"has the time '{date}', which is no day");
                return new Quote(
                    row.Day(date[..Math.Min(10, date.Length)]), row.Maybe("open")?.Number() ?? double.NaN, row["close"].Number(),
                    row["adjClose"].Number(), row["divCash"].Number(), Split: row["splitFactor"].Number());
            });
        }

        return rows.Quotes();
    });
}
