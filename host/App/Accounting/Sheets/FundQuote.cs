using System.Globalization;

namespace Rota.Host.Accounting;

// The price of a fund, its day where it is known, and where it comes from.
internal sealed record FundQuote(Asset Fund, decimal Price, DateOnly? Day, string From)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Fund} {AmountText.Price(Price)}, {From}{(Day is { } day ? $" of {day:O}" : "")}");
}
