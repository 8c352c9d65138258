namespace Rota.Accounts;

// Shares of one purchase that are taxed alike. The basis is what they cost in all, with the costs of the purchase.
internal sealed record TaxLot(int Purchase, Asset Fund, DateOnly Bought, decimal Shares, decimal Basis)
{
    // Their age: earlier than the purchase if they replace shares that were sold at a loss.
    public DateOnly HeldFrom { get; init; } = Bought;

    public string? Name { get; init; }

    // A share replaces another once.
    public bool Replaces { get; init; }

    public decimal CostOfShare => Basis / Shares;

    public TaxLot Part(decimal shares) => shares == Shares ? this : this with { Shares = shares, Basis = Basis * shares / Shares };

    // Null if the part is the whole.
    public TaxLot? Without(TaxLot part) => part.Shares == Shares ? null : this with { Shares = Shares - part.Shares, Basis = Basis - part.Basis };
}
