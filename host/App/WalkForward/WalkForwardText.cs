using System.Globalization;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Host.Sweeping;
using Walk = Rota.Analysis.WalkForward;

namespace Rota.Host.WalkForward;

// A walk-forward in words and a table. The run of one account comes first.
internal sealed class WalkForwardText(WalkForwardFindings found)
{
    private const int Head = 24;

    private readonly TrialColumn _by = found.By ?? new("sharpe", Unit.Ratio, Better.Higher, "");

    public IReadOnlyList<string> All() => found.Walk is null ? [.. Lines()] : [.. Lines(), "", .. Table(), "", .. Notes()];

    public IEnumerable<string> Lines()
    {
        var title = $"Walk-forward {found.Plan}".PadRight(Head - 1);
        if (found.Walk is not { } walk)
        {
            yield return $"{title} {found.Refusal}";
            yield break;
        }

        yield return found.Account is { } account
            ? $"{title} {Yearly(account["cagr"])}, {account.Run.From:O} to {account.Run.To:O}, Sharpe {Ratio(account["sharpe"])}, max drawdown {Percent(account["maxDrawdown"])}"
            : $"{title} {found.NoAccount}";
        var choices = $"{walk.DistinctChoices} of {Count.Of(found.Results.Facts.Trials, "trial")} in {Count.Of(walk.Steps.Count, "window")}, by {Label}";
        yield return $"{"  choices",-Head}{choices}";
        if (walk.Stitched is { } months)
            yield return $"{"  joined months",-Head}{Yearly(walk.Cagr)}, Sharpe {Ratio(walk.Sharpe)}, {Count.Of(months.Count, "month")}; efficiency {Efficiency(walk)}";
        yield return $"{"  same months",-Head}Sharpe: {SameMonths(walk)}";
        if (Verdict(walk) is { } verdict) yield return $"{"  in words",-Head}{verdict}";
    }

    // A row for each window, with headings first.
    public IReadOnlyList<string[]> Rows() => found.Walk is not { } walk ? [] :
    [
        ["learned", "tested", "chosen", $"{Label} learned", "tested", "return", $"rank of {found.Results.Facts.Trials}"],
        .. walk.Steps.Select(step => new[]
        {
            Span(step.Window.LearnFrom, step.Window.TestFrom), Span(step.Window.TestFrom, step.Window.TestTo) + (step.Window.IsShort ? " (short)" : ""),
            found.Results.Space.TextOf(step.Chosen), Value(step.Learned), Value(step.Tested), Percent(step.TestedReturn),
            double.IsNaN(step.Rank) ? SweepLabels.Unknown : Format.Number(step.Rank, "0.#"),
        }),
    ];

    public IEnumerable<string> Table()
    {
        var rows = Rows();
        if (rows.Count == 0) return [];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => string.Join("   ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    public IEnumerable<string> Notes()
    {
        if (found.Walk is not { } walk) yield break;
        yield return "Walk-forward: every trial runs once over all days, so that its scores see everything before a window.";
        yield return "Choices and joined months are not charged for the purchase when a window begins; the one account pays for all that it trades.";
        if (found.Account is not null)
            yield return "A decision on the last close of the months learned belongs to the window that follows. A new window alone trades nothing.";
        if (walk.Steps[^1].Window.IsShort) yield return $"The last test has only {Count.Of(walk.Steps[^1].Window.Tested, "month")}.";
        if (walk.Plan.Step > walk.Plan.Test) yield return "Between two tests nothing is decided: the account keeps what it holds, and joined months leave these months out.";
        if (double.IsNaN(walk.Cagr) && walk.Stitched is { } months)
            yield return $"Yearly figures of joined months need 12 of them, and there are {months.Count}.";
    }

    private string Label => SummaryText.Label(_by.Name);

    private string SameMonths(Walk walk)
    {
        var parts = new List<string>();
        if (found.Results.Own is >= 0 and var own) parts.Add($"as written {found.Results.Space.TextOf(own)} {Ratio(walk.SharpeOfTrials[own])}");
        parts.Add($"median trial {Ratio(walk.MedianTrial)}");
        if (walk.BestInHindsight is >= 0 and var best) parts.Add($"best in hindsight {found.Results.Space.TextOf(best)} {Ratio(walk.SharpeOfTrials[best])}");
        return string.Join(", ", parts);
    }

    private static string Efficiency(Walk walk)
    {
        var learned = $"{Yearly(walk.MeanLearnedCagr)} while learning";
        return double.IsNaN(walk.Efficiency) ? $"not known ({learned})" : $"{Format.Number(walk.Efficiency, "0.00")} ({learned})";
    }

    // What choosing was worth, by Sharpe ratios of the same months; null where they are unknown.
    private string? Verdict(Walk walk)
    {
        var own = found.Results.Own is >= 0 and var at ? walk.SharpeOfTrials[at] : double.NaN;
        if (double.IsNaN(walk.Sharpe) || double.IsNaN(walk.MedianTrial)) return null;
        var middle = $"{Than(walk.Sharpe, walk.MedianTrial)} the median trial";
        return double.IsNaN(own)
            ? $"the chosen parameters did {middle}"
            : $"the chosen parameters did {Than(walk.Sharpe, own)} the script's own, and {middle}";
    }

    private static string Than(double value, double other) => value > other ? "better than" : value < other ? "worse than" : "as well as";

    private string Span(int from, int to) => $"{found.MonthOf(from)} to {found.MonthOf(to - 1)}";

    // Statistics to choose by are turned so that higher is better.
    private string Value(double turned) => SweepLabels.Number(turned * _by.Sign, _by.Unit) + (_by.Unit == Unit.Fraction && double.IsFinite(turned) ? " %" : "");

    private static string Ratio(double value) => SweepLabels.Number(value, Unit.Ratio);

    private static string Percent(double fraction) => double.IsFinite(fraction)
        ? string.Create(CultureInfo.InvariantCulture, $"{SweepLabels.Number(fraction, Unit.Fraction)} %")
        : SweepLabels.Unknown;

    private static string Yearly(double fraction) => double.IsFinite(fraction) ? $"{Percent(fraction)} a year" : "yearly return not known";
}
