namespace Rota.Accounts;

internal enum LotMethod { Fifo, Lifo, Hifo, Average, Specific }

// The rates of an owner, as parts of 1. None has a default: a law changes, and a guess would look like a result.
internal sealed record TaxTerms
{
    public required LotMethod Method { get; init; }

    public IReadOnlyDictionary<Asset, LotMethod> Methods { get; init; } = new Dictionary<Asset, LotMethod>();

    public required decimal ShortTerm { get; init; }

    public required decimal LongTerm { get; init; }

    public required decimal Qualified { get; init; }

    public required decimal Ordinary { get; init; }

    // The part of a year's net loss that is deducted from other income.
    public required decimal LossLimit { get; init; }

    // Month and day of the next year; null: at each sale.
    public required (int Month, int Day)? PayOn { get; init; }

    public bool Deducts { get; init; } = true;

    public bool HasWashSales { get; init; } = true;

    // Funds that count as the same, list by list.
    public IReadOnlyList<IReadOnlyList<Asset>> Identical { get; init; } = [];

    // A fund's own long-term rate: collectibles.
    public IReadOnlyDictionary<Asset, decimal> LongTermOf { get; init; } = new Dictionary<Asset, decimal>();

    // The part of a fund's dividends that may be qualified.
    public IReadOnlyDictionary<Asset, decimal> QualifiedShareOf { get; init; } = new Dictionary<Asset, decimal>();

    // Whether distributions buy shares at the ex-date's close, or stay cash.
    public bool Reinvests { get; init; } = true;
}
