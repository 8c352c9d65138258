using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;

namespace Rota.Host.Varying;

// The table of variations for people: the script as it is, and the difference that each variation makes.
internal static class VaryText
{
    private const string Gap = "  ";
    private const string Marker = " (as it is)";

    private static readonly string[] Headings = ["", "CAGR", "volatility", "Sharpe", "drawdown", "turnover", "trades", "decisions"];

    public static byte[] Of(VaryResult vary)
    {
        var run = vary.Own;
        var lines = new List<string>();
        if (run.Warnings.Count > 0) lines.AddRange([.. run.Warnings, ""]);
        lines.Add(run.Strategy.Name);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{run.From:O} to {run.To:O}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}"));
        lines.Add("");
        lines.AddRange(Lines(vary));
        lines.Add("");
        foreach (var note in VaryNotes.Of(vary)) lines.AddRange(DocText.Wrapped(note, indent: 0));
        if (run.Warnings.Count > 0) lines.AddRange(["", .. run.Warnings]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    // All rows are aligned together; the lines of a group's texts come between them.
    private static IEnumerable<string> Lines(VaryResult vary)
    {
        List<string[]> rows = [Headings, Whole("as it is", vary.AsItIs)];
        foreach (var group in vary.Groups)
        {
            if (HasOwnStart(vary, group)) rows.Add(Whole(string.Create(CultureInfo.InvariantCulture, $"as it is from {group.From:O}"), group.AsItIs));
            rows.AddRange(group.Rows.Where(row => row.Run is not null).Select(Difference));
        }

        var texts = new Queue<string>(AlignedText.Of(rows, isNumeric: true, Gap));
        yield return texts.Dequeue();
        yield return texts.Dequeue();
        foreach (var group in vary.Groups)
        {
            yield return "";
            yield return group.Group.Title;
            if (HasOwnStart(vary, group)) yield return texts.Dequeue();
            foreach (var row in group.Rows)
            {
                if (row.Run is not null) yield return texts.Dequeue();
                else foreach (var line in DocText.Wrapped($"{row.Variation.Case}: {row.Error}", indent: 2)) yield return line;
            }

            foreach (var line in group.Notes.SelectMany(note => DocText.Wrapped(note, indent: 2))) yield return line;
        }
    }

    // Rows compare with a run of their own where not all begin on the script's first day.
    private static bool HasOwnStart(VaryResult vary, VariedGroup group) => group.From != vary.Own.From && group.Rows.Any(row => row.Run is not null);

    private static string[] Whole(string name, VariedRow row)
    {
        var of = row.Figures;
        return
        [
            name, SummaryText.Value(of.Cagr, Unit.Fraction), SummaryText.Value(of.Volatility, Unit.Fraction), SummaryText.Value(of.Sharpe, Unit.Ratio),
            SummaryText.Value(of.MaxDrawdown, Unit.Fraction), SummaryText.Value(of.Turnover, Unit.Ratio), Format.Number(row.Trades ?? 0, "0"), "",
        ];
    }

    private static string[] Difference(VariedRow row)
    {
        var of = row.Difference;
        return
        [
            $"  {row.Variation.Case}{(row.IsAsItIs ? Marker : "")}", Points(of.Cagr), Points(of.Volatility), Signed(of.Sharpe, "0.000"), Points(of.MaxDrawdown),
            Signed(of.Turnover, "0.000"), Signed(row.MoreTrades ?? 0, "0"), double.IsNaN(row.Differing) ? SummaryText.Unknown : Format.Percent(row.Differing, "0.0"),
        ];
    }

    private static string Points(double fraction) => Signed(fraction * 100, "0.00");

    private static string Signed(double value, string digits)
    {
        if (!double.IsFinite(value)) return SummaryText.Unknown;
        var text = Format.Number(value, digits);
        return !text.AsSpan().ContainsAnyInRange('1', '9') ? "=" : value > 0 ? $"+{text}" : text;
    }
}
