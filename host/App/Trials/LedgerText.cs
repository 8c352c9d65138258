using System.Globalization;
using System.Text;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;
using Rota.Host.Scripting;

namespace Rota.Host.Trials;

// The ledger for people: each set of assets, and what was tried on it.
internal static class LedgerText
{
    private const string Unknown = "-";

    // Nobody waits longer, and the column is narrow.
    private const int MostMonths = 9999;

    private const string Meaning =
        "Sharpe, PSR, DSR, months and needed are those of the best trial of the line. PSR is the probability that its true Sharpe ratio is above 0; " +
        "DSR, the deflated Sharpe ratio, that it is above the one that the best of as many worthless trials as the set has would show. " +
        "DSR falls with the number of trials and with their spread: 0.95 or more is hard to explain by the search, 0.5 to 0.95 is not settled, below " +
        "0.5 luck is likelier. Months are the whole months of the trial, needed those for a DSR of 0.95 with this Sharpe ratio. PBO, of a sweep, is the " +
        "probability that the best in one half of the months is below the middle in the other.";

    private const string OfSeveral =
        "Each set is counted alone. A search for better assets is spread over several sets: its number of trials is their sum.";

    public static byte[] Of(LedgerPage page)
    {
        var lines = new List<string>();
        foreach (var (on, tally, rows) in page.Sets)
        {
            lines.AddRange(DocText.Wrapped(ShownText.Line(on.ToString()), indent: 0));
            lines.AddRange(DocText.Wrapped(Summary(tally), indent: 2));
            lines.Add("");
            lines.Add("  kind   trials  Sharpe   PSR   DSR  months  needed  last        script");
            lines.AddRange(rows.Select(row => Line(row, tally, page.Counts(row.Kind))));
            lines.Add("");
        }

        if (page.Sets.Count == 0) return Encoding.UTF8.GetBytes($"{page.Empty}\n");
        lines.AddRange(DocText.Wrapped(page.Sets.Count > 1 ? $"{Meaning} {OfSeveral}" : Meaning, indent: 0));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string Summary(Tally tally)
    {
        var unknown = tally.Unknown switch
        {
            0 => "",
            1 => " 1 trial without a Sharpe ratio is not counted.",
            var many => string.Create(CultureInfo.InvariantCulture, $" {many:#,0} trials without a Sharpe ratio are not counted."),
        };
        return tally.Trials switch
        {
            0 => $"Not tried yet.{unknown}",
            1 => $"Tried once, with a Sharpe ratio of {Ratio(tally.Best.Yearly)}.{unknown}",
            var trials => string.Create(
                CultureInfo.InvariantCulture,
                $"Tried {trials:#,0} times, with a Sharpe ratio of {Ratio(Yearly(tally.Sharpe.Mean))} on average. The best is {Ratio(tally.Best.Yearly)}; the best of {trials:#,0} worthless trials would show about {Ratio(Yearly(tally.ByChance))}.{Length(tally)}{unknown}"),
        };
    }

    private static string Length(Tally tally) => double.IsNaN(tally.YearsNeeded) ? "" : string.Create(CultureInfo.InvariantCulture,
        $" In a history of less than {tally.YearsNeeded:0.0} years, the best of {tally.Trials:#,0} worthless and independent trials would show as much.");

    private static string Line(LedgerRow row, Tally tally, bool isCounted)
    {
        var best = row.Best;
        string[] cells =
        [
            row.Kind.Name().PadRight(5), row.Trials.ToString("#,0", CultureInfo.InvariantCulture).PadLeft(6), Ratio(best.Yearly).PadLeft(6),
            .. isCounted
                ? new[] { Ratio(DeflatedSharpe.Probabilistic(best, 0)).PadLeft(4), Ratio(tally.Deflated(best)).PadLeft(4) }
                : [Unknown.PadLeft(4), Unknown.PadLeft(4)],
            best.Months.ToString(CultureInfo.InvariantCulture).PadLeft(6), Needed(isCounted ? tally.MonthsNeeded(best) : double.NaN).PadLeft(6),
            $"{row.Last:yyyy-MM-dd}", Script(row.Script),
        ];
        var overfitting = double.IsNaN(row.Overfitting) ? "" : $"  PBO {Ratio(row.Overfitting)}";
        return $"  {string.Join("  ", cells)}{overfitting}{(isCounted ? "" : " (not counted)")}";
    }

    private static string Script(string name) =>
        ShownText.Line(Path.IsPathRooted(name) ? SourceExcerpt.Shown(name, Environment.CurrentDirectory) : name);

    private static double Yearly(double monthly) => monthly * Math.Sqrt(12);

    private static string Ratio(double value) => double.IsNaN(value) ? Unknown : Format.Number(value, "0.00");

    private static string Needed(double months) => double.IsNaN(months) ? Unknown
        : double.IsInfinity(months) ? "never"
        : months > MostMonths ? $"> {MostMonths}"
        : Format.Number(Math.Ceiling(months), "0");
}
