using Rota.Accounts;

namespace Rota.Host.Accounting;

// A held fund as it is shown. Weight is the part of what is managed; null outside of it, or where a value is not known.
internal sealed record AccountRow(ExportedFund Held, IReadOnlyList<Asset> Assets, bool IsOutside, decimal? Weight)
{
    // In the order of the export.
    public static IReadOnlyList<AccountRow> Of(AccountState state)
    {
        var managed = Managed(state);
        return
        [
            .. state.Holdings.Funds.Select(held => new AccountRow(
                held, [.. state.File.Account.Funds.Where(pair => pair.Value == held.Fund).Select(pair => pair.Key)], state.IsOutside(held.Fund),
                state.IsOutside(held.Fund) || managed is not > 0 ? null : held.Worth / managed)),
        ];
    }

    // With cash, without the reserve; null if a value is not known.
    public static decimal? Managed(AccountState state)
    {
        decimal? sum = state.Holdings.Cash;
        foreach (var held in state.Holdings.Funds.Where(held => !state.IsOutside(held.Fund))) sum += held.Worth;
        return sum;
    }
}
