using System.Text;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;

namespace Rota.Host.Flipping;

// Near misses for people: how many, those that were nearest, and what late information would have cost.
internal static class FlipHistoryText
{
    private const int MostRows = 20;

    private static readonly string[] Headings = ["Decided", "Held", "Flips if", "To", "Held earned", "Other", "Missed"];
    private static readonly string[] LateHeadings = ["", "Earned", "CAGR", "Against ideal", "Drawdown", "Signals that differ"];

    public static byte[] Of(FlipHistory history)
    {
        var run = history.Run;
        List<string> lines = run.Warnings.Count > 0 ? [.. run.Warnings, ""] : [];
        lines.AddRange([run.Strategy.Name, $"{run.From:O} to {run.To:O}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}", ""]);
        lines.AddRange(AlignedText.Of(Counts(history), isNumeric: true));
        List<NearMiss> nearest = [.. history.Below(FlipHistory.Margins[^1]).OrderBy(miss => miss.Margin).Take(MostRows).OrderBy(miss => miss.Day)];
        if (nearest.Count > 0) lines.AddRange(["", .. AlignedText.Of([Headings, .. nearest.Select(Row)], isNumeric: false)]);
        if (history.Late is { } late) lines.AddRange(["", .. Late(late)]);
        lines.Add("");
        foreach (var note in Notes(history, nearest.Count)) lines.AddRange(DocText.Wrapped(note, 0));
        if (run.Warnings.Count > 0) lines.AddRange(["", .. run.Warnings]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.TrimEnd(' '))) + "\n");
    }

    private static List<string[]> Counts(FlipHistory history)
    {
        List<string[]> rows = [["Margin", "decisions", "share", "other road earned more by, mean"]];
        rows.AddRange(FlipHistory.Margins.Select(margin => Row($"below {Format.Percent(margin, "0.##")}", [.. history.Below(margin)])));
        rows.Add(Row("all with a flip", history.Misses));
        rows.Add(["all", $"{history.Decisions.Count}", "", ""]);
        return rows;

        string[] Row(string name, IReadOnlyList<NearMiss> misses)
        {
            double[] missed = [.. misses.Select(miss => miss.Missed).Where(double.IsFinite)];
            return [name, $"{misses.Count}", Format.Percent((double)misses.Count / history.Decisions.Count, "0.0"), missed.Length == 0 ? SummaryText.Unknown : Signed(missed.Average())];
        }
    }

    private static string[] Row(NearMiss miss) =>
    [
        $"{miss.Day:O}", $"{miss.Held}", FlipText.Condition(miss.Flip).Replace(" closes", "", StringComparison.Ordinal), $"{miss.Flip.Held}",
        Percent(miss.Taken), Percent(miss.NotTaken), Signed(miss.Missed),
    ];

    private static IEnumerable<string> Late(LateSignals late)
    {
        yield return $"A signal that is not final, {late.From:O} to {late.To:O}";
        List<string[]> rows = [LateHeadings];
        var ideal = late.Rows[0].Figures;
        foreach (var row in late.Rows.Where(row => row.Run is not null))
        {
            rows.Add([$"  {row.Name}", Percent(row.Figures.Wealth - 1), Percent(row.Figures.Cagr), row == late.Rows[0] ? "" : Signed(row.Figures.Cagr - ideal.Cagr), Percent(row.Figures.MaxDrawdown),
                row.Signals is { } signals ? $"{signals.Changed} of {signals.All}" : ""]);
        }

        foreach (var line in AlignedText.Of(rows, isNumeric: true)) yield return line;
        foreach (var row in late.Rows.Where(row => row.Error is not null))
        {
            foreach (var line in DocText.Wrapped($"{row.Name}: {row.Error}", 2)) yield return line;
        }
    }

    private static IEnumerable<string> Notes(FlipHistory history, int shown)
    {
        var terms = history.Terms;
        yield return $"A margin is the least change of one close that makes a flip: {FlipWords.Differs(terms)}. Searched up to × {Format.Number(terms.Limit, "0.##")} in steps of {FlipWords.Step(terms)}.";
        var near = history.Below(FlipHistory.Margins[^1]).Count();
        if (near > shown) yield return $"The {shown} nearest of {near} are shown; --csv FILE has all.";
        if (history.Unknown > 0) yield return $"{Count.Of(history.Unknown, "decision")} could not be searched in full; --json has the reasons.";
        yield return "Earned: from the decision's close to the next decision's, without costs.";
    }

    private static string Percent(double fraction) => SummaryText.Value(fraction, Unit.Fraction);

    private static string Signed(double fraction) => !double.IsFinite(fraction) ? SummaryText.Unknown
        : SummaryText.Difference(fraction, Unit.Fraction) is { Length: > 0 } text ? text : Percent(0);
}
