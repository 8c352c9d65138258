namespace Rota.Host.Accounting;

// How the broker's export is read.
internal sealed record HoldingsTerms
{
    // By how much quantity times price may differ from the value.
    public const decimal UsualTolerance = 0.005m;

    // Null if the account names no export.
    public string? Path { get; init; }

    // Other names of columns than the known ones.
    public IReadOnlyDictionary<HoldingsColumn, string> Columns { get; init; } = new Dictionary<HoldingsColumn, string>();

    // The account, of an export with several; the last four characters suffice.
    public string? AccountNumber { get; init; }

    public bool CountsPending { get; init; } = true;

    // Settlement funds that are cash.
    public IReadOnlyList<string> CashSymbols { get; init; } = [];

    public decimal Tolerance { get; init; } = UsualTolerance;
}
