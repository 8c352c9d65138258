namespace Rota.Accounts;

// Shares have at most 12 decimals, so that sums of lots are exact and the last share can be sold.
internal static class ShareCount
{
    private const int Digits = 12;

    public static decimal Round(decimal shares) => Math.Round(shares, Digits);
}
