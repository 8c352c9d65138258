using System.Net;

namespace Rota.Plugins.Web;

// End-of-day prices of eodhd.com. A name contains its exchange. Closes are as traded and come without splits, so only the adjusted ones are
// usable.
internal sealed class EodhdFormat : IFormat
{
    private const string OfUnitedStates = ".US";

    // A free key gets the last year only.
    private static readonly TimeSpan FreeYear = TimeSpan.FromDays(370);

    public Provider Provider { get; } = new("eodhd", new("https://eodhd.com"), TimeSpan.FromMilliseconds(250))
    {
        Key = new("EODHD_TOKEN", "https://eodhd.com/cp/settings", "api_token"),
    };

    public string PathOf(Asset asset)
    {
        var name = asset.Name.Contains('.', StringComparison.Ordinal) ? asset.Name : asset.Name + OfUnitedStates;
        return $"/api/eod/{Uri.EscapeDataString(name)}?fmt=json&period=d&order=a";
    }

    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now) => raw.Status switch
    {
        HttpStatusCode.PaymentRequired =>
            new("The daily limit of your EODHD key is used up. Try again tomorrow; downloaded prices are kept.") { Closes = true, Until = now.AddDays(1) },
        HttpStatusCode.TooManyRequests when raw.RetryAfter is null =>
            new("EODHD's limit per minute is used up. Try again in a minute; downloaded prices are kept.") { Until = now.AddMinutes(1) },
        _ => null,
    };

    public Quotes Read(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root =>
    {
        var (today, days, mistakes) = (DateOnly.FromDateTime(answer.Retrieved.UtcDateTime), new List<Quote>(), new List<string>());
        foreach (var row in root.Items())
        {
            try
            {
                var day = row.Day(row["date"].Text());
                // Today may not be over yet.
                if (day < today) days.Add(new(day, row.Maybe("open")?.Number() ?? double.NaN, row["close"].Number(), row["adjusted_close"].Number()));
            }
            catch (AnswerFault fault)
            {
                mistakes.AddRange(fault.Mistakes);
            }
        }

        var quotes = Quotes.Of(days, hasUnadjusted: false, mistakes);
        return answer.Retrieved - new DateTimeOffset(quotes.Days[0].Day, TimeOnly.MinValue, TimeSpan.Zero) < FreeYear
            ? quotes with { Notes = ["Only one year of prices: a free EODHD key does not get more."] }
            : quotes;
    });
}
