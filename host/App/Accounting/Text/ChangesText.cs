using System.Text;
using Rota.Host.Rendering;

namespace Rota.Host.Accounting;

// What changed between two exports.
internal static class ChangesText
{
    // No export before is null.
    public static byte[] Of(HoldingsExport? before, HoldingsExport after)
    {
        var changes = HoldingsChange.Between(before, after);
        List<string> lines = [];
        if (changes.Count == 0) lines.Add("Nothing changed since the last import.");
        else if (before is null) lines.AddRange(AlignedText.Of([["", "shares", "value"], .. changes.Select(First)], isNumeric: true));
        else lines.AddRange(AlignedText.Of([["", "shares before", "now", "value before", "now"], .. changes.Select(Both)], isNumeric: true));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string[] First(HoldingsChange change) => [change.Name, Shares(change.SharesAfter), Dollars(change.ValueAfter)];

    private static string[] Both(HoldingsChange change) =>
        [change.Name, Shares(change.SharesBefore), Shares(change.SharesAfter), Dollars(change.ValueBefore), Dollars(change.ValueAfter)];

    private static string Shares(decimal? shares) => shares is { } known ? AmountText.Shares(known) : "";

    private static string Dollars(decimal? dollars) => dollars is { } known ? AmountText.Dollars(known) : "";
}
