namespace Rota.Plugins.Reports;

// The conventions of the runs, with notes and warnings.
internal static class GroundSection
{
    public static void Write(Page page, Study study)
    {
        page.Open("section").Element("h2", "Runs");
        Grid.Write(page, "Range, prices and conventions", Heads(study), Rows(study, Facts.Ground.Concat(More(study))),
            Enumerable.Range(1, study.Runs.Count + 1));
        Grid.Write(page, "Decisions and the last target", Heads(study), Rows(study, Facts.Holdings), Enumerable.Range(1, study.Runs.Count + 1));
        var notes = study.Runs.SelectMany(Facts.NotesOf).Distinct().ToList();
        if (notes.Count > 0)
        {
            page.Element("h3", "Notes and warnings").Open("ul", ("class", "notes"));
            foreach (var note in notes) page.Element("li", note);
            page.Close();
        }

        OriginSection.Write(page, study);
        page.Close();
    }

    private static IEnumerable<(string Label, Func<BacktestResult, string> Of)> More(Study study)
    {
        var hashes = study.Runs.Select(run => run.Panel).Distinct().ToDictionary(panel => panel, panel => panel.Hash());
        return
        [
            ("Published", run => run.Strategy.PublishedOn is { } day ? Text.Day(day) : "unknown"),
            ("Prices", run => $"sha256 {hashes[run.Panel]}"),
            ("Software", run => run.Origin is { Software: { Count: > 0 } parts }
                ? string.Join(", ", parts.Select(part => $"{part.Name} {part.Version}"))
                : "unknown"),
        ];
    }

    private static string[] Heads(Study study) => ["Fact", .. StatisticsSection.Names(study)];

    private static IEnumerable<IEnumerable<string>> Rows(Study study, IEnumerable<(string Label, Func<BacktestResult, string> Of)> facts) =>
        Facts.Rows(study, facts).Select(row => row.Cells.Prepend(row.Label));
}
