using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Provisional;

// Refuses quotes that are missing, too old, or not of one day.
internal sealed class QuoteChecks(string? file, TimeSpan? mostAge, DateTimeOffset now)
{
    // Clocks of machines differ.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public IEnumerable<Mistake> Of(IEnumerable<Asset> needs, IReadOnlyList<Quote> quotes)
    {
        DateOnly? day = null;
        foreach (var asset in needs)
        {
            if (quotes.FirstOrDefault(quote => quote.Asset == asset) is not { } quote)
            {
                yield return new($"No quote of {asset}. Without it the signal is not known.", file);
                continue;
            }

            if (Wrong(quote) is { } wrong) yield return new(wrong, file);
            var own = ProvisionalClose.DayOf(quote);
            if (own != (day ??= own)) yield return new($"The quote of {asset} is of {own:O}, others are of {day:O}; quotes of one day are needed.", file);
        }
    }

    private string? Wrong(Quote quote)
    {
        if (mostAge is not { } most) return null;
        var age = now - quote.Time;
        if (age < -Ahead)
            return $"The quote of {quote.Asset} is of {QuoteTime.Text(quote.Time)}, which is still to come. Check its time zone and the clock of this machine.";
        return age <= most ? null : string.Create(CultureInfo.InvariantCulture,
            $"The quote of {quote.Asset} is of {QuoteTime.Text(quote.Time)}, {Count.Of((int)age.TotalMinutes, "minute")} old; {most.TotalMinutes:0} are allowed. Get a newer one, or set --quote-age.");
    }
}
