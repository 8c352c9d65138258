using System.Net;

namespace Rota.Plugins.Web;

// End-of-day prices of eodhd.com. A name says its exchange. Its closes are as traded, and it tells no splits beside them, so that the adjusted
// ones alone are of use.
internal sealed class EodhdFormat : IFormat
{
    private const string OfUnitedStates = ".US";

    // A free key has the last year alone.
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
            new("EODHD allows your key no more requests today. Try again tomorrow; what came so far is kept.") { Closes = true, Until = now.AddDays(1) },
        HttpStatusCode.TooManyRequests when raw.RetryAfter is null =>
            new("EODHD allows no more requests this minute. Try again in a minute; what came so far is kept.") { Until = now.AddMinutes(1) },
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
                // Of today nobody knows whether it is over.
                if (day < today) days.Add(new(day, row.Maybe("open")?.Number() ?? double.NaN, row["close"].Number(), row["adjusted_close"].Number()));
            }
            catch (AnswerFault fault)
            {
                mistakes.AddRange(fault.Mistakes);
            }
        }

        var quotes = Quotes.Of(days, hasUnadjusted: false, mistakes);
        return answer.Retrieved - new DateTimeOffset(quotes.Days[0].Day, TimeOnly.MinValue, TimeSpan.Zero) < FreeYear
            ? quotes with { Notes = ["EODHD gives a year of prices: that is all that a free key has."] }
            : quotes;
    });
}
