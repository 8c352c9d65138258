namespace Rota.Accounts;

// Shares bought together. The basis is what they cost in all, with the costs of the purchase.
internal sealed record Lot(DateOnly Bought, decimal Shares, decimal Basis, string? Name = null)
{
    public DealKind Kind { get; init; }
}
