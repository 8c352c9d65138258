namespace Rota.Host.Accounting;

// A fund, or the cash, of two exports; null where an export does not have it, or does not tell it.
internal sealed record HoldingsChange(string Name, decimal? SharesBefore, decimal? SharesAfter, decimal? ValueBefore, decimal? ValueAfter)
{
    // What differs, in the order of the later export; funds that left follow.
    public static IReadOnlyList<HoldingsChange> Between(HoldingsExport? before, HoldingsExport after)
    {
        var old = (before?.Funds ?? []).ToDictionary(held => held.Fund);
        var changes = after.Funds.Select(held => old.Remove(held.Fund, out var same) ? Of(same, held) : Of(null, held)).ToList();
        changes.AddRange((before?.Funds ?? []).Where(held => old.ContainsKey(held.Fund)).Select(held => Of(held, null)));
        changes.Add(new("cash", null, null, before?.Cash, after.Cash));
        return [.. changes.Where(change => change.SharesBefore != change.SharesAfter || change.ValueBefore != change.ValueAfter)];
    }

    private static HoldingsChange Of(ExportedFund? before, ExportedFund? after) =>
        new((after ?? before)!.Fund.Name, before?.Shares, after?.Shares, before?.Worth, after?.Worth);
}
