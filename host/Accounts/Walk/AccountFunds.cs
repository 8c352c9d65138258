namespace Rota.Accounts;

// The funds whose prices an account needs.
internal static class AccountFunds
{
    // Besides those of a strategy's assets: where cash, parked money and redirected transfers go.
    public static IEnumerable<Asset> Besides(Account account) =>
        account.Plan.Transfers.Select(limit => limit.Then).Append(account.Parking).Append(account.Cash == CashUse.None ? account.CashFund : null).OfType<Asset>().Distinct();

    // Those that a run of the strategy does not price.
    public static IReadOnlyList<Asset> Others(Account account, Strategy strategy) =>
        [.. strategy.Allocation.Assets.Select(account.FundOf).Concat(Besides(account)).Distinct().Except(strategy.Allocation.Assets)];
}
