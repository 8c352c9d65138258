namespace Rota.Accounts;

internal enum UnitKind { WholePercent, Shares, Dollars }

// How orders are typed. Shares have 0 or more decimals.
internal readonly record struct Units(UnitKind Kind, int Decimals = 0)
{
    public static Units WholePercent { get; } = new(UnitKind.WholePercent);

    public static Units WholeShares { get; } = new(UnitKind.Shares);

    public static Units Dollars { get; } = new(UnitKind.Dollars);

    // The least number of shares.
    public decimal Step => new(1, 0, 0, isNegative: false, (byte)Decimals);
}
