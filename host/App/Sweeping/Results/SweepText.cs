using System.Globalization;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Sweeping;

// A sweep in words, before its heat map.
internal sealed class SweepText(SweepFindings found)
{
    private const int Shown = 10;
    private const int Head = 24;
    private static readonly string[] Usual = ["cagr", "volatility", "sharpe", "maxDrawdown", "turnover"];

    private readonly SweepResults _results = found.Results;

    public IEnumerable<string> Lines()
    {
        foreach (var warning in _results.Facts.Warnings) yield return warning;
        if (_results.Facts.Warnings.Count > 0) yield return "";
        foreach (var line in HeadLines()) yield return line;
        yield return "";
        foreach (var line in Words()) yield return line;
        if (_results.Facts.Trials > 1)
        {
            yield return "";
            foreach (var line in Table()) yield return line;
        }
    }

    // The best points, where a heat map cannot show them.
    public IEnumerable<string> BestPoints()
    {
        var values = _results[found.By];
        int[] best = [.. Enumerable.Range(0, values.Length).Where(trial => !double.IsNaN(values[trial])).OrderByDescending(trial => values[trial] * found.By.Sign).Take(Shown)];
        yield return $"{SweepLabels.Of(found.By)} of the best {Count.Of(best.Length, "point")}";
        foreach (var trial in best) yield return $"  {Number(values[trial]),8}  {_results.Space.NamesOf(trial)}";
    }

    public IEnumerable<string> Notes()
    {
        var facts = _results.Facts;
        if (found.Refused > 0) yield return $"{OfTrials(found.Refused)} are refused by the script; the first: {First(isRefused: true)}";
        if (found.Failed > found.Refused) yield return $"{OfTrials(found.Failed - found.Refused)} failed; the first: {First(isRefused: false)}";
        if (found.Spread.Unknown > found.Failed) yield return $"{OfTrials(found.Spread.Unknown - found.Failed)} have no {SummaryText.Label(found.By.Name)}.";
        if (found.Repeated > 0) yield return $"{OfTrials(found.Repeated)} repeat a point that was drawn before.";
        if (_results.Own < 0) yield return $"The script's own point, {_results.Space.TextOf(_results.OwnValues)}, was not swept.";
        yield return $"Every trial is a run from {facts.From:O}, the first day on which all have decided, on the prices of all trials' assets.";
        if (!_results.Plan.Input.KeepsReturns)
            yield return string.Create(CultureInfo.InvariantCulture, $"Monthly returns are not kept; --keep returns keeps them for up to {SweepSettings.MostKept:#,0} trials.");
        foreach (var note in found.Certainty is { } certainty ? CertaintyText.Notes(certainty) : []) yield return note;
        foreach (var note in facts.Notes) yield return note;
    }

    private IEnumerable<string> HeadLines()
    {
        var facts = _results.Facts;
        var months = facts.Months.Count == 0 ? "no whole month" : $"{Count.Of(facts.Months.Count, "whole month")}, {facts.Months[0]} to {facts.Months[^1]}";
        yield return $"{facts.Strategy}: {string.Join(", ", _results.Space.Axes.Select(Text))}";
        yield return $"{facts.From:O} to {facts.To:O} ({months}), {facts.Feed}, profile {facts.Profile}, {facts.Costs}";
        if (_results.Plan.Input.Parameters.Count > 0) yield return $"Fixed: {string.Join(", ", _results.Plan.Input.Parameters.Select(each => $"{each.Key}={each.Value}"))}";
        if (_results.Space is RandomSpace random) yield return string.Create(CultureInfo.InvariantCulture, $"Points drawn with seed {random.Seed}");
    }

    // The spread, the best, the plateau and the script's own point, and how sure they are.
    public IEnumerable<string> Words()
    {
        var (values, name) = (_results[found.By], SummaryText.Label(found.By.Name));
        var trials = string.Create(CultureInfo.InvariantCulture, $"Sweep of {_results.Facts.Trials:#,0}").PadRight(Head);
        if (found.Best < 0)
        {
            yield return $"{trials}{name} is unknown in every trial";
            yield break;
        }

        if (_results.Facts.Trials == 1)
        {
            yield return $"{trials}{name} {Number(values[0])}";
            yield break;
        }

        yield return $"{trials}{name}: median {Number(found.Spread.Median)}, {Number(found.Spread.Min)} to {Number(found.Spread.Max)}{Own(values)}";
        yield return $"{"  best",-Head}{Point(found.Best)}{AtEdge(found.Best)}";
        if (found.Plateau >= 0) yield return $"{"  plateau",-Head}{Point(found.Plateau)}{AtEdge(found.Plateau)}";
        if (_results.Own >= 0 && found.Around.Count > 0) yield return $"{"  as written",-Head}{Point(_results.Own)}";
        if (found.Certainty is { } certainty)
        {
            yield return $"{"  by chance",-Head}{CertaintyText.ByChance(certainty)}";
            yield return $"{"  deflated Sharpe",-Head}{CertaintyText.Deflated(certainty)}";
            yield return $"{"  overfitting",-Head}{CertaintyText.Overfitting(certainty)}";
        }

        int[] cliffs = [.. found.Cliffs];
        if (cliffs.Length > 0) yield return $"{"  alone on their peak",-Head}{string.Join(", ", cliffs.Take(Shown).Select(_results.Space.TextOf))}{(cliffs.Length > Shown ? $" and {cliffs.Length - Shown} more" : "")}";
        if (!double.IsNaN(found.AboveBenchmark))
            yield return $"{"  above the benchmark",-Head}{Format.Percent(found.AboveBenchmark, "0")} of the trials ({_results.Facts.BenchmarkName})";
        if (!double.IsNaN(found.AboveNothing)) yield return $"{"  Sharpe above 0",-Head}{Format.Percent(found.AboveNothing, "0")} of the trials";
    }

    private string Own(double[] values)
    {
        if (_results.Own < 0 || double.IsNaN(values[_results.Own])) return "";
        var better = found.OwnPercentile(found.By);
        var place = double.IsNaN(better) ? "" : $", better than {Format.Percent(better, "0")}";
        return $"; {_results.Space.TextOf(_results.Own)} (as written) {Number(values[_results.Own])}{place}";
    }

    private string Point(int trial) => $"{_results.Space.TextOf(trial)} {NumbersOf(trial)}";

    // A trial's number with those of its neighbourhood, itself included.
    public string NumbersOf(int trial)
    {
        var text = Number(_results[found.By][trial]);
        if (found.Around.Count == 0 || double.IsNaN(found.Around[trial].Mean)) return text;
        var around = found.Around[trial];
        return $"{text}, around it mean {Number(around.Mean)}, median {Number(around.Median)}, worst {Number(found.By.Sign > 0 ? around.Min : around.Max)}";
    }

    private string AtEdge(int trial)
    {
        if (_results.Space is not GridSpace grid || !SweepFindings.GridOf(grid).IsAtEdge(trial)) return "";
        var point = grid.At(trial);
        var edges = grid.Axes.Where((axis, i) => axis is { IsNumeric: true, Values.Count: > 1 } && (point[i] == axis.Values[0] || point[i] == axis.Values[^1]));
        return $", at the edge of what was swept ({string.Join(", ", edges.Select(axis => axis.Name))})";
    }

    private IEnumerable<string> Table()
    {
        TrialColumn[] columns = [.. _results.Columns.Where(column => column == found.By || Usual.Contains(column.Name))];
        var width = columns.Max(column => SweepLabels.Of(column).Length);
        yield return $"{"".PadRight(width)}      min      5 %     25 %   median     75 %     95 %      max     mean       sd";
        foreach (var column in columns)
        {
            var spread = Distribution.Of(_results[column]);
            double[] all = [spread.Min, spread.P5, spread.P25, spread.Median, spread.P75, spread.P95, spread.Max, spread.Mean, spread.Deviation];
            yield return SweepLabels.Of(column).PadRight(width) + string.Concat(all.Select(value => SweepLabels.Number(value, column.Unit).PadLeft(9)));
        }
    }

    private static string Text(Axis axis) => axis.Values.Count == 1 ? $"{axis.Name} {axis.TextOf(axis.Values[0])}"
        : axis.IsNumeric ? $"{axis.Name} {axis.TextOf(axis.Values[0])} to {axis.TextOf(axis.Values[^1])}"
        : $"{axis.Name} {string.Join(", ", axis.Values.Select(axis.TextOf))}";

    private string First(bool isRefused)
    {
        var trial = Array.FindIndex(_results.Errors, error => error is not null && error.StartsWith(TrialFailure.RefusedBegin, StringComparison.Ordinal) == isRefused);
        var text = _results.Errors[trial]!;
        return $"{_results.Space.NamesOf(trial)}: {(isRefused ? text[TrialFailure.RefusedBegin.Length..] : text)}";
    }

    private string OfTrials(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} of {_results.Facts.Trials:#,0} trials");

    private string Number(double value) => SweepLabels.Number(value, found.By.Unit) + (found.By.Unit == Unit.Fraction && double.IsFinite(value) ? " %" : "");
}
