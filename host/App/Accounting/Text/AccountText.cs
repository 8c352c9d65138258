using System.Globalization;
using System.Text;
using Rota.Accounts;
using Rota.Host.Rendering;

namespace Rota.Host.Accounting;

// An account and what it holds as text: rota account show.
internal static class AccountText
{
    public static byte[] Of(AccountState state, IReadOnlyList<Mistake> mistakes)
    {
        var account = state.File.Account;
        var lines = new List<string>
        {
            $"{account.Name}, {TermsText.Kind(account)}",
            $"{Path.GetFileName(state.Holdings.Path)}, {(state.Holdings.AsOf is { } day ? $"as of {day:O}" : "which does not tell its day")}",
            "",
        };
        lines.AddRange(AlignedText.Of(Rows(state), isNumeric: true));
        Add(lines, "Orders", TermsText.Orders(account));
        Add(lines, "Plan", PlanText.Of(account.Plan));
        Add(lines, "Flows", TermsText.Flows(account));
        Add(lines, "Taxes", TermsText.Taxes(account));
        Add(lines, "Notes", AccountNotes.Of(state));
        Add(lines, "Before orders can be made", [.. mistakes.Select(mistake => mistake.ToString())]);
        lines.AddRange(["", AccountSheetText.NoAdvice]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static IReadOnlyList<string[]> Rows(AccountState state)
    {
        var rows = AccountRow.Of(state);
        var managed = AccountRow.Managed(state);
        return
        [
            ["fund", "stands for", "shares", "price", "value", "part"],
            .. rows.Where(row => !row.IsOutside).Select(row => Row(row, string.Join(' ', row.Assets))),
            ["cash", "", "", "", AmountText.Dollars(state.Holdings.Cash), Part(managed is > 0 ? state.Holdings.Cash / managed : null)],
            ["managed", "", "", "", managed is { } sum ? AmountText.Dollars(sum) : "", Part(managed is > 0 ? 1 : null)],
            .. rows.Where(row => row.IsOutside).Select(row => Row(row, "outside")),
        ];
    }

    private static string[] Row(AccountRow row, string standsFor) =>
    [
        row.Held.Fund.Name, standsFor, row.Held.Shares is { } shares ? AmountText.Shares(shares) : "", row.Held.Price is { } price ? AmountText.Price(price) : "",
        row.Held.Worth is { } value ? AmountText.Dollars(value) : "", Part(row.Weight),
    ];

    private static string Part(decimal? share) => share is { } part ? $"{(part * 100).ToString("0.0", CultureInfo.InvariantCulture)} %" : "";

    private static void Add(List<string> lines, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0) lines.AddRange(["", title, .. sentences.Select(sentence => $"  {sentence}")]);
    }
}
