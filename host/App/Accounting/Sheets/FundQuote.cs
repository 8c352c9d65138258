using System.Globalization;

namespace Rota.Host.Accounting;

// The price of a fund, its day where it is known, and where it comes from.
internal sealed record FundQuote(Asset Fund, decimal Price, DateOnly? Day, string From)
{
    // The broker's price where the quote is the feed's, and the two are too far apart for one fund; else null.
    public decimal? Doubted { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Fund} {AmountText.Price(Price)}, {From}{(Day is { } day ? $" of {day:O}" : "")}");
}
