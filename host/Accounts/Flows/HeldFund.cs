namespace Rota.Accounts;

// A fund as a flow sees it: dollars held, latest target weight, and the dollars that may not be sold on this day.
internal readonly record struct HeldFund(Asset Fund, decimal Amount, decimal Weight, decimal Locked = 0)
{
    // Weights of runs are rounded sums: less than this is nothing.
    private const decimal LeastWeight = 1e-9m;

    public bool IsWanted => Weight > LeastWeight;

    public decimal Sellable => Amount - Locked;
}
