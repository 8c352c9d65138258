namespace Rota.Accounts;

// The order in which a method sells the lots of a fund, given in order of purchase.
internal static class LotOrder
{
    public static IEnumerable<TaxLot> Of(DateOnly day, Asset fund, IReadOnlyList<TaxLot> lots, LotMethod method, string? name) => method switch
    {
        LotMethod.Fifo or LotMethod.Average => lots,
        LotMethod.Lifo => lots.Reverse(),
        LotMethod.Hifo => lots.OrderByDescending(lot => lot.CostOfShare),
        LotMethod.Specific when name is null => throw new InputException(LotMistakes.NoName(day, fund)),
        _ => lots.Where(lot => lot.Name == name),
    };
}
