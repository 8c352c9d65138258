namespace Rota.Host.Accounting;

// A position of a broker's export; what it does not tell is null.
internal sealed record ExportedFund(Asset Fund, decimal? Shares, decimal? Price, decimal? Value, decimal? Cost, int Line)
{
    // By the broker's price if the export tells no value.
    public decimal? Worth => Value ?? (Shares * Price is { } product ? Math.Round(product, 2, MidpointRounding.ToZero) : null);
}
