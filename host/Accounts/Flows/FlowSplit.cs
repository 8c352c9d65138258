namespace Rota.Accounts;

// A flow, as purchases (above 0) and sales (below 0) of funds and the change of cash; dollars to the cent. Funds without a part are omitted.
internal sealed record FlowSplit(IReadOnlyList<(Asset Fund, decimal Amount)> Funds, decimal Cash)
{
    public static FlowSplit Of(IEnumerable<(Asset Fund, decimal Amount)> funds, decimal cash) =>
        new([.. funds.Where(each => each.Amount != 0)], cash);
}
