using System.Globalization;
using System.Text;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Luck;

// A luck grid for people. The strategy's own day comes first, and the best one never without the spread.
internal static class LuckText
{
    public static byte[] Of(LuckResult luck)
    {
        var run = luck.Own;
        var lines = new List<string>();
        if (run.Warnings.Count > 0) lines.AddRange([.. run.Warnings, ""]);
        lines.Add(run.Strategy.Name);
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.From:O} to {run.To:O}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}"));
        lines.Add("");
        lines.AddRange(AlignedText.Of(Head(luck), isNumeric: false));
        foreach (var table in LuckTables.Cells(luck)) lines.AddRange(["", .. AlignedText.Of(table, isNumeric: true)]);
        lines.AddRange(["", .. AlignedText.Of(LuckTables.Years(luck), isNumeric: true), ""]);
        foreach (var note in LuckNotes.Of(luck)) lines.AddRange(DocText.Wrapped(note, indent: 0));
        if (run.Warnings.Count > 0) lines.AddRange(["", .. run.Warnings]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static List<string[]> Head(LuckResult luck)
    {
        var (own, summary) = (luck.ChosenRow, luck.Summary);
        return
        [
            ["Luck of the day", string.Create(
                CultureInfo.InvariantCulture, $"{LuckWords.All(luck)}, {luck.From:O} to {luck.To:O}, common days")],
            [$"{own.Label} (as written)", Figures(own.Common)],
            ["better than", $"{LuckWords.Share(summary.PercentileOfCagr)} of {LuckWords.Others(luck)}; by Sharpe {LuckWords.Share(summary.PercentileOfSharpe)}, " +
                $"by max drawdown {LuckWords.Share(summary.PercentileOfMaxDrawdown)}"],
            ["best / median / worst", $"{LuckWords.Percent(summary.Cagr.Max)} / {LuckWords.Percent(summary.Cagr.Median)} / {LuckWords.Percent(summary.Cagr.Min)} a year"],
            ["luck", $"{Points(summary.Luck)} points a year (standard deviation), range {Points(summary.Range)}"],
            [LuckWords.Together(luck), Figures(luck.Together)],
        ];
    }

    private static string Figures(RunFigures of) =>
        $"{LuckWords.Percent(of.Cagr)} a year, Sharpe {LuckWords.Ratio(of.Sharpe)}, max drawdown {LuckWords.Percent(of.MaxDrawdown)}";

    private static string Points(double fraction) => LuckWords.Percent(fraction).Replace(" %", "", StringComparison.Ordinal);
}
