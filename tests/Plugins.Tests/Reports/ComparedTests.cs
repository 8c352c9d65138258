using System.Globalization;
using System.Text;
using System.Text.Json;
using Rota.Engine;
using Rota.Plugins.Reports;

namespace Rota.Tests;

// Facts of several runs side by side: two of twenty years, and one of five.
public sealed class ComparedTests
{
    private static readonly Study Three = Study(
        Run("Plain", 240, 0), Run("Better", 240, 0.001), Run("Short", 60, 0));

    private static readonly Dictionary<string, FactTable> Facts = Compared.Of(Three).ToDictionary(each => each.Title, each => each.Facts);

    [Rule("A47", "A48", "A49")]
    [Fact]
    public void TheBestOfTenYearsAreRankedAndAShorterRunIsNot()
    {
        string Growth(int run) => (100 * TenYearFigures.Of(Three, run)!.Cagr).ToString("0.00", CultureInfo.InvariantCulture);

        Assert.Equal(
            [("Ten-year best: return", $"2 ({Growth(0)} %) | 1 ({Growth(1)} %) | -"), ("Ten-year best: risk-adjusted", "2 (-0.707) | 1 (0.707) | -"),
                ("Ten-year best: drawdown", "2 (-0.707) | 1 (0.707) | -")],
            Rows("Ten-year best: place and score"));
        Assert.Equal([("Not ranked over ten years", " |  | fewer than ten years")], Rows("Not ranked"));
    }

    [Fact]
    public void AnUnknownFigureIsNamedAndEqualFiguresScoreZero()
    {
        var known = new TenYearFigures(0.05, 1, 1, 1, -0.1, 0.02);
        var ranking = TenYearRanking.Of([known, known with { Cagr = 0.06 }, known with { Upi = double.NaN }]);

        Assert.Equal([0, 0, double.NaN], ranking.RiskAdjusted);
        Assert.Equal([0.05, 0.06, double.NaN], ranking.Return);
        Assert.Equal("unknown UPI", (known with { Upi = double.NaN }).Lack);
        Assert.All(TenYearRanking.Of([known]).Return, score => Assert.True(double.IsNaN(score)));
    }

    [Fact]
    public void TheCsvOfRankingsHasPlacesAndScoresAndIsEmptyForARunThatIsNotRanked()
    {
        var ranking = TenYearRanking.Of(Three);
        using var written = new MemoryStream();
        new RankingsReport().Write(Three, written);
        var rows = Encoding.UTF8.GetString(written.ToArray()).Split('\n').Select(line => line.Split(',')).Skip(1).SkipLast(1).ToList();

        Assert.Equal(["return", "riskAdjusted", "drawdown", "return", "riskAdjusted", "drawdown", "return", "riskAdjusted", "drawdown"], rows.Select(row => row[1]));
        Assert.Equal(["2", "2", "2", "1", "1", "1", "", "", ""], rows.Select(row => row[2]));
        Assert.Equal($"{ranking.Return[1]:R}", rows[3][3]);
    }

    [Rule("A50")]
    [Fact]
    public void AnEventThatARunDoesNotCoverWholeIsBlank()
    {
        var pandemic = Rows("Key events").Single(row => row.Label == "Pandemic 2020").Cells.Split(" | ");

        Assert.EndsWith(" %", pandemic[0], StringComparison.Ordinal);
        Assert.Equal("", pandemic[2]);
        Assert.DoesNotContain(Rows("Key events"), row => row.Label.StartsWith("GFC", StringComparison.Ordinal));
    }

    [Rule("A45", "A46", "A51")]
    [Fact]
    public void KindsAreSideBySide() => Assert.Equal(
        ["Expected risk", "Volatility / that of 60/40", "Momentum & trend following", "Portfolio optimization", "Four seasons", "Rising-rate exposure in years"],
        Rows("Kinds").Select(row => row.Label));

    // The first and the third are equal, and the third ends after 60 months; the second is always ahead.
    [Rule("Q32")]
    [Fact]
    public void ARunThatNeverLedAWindowIsNamed() => Assert.Equal(
        [("Led of 229 windows of 12 months", "never | 100.00 % | never"), ("Led of 205 windows of 36 months", "never | 100.00 % | never")],
        Rows("Led windows of months"));

    // The summary names the only run that could be ranked, and the one that could not.
    [Fact]
    public void OneRunOfTenYearsIsNotRankedAlone()
    {
        var facts = Compared.Of(Study(Three.Runs[0], Three.Runs[2])).ToDictionary(each => each.Title, each => each.Facts);

        Assert.DoesNotContain("Ten-year best: place and score", facts.Keys);
        Assert.Equal(["the only one of ten years", "fewer than ten years"], Assert.Single(facts["Not ranked"].Rows).Cells);
    }

    [Rule("A47", "A48", "A49", "Q32")]
    [Fact]
    public void TheJsonOfSeveralRunsHasTheSameScoresAndWindows()
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report("json").Write(Three, output);
        var runs = JsonDocument.Parse(output.ToArray()).RootElement.EnumerateArray().Select(run => run.GetProperty("analysis")).ToList();
        var ranking = TenYearRanking.Of(Three);

        foreach (var (name, scores) in new[] { ("return", ranking.Return), ("riskAdjusted", ranking.RiskAdjusted), ("drawdown", ranking.Drawdown) })
        {
            Assert.Equal(scores, runs.Select(run => run.GetProperty("rankings").GetProperty(name) is { ValueKind: JsonValueKind.Number } score
                ? score.GetDouble() : double.NaN));
        }

        Assert.Equal(
            ["12: 0 of 229, 0", "36: 0 of 205, 0", "12: 229 of 229, 1", "36: 205 of 205, 1", "12: 0 of 229, 0", "36: 0 of 205, 0"],
            runs.SelectMany(run => run.GetProperty("leaders").EnumerateArray()).Select(window =>
                $"{window.GetProperty("months")}: {window.GetProperty("led")} of {window.GetProperty("windows")}, {window.GetProperty("share")}"));
    }

    [Fact]
    public void ASummaryHasThemOnlyForSeveralRuns()
    {
        Assert.Contains("Ten-year best: return", Write(Three), StringComparison.Ordinal);
        Assert.DoesNotContain("Ten-year best", Write(Study(Run("Plain", 240, 0))), StringComparison.Ordinal);
        Assert.DoesNotContain("Led of", Write(Study(Run("Plain", 240, 0))), StringComparison.Ordinal);
        Assert.DoesNotContain("Expected risk", Write(StudyBuilder.Build(Three.Runs, [])), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Label, string Cells)> Rows(string title) =>
        Facts[title].Rows.Select(row => (row.Label, string.Join(" | ", row.Cells)));

    private static BacktestResult Run(string name, int months, double more)
    {
        double[] returns = [.. Enumerable.Repeat(Vectors.Column("r"), 10).SelectMany(r => r).Take(months).Select(r => r + more)];
        var run = Vectors.Run(Vectors.Ends(months + 1), Vectors.Wealth(returns));
        return run with { Strategy = run.Strategy.Named(name) };
    }

    private static Study Study(params BacktestResult[] runs) => StudyBuilder.Build(runs, []).WithTables([.. PluginBox.Shipped.Tables]);

    private static string Write(Study study)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report("summary").Write(study, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
