namespace Rota.Accounts;

// Sentences of a report on taxes that are not modelled.
internal static class NotModelled
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "Taxes are computed from the rates of the account, for every year the same; they are not advice, and not a tax return.",
        "Brackets and the alternative minimum tax are not modelled: the rates hold for any income.",
        "Foreign tax credits are not modelled: distributions are taxed as they were paid.",
        "A loss on a fund held six months or less after a capital-gain distribution is not made long.",
        "Options, short sales, gifts and section 1256 funds are not modelled.",
        "Purchases in accounts that were not given are not known: they may be wash sales too.",
    ];
}
