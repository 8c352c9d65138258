namespace Rota.Accounts;

// A fund as a flow sees it: dollars held, latest target weight, and the dollars that may not be sold on this day.
internal readonly record struct HeldFund(Asset Fund, decimal Amount, decimal Weight, decimal Locked = 0)
{
    public decimal Sellable => Amount - Locked;
}
