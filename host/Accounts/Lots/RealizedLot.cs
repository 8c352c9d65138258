namespace Rota.Accounts;

// Shares that were sold, and how much of a loss counts. The proceeds are net of costs and fees.
internal sealed record RealizedLot(DateOnly Day, TaxLot Lot, decimal Proceeds)
{
    // A loss that replacing shares took over into their basis.
    public decimal IntoBasis { get; init; }

    // A loss that shares bought in the owner's IRA have made void.
    public decimal Lost { get; init; }

    // Shares that later purchases may still replace.
    public decimal Open { get; init; } = Proceeds < Lot.Basis ? Lot.Shares : 0;

    public decimal Gain => Proceeds - Lot.Basis;

    // The gain, or the loss that is allowed.
    public decimal Taxed => Gain + IntoBasis + Lost;

    public bool IsLong => HoldingPeriod.IsLong(Lot.HeldFrom, Day);

    // The loss of some of the open shares.
    public decimal LossOf(decimal shares) => shares == Open ? -Taxed : -Taxed * shares / Open;
}
