namespace Rota.Plugins.Reports;

// What the runs stand on, and what the user should know of them.
internal static class GroundSection
{
    public static void Write(Page page, Study study)
    {
        page.Open("section").Element("h2", "What was run");
        Grid.Write(page, "Range, prices and conventions", Heads(study), Rows(study, Facts.Ground), Enumerable.Range(1, study.Runs.Count + 1));
        Grid.Write(page, "Decisions and the last target", Heads(study), Rows(study, Facts.Holdings), Enumerable.Range(1, study.Runs.Count + 1));
        Notes(page, study);
        page.Close();
    }

    private static string[] Heads(Study study) => ["Fact", .. study.Runs.Select(run => run.Strategy.Name)];

    private static IEnumerable<IEnumerable<string>> Rows(Study study, IEnumerable<(string Label, Func<BacktestResult, string> Of)> facts) =>
        facts.Select(fact => study.Runs.Select(run => fact.Of(run)).Prepend(fact.Label));

    private static void Notes(Page page, Study study)
    {
        var notes = study.Runs.SelectMany(run => run.Notes.Concat(Spans(run))).Distinct().ToList();
        if (notes.Count == 0) return;
        page.Element("h3", "Notes and warnings").Open("ul", ("class", "notes"));
        foreach (var note in notes) page.Element("li", note);
        page.Close();
    }

    private static IEnumerable<string> Spans(BacktestResult run)
    {
        for (var at = 0; at < run.Panel.Assets.Count; at++)
        {
            if (run.Panel.RealFrom[at] is not { } real) yield return $"{run.Panel.Assets[at]}: all prices are SIMULATED.";
            else if (real > run.From) yield return $"{run.Panel.Assets[at]}: prices before {Text.Day(real)} are SIMULATED.";
        }
    }
}
