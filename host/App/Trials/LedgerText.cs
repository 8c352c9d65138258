using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;
using Rota.Host.Scripting;

namespace Rota.Host.Trials;

// The ledger for people: each set of assets, and what was tried on it.
internal static class LedgerText
{
    private const string Meaning =
        "Who tries often finds something good by luck alone. The deflated Sharpe ratio of a run is the probability that its true Sharpe ratio is " +
        "above the one that the best of as many worthless trials would show. It falls with the number of trials and with their spread. 0.95 or more " +
        "is hard to explain by the search, 0.5 to 0.95 is not settled, and below 0.5 luck is the likelier explanation. 'rota run' shows it from the " +
        "second trial on.";

    public static byte[] Of(LedgerPage page)
    {
        var lines = new List<string>();
        foreach (var (on, tally, rows) in page.Sets)
        {
            lines.AddRange(DocText.Wrapped(ShownText.Line(on.ToString()), indent: 0));
            lines.AddRange(DocText.Wrapped(Summary(tally), indent: 2));
            lines.Add("");
            lines.Add("  kind   trials  Sharpe  last        script");
            lines.AddRange(rows.Select(row => Line(row, page.Counts(row.Kind))));
            lines.Add("");
        }

        if (page.Sets.Count == 0) lines.AddRange(["No trials.", ""]);
        lines.AddRange(DocText.Wrapped(Meaning, indent: 0));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string Summary(Tally tally)
    {
        var unknown = tally.Unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {tally.Unknown} more have no Sharpe ratio.");
        return tally.Trials switch
        {
            0 => $"Not tried yet.{unknown}",
            1 => $"Tried once, with a Sharpe ratio of {Yearly(tally.Best)}.{unknown}",
            var trials => string.Create(
                CultureInfo.InvariantCulture,
                $"Tried {trials} times. The best Sharpe ratio is {Yearly(tally.Best)}; the best of {trials} worthless trials would show about {Yearly(tally.ByChance)}.{unknown}"),
        };
    }

    private static string Line(LedgerRow row, bool isCounted) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {row.Kind.Name(),-5}  {row.Trials,6}  {Yearly(row.Best),6}  {row.Last:yyyy-MM-dd}  {Script(row.Script)}{(isCounted ? "" : " (not counted)")}");

    private static string Script(string name) =>
        ShownText.Line(Path.IsPathRooted(name) ? SourceExcerpt.Shown(name, Environment.CurrentDirectory) : name);

    private static string Yearly(double monthly) => double.IsNaN(monthly) ? "-" : Format.Number(monthly * Math.Sqrt(12), "0.00");
}
