using System.Globalization;
using System.Text;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;

namespace Rota.Host.Bootstrap;

// Bands for people: a table of quantiles, and what they assume.
internal static class BandsText
{
    private const int Head = 24;
    private static readonly int[] Years = [1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50];

    public static byte[] Of(BandsResult result, string chart = "")
    {
        var run = result.Run;
        var lines = new List<string>();
        if (run.Warnings.Count > 0) lines.AddRange([.. run.Warnings, ""]);
        lines.Add(run.Strategy.Name);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{run.From:O} to {run.To:O}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}"));
        lines.Add("");
        var text = new StringBuilder(string.Join('\n', lines) + "\n").Append(chart);
        return Encoding.UTF8.GetBytes(text.AppendJoin('\n', Lines(result)).Append('\n').ToString());
    }

    // Without a heading, for the end of a summary.
    public static IEnumerable<string> Lines(BandsResult result)
    {
        var (bands, run) = (result.Bands, result.Run);
        yield return $"{"Bands",-Head}{Drawn(bands.Resampling)} of {Count.Of(bands.Months, "month")}, {Month(result.Days[1])} to {Month(result.Days[^1])}";
        yield return "";
        foreach (var line in Table(result)) yield return line;
        yield return "";
        if (!double.IsNaN(bands.AheadOfBenchmark))
            yield return $"{"Ahead of the benchmark",-Head}{Format.Percent(bands.AheadOfBenchmark, "0.0")} of the histories end above {run.BenchmarkName}";
        yield return $"{"Block length",-Head}{Suiting(result)}";
        yield return "";
        foreach (var line in Notes(result).SelectMany(note => DocText.Wrapped(note, indent: 0))) yield return line;
    }

    public static IEnumerable<string> Notes(BandsResult result)
    {
        yield return "These bands assume that the future is made of the past's months; the search for the rule is not in them.";
        yield return "Each number has its own quantile: the 5 % of one row need not belong to the history of the 5 % of another. Drawdowns use month ends.";
        if (!result.HasCash) yield return "Sharpe ratios take a riskless rate of 0.";
        else if (double.IsNaN(result.Sharpe)) yield return "Sharpe ratios are not known, because the cash rate of a month is not, or the months have no risk.";
    }

    private static IEnumerable<string> Table(BandsResult result)
    {
        var bands = result.Bands;
        List<string[]> rows =
        [
            ["", "5 %", "25 %", "median", "75 %", "95 %", "the run"],
            Row("CAGR", bands.Cagr, result.Cagr, Percent),
            Row("Sharpe", bands.Sharpe, result.Sharpe, value => SummaryText.Value(value, Unit.Ratio)),
            Row("Max drawdown", bands.MaxDrawdown, result.MaxDrawdown, Percent),
        ];
        foreach (var years in Years.Where(years => 12 * years < bands.Months))
            rows.Add(Row($"Wealth after {Count.Of(years, "year")}", bands.Wealth[12 * years - 1], result.Wealth[12 * years], Wealth));
        rows.Add(Row($"Wealth after {Count.Of(bands.Months, "month")}", bands.Wealth[^1], result.Wealth[^1], Wealth));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => row[0].PadRight(Math.Max(Head - 3, widths[0])) + string.Concat(row.Skip(1).Select((cell, i) => "   " + cell.PadLeft(widths[i + 1]))));
    }

    private static string[] Row(string name, Spread spread, double own, Func<double, string> text) =>
        [name, text(spread.P5), text(spread.P25), text(spread.Median), text(spread.P75), text(spread.P95), text(own)];

    private static string Drawn(Resampling drawn)
    {
        var blocks = drawn.Kind == BlockKind.Stationary ? $"blocks of {Months(drawn.Block)} on average" : $"blocks of {Months(drawn.Block)}";
        return string.Create(CultureInfo.InvariantCulture, $"{drawn.Paths:#,0} histories drawn in {blocks}, seed {drawn.Seed}; each");
    }

    private static string Suiting(BandsResult result)
    {
        var suiting = result.Suiting;
        if (double.IsNaN(suiting.Stationary)) return "no length suits these months: they have no risk, or one is not known";
        return $"{Months(suiting.Stationary)} would suit this run (--block auto); circular {Length(suiting.Circular)}";
    }

    private static string Months(double length) => Length(length) is var text && text == "1" ? "1 month" : $"{text} months";

    private static string Length(double months) => Format.Number(months, "0.0#") is var text && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    private static string Percent(double value) => SummaryText.Value(value, Unit.Fraction);

    private static string Wealth(double value) => double.IsFinite(value) ? Format.Number(value, "#,##0.00") : SummaryText.Unknown;

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
