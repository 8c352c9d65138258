using Rota.Accounts;

namespace Rota.Host.Accounting;

// What is assumed or not known of an account.
internal static class AccountNotes
{
    public static IReadOnlyList<string> Of(AccountState state) => [.. state.Holdings.Notes, .. Assumed(state)];

    private static IEnumerable<string> Assumed(AccountState state)
    {
        var account = state.File.Account;
        if (state.Holdings.Pending != 0) yield return $"Cash counts {AmountText.Dollars(state.Holdings.Pending)} that have not settled.";
        foreach (var held in Held(state).Where(held => !StateChecks.Managed(account, []).Contains(held.Fund)))
            yield return $"{held.Fund} is neither in 'funds' nor in 'outside': it is managed only by a strategy that names {held.Fund}.";
        foreach (var held in Held(state).Where(AccountState.IsByValue)) yield return $"{held.Fund} is known by its value alone, so its orders are in dollars or per cents.";
        foreach (var held in Held(state).Where(held => held.Worth is null)) yield return $"{held.Fund} has no price in the export.";
        if (state.History is null && account.Plan.Transfers.Count > 0)
            yield return "Without a 'history', exchanges made before do not count for the plan's limit.";
        foreach (var fee in account.Plan.RedemptionFees.Where(fee => fee.Rate > 0.02m))
            yield return $"A redemption fee of {Listed.Percent(fee.Rate)} is above 2 %, the most that the rules of the SEC allowed funds when this was written; check it.";
    }

    private static IEnumerable<ExportedFund> Held(AccountState state) => state.Holdings.Funds.Where(held => !state.IsOutside(held.Fund));
}
