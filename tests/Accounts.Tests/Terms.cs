using Rota.Accounts;

namespace Rota.Tests;

// Rates for tests; none is that of a law.
internal static class Terms
{
    public static TaxTerms Of(LotMethod method = LotMethod.Fifo) => new()
    {
        Method = method,
        ShortTerm = 0.32m,
        LongTerm = 0.15m,
        Qualified = 0.15m,
        Ordinary = 0.32m,
        LossLimit = 3_000,
        PayOn = (4, 15),
        QualifiedShareOf = new Dictionary<Asset, decimal> { ["X"] = 1, ["Y"] = 1, ["Z"] = 0.5m },
    };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
