namespace Rota.Accounts;

// The funds of a rule: a list, or all.
internal sealed record FundSet(IReadOnlyList<Asset>? Funds)
{
    public static FundSet All { get; } = new((IReadOnlyList<Asset>?)null);

    public bool Includes(Asset fund) => Funds is null || Funds.Contains(fund);
}
