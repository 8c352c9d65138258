namespace Rota.Plugins.Reports;

// The most important numbers of a single run.
internal static class Headline
{
    private static readonly string[] First = ["cagr", "maxDrawdown", "volatility", "sharpe", "totalReturn"];

    public static void Write(Page page, Study study)
    {
        if (study.Runs.Count != 1) return;
        var shown = First.Select(name => Place(study, name)).Where(at => at >= 0).ToList();
        if (shown.Count == 0) return;
        page.Open("dl", ("class", "headline"));
        foreach (var at in shown)
        {
            var statistic = study.Statistics[at];
            page.Open("div").Element("dt", Text.Label(statistic.Name));
            page.Element("dd", Text.Value(study[0, at], statistic.Unit)).Close();
        }

        page.Close();
    }

    private static int Place(Study study, string name)
    {
        for (var at = 0; at < study.Statistics.Count; at++)
        {
            if (study.Statistics[at].Name == name) return at;
        }

        return -1;
    }
}
