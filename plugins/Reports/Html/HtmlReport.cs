namespace Rota.Plugins.Reports;

// One page that says everything, needs no other file and no network, and can be read without its script.
internal sealed class HtmlReport : IReport
{
    // These have a place of their own, or are drawn from the equity.
    private static readonly string[] Placed = ["calendar", "drawdowns", RollingSection.TableName];

    public string Name => "html";

    public string Extension => ".html";

    public void Write(Study study, Stream output)
    {
        var page = PageFrame.Begin(study, "report");
        GroundSection.Write(page, study);
        StatisticsSection.Write(page, study);
        CompareSection.Write(page, study);
        for (var run = 0; run < study.Runs.Count; run++) Write(page, study, run);
        PageFrame.End(page, study, output);
    }

    private static void Write(Page page, Study study, int at)
    {
        var run = study.Runs[at];
        var held = Held.Of(run);
        page.Open("section").Element("h2", run.Strategy.Name);
        EquitySection.Write(page, run);
        Named(study, at, "drawdowns", table => Grid.Write(page, table));
        AllocationSection.Write(page, run, held);
        CalendarSection.Write(page, run);
        Named(study, at, RollingSection.TableName, table => RollingSection.Write(page, table));
        ContributionSection.Write(page, run, held);
        for (var table = 0; table < study.Tables.Count; table++)
        {
            if (!Placed.Contains(study.Tables[table].Name)) Grid.Write(page, study.TableOf(at, table));
        }

        TradingSection.Write(page, run);
        page.Close();
    }

    private static void Named(Study study, int run, string name, Action<Table> write)
    {
        for (var table = 0; table < study.Tables.Count; table++)
        {
            if (study.Tables[table].Name == name) write(study.TableOf(run, table));
        }
    }
}
