using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Parts of sentences about an account.
internal static class Listed
{
    // A, B and C.
    public static string And(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    public static string Funds(FundSet funds) => funds.Funds is { } named ? And([.. named.Select(fund => fund.Name)]) : "All funds";

    public static string Percent(decimal share) => $"{(share * 100).ToString("0.####", CultureInfo.InvariantCulture)} %";

    public static string Days(int count) => Count.Of(count, "day");
}
