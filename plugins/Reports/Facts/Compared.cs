using System.Globalization;

namespace Rota.Plugins.Reports;

// Facts that only several runs side by side have: their kinds, key events and ranking over the last ten years, from the study's tables; and how
// often each led.
internal static class Compared
{
    public static IEnumerable<(string Title, FactTable Facts)> Of(Study study) => new (string Title, FactTable Facts)[]
    {
        ("Kinds", new(true, [.. Kinds(study)])),
        ("Key events", new(true, [.. Events(study)])),
        ("Ten-year best: place and score", new(true, [.. Ranking(study)])),
        ("Not ranked", new(false, [.. NotRanked(study)])),
        ("Led windows of months", new(true, [.. Leading(study)])),
    }
    .Where(each => each.Facts.Rows.Count > 0);

    // Rules A45, A46 and A51.
    private static IEnumerable<(string Label, string[] Cells)> Kinds(Study study) =>
    [
        .. Row(study, "Expected risk", "riskCategory", Last, "category"),
        .. Row(study, "Volatility / that of 60/40", "riskCategory", Last, "ratio"),
        .. Labels(study, "typeTags", "tag").SelectMany(tag => Row(study, tag, "typeTags", table => At(table, "tag", tag), "applies")),
        .. Row(study, "Rising-rate exposure in years", "exposure", Last, "exposure"),
    ];

    // Rule A50; blank where a run does not cover the whole event.
    private static IEnumerable<(string Label, string[] Cells)> Events(Study study) => Labels(study, "crises", "episode")
        .SelectMany(name => Row(study, name, "crises", table => At(table, "episode", name), "return"));

    private static IEnumerable<(string Label, string[] Cells)> Ranking(Study study)
    {
        var ranking = TenYearRanking.Of(study);
        return Array.TrueForAll(ranking.Return, double.IsNaN) ? [] :
        [
            ("Ten-year best: return", Places(ranking.Return, Unit.Fraction)),
            ("Ten-year best: risk-adjusted", Places(ranking.RiskAdjusted, Unit.Ratio)),
            ("Ten-year best: drawdown", Places(ranking.Drawdown, Unit.Ratio)),
        ];
    }

    private static string[] Places(double[] scores, Unit unit) =>
    [
        .. scores.Select((score, at) => double.IsNaN(score)
            ? Text.Unknown
            : string.Create(CultureInfo.InvariantCulture, $"{TenYearRanking.Place(scores, at)} ({Text.Value(score, unit)})")),
    ];

    private static IEnumerable<(string Label, string[] Cells)> NotRanked(Study study) =>
        TenYearFigures.Of(study) is var figures && figures.Any(each => !each.IsKnown)
            ? [("Not ranked over ten years", [.. figures.Select(each => each.IsKnown && figures.Count(other => other.IsKnown) == 1 ? "the only one of ten years" : each.Lack)])]
            : [];

    private static IEnumerable<(string Label, string[] Cells)> Leading(Study study) => LedWindows.Of(study).Select(length => (
        $"Led of {Text.Count(length.Windows)} windows of {length.Months} months",
        study.Runs.Select((_, run) => length.Led[run] == 0 ? "never" : Text.Percent(length.Share(run))).ToArray()));

    // The texts of a column over all runs, each once, beginning with those of the longest table.
    private static IEnumerable<string> Labels(Study study, string name, string column) => study.Runs
        .Select((_, run) => TableText.Named(study, run, name)).OfType<Table>().OrderByDescending(table => table.Rows.Count)
        .SelectMany(table => TableText.Place(table, column) is >= 0 and var at ? table.Rows.Select(row => row[at].Text) : []).OfType<string>().Distinct();

    // A row with a cell per run, blank where its table lacks the row; empty unless all runs have the table.
    private static IEnumerable<(string Label, string[] Cells)> Row(
        Study study, string label, string name, Func<Table, IReadOnlyList<Cell>?> find, string column)
    {
        var tables = study.Runs.Select((_, run) => TableText.Named(study, run, name)).OfType<Table>()
            .Where(table => TableText.Place(table, column) >= 0).ToList();
        return tables.Count < study.Runs.Count ? []
            : [(label, [.. tables.Select(table => find(table) is { } row ? TableText.Of(row[TableText.Place(table, column)], false) : "")])];
    }

    private static IReadOnlyList<Cell>? Last(Table table) => table.Rows is [.., var last] ? last : null;

    private static IReadOnlyList<Cell>? At(Table table, string column, string label) =>
        table.Rows.FirstOrDefault(row => row[TableText.Place(table, column)].Text == label);
}
