namespace Rota.Plugins.Reports;

// One complete page that needs no other file and no network, and is readable without its script.
internal sealed class HtmlReport : IReport
{
    // Shown in their own sections, or drawn from the equity.
    private static readonly string[] Placed =
    [
        "calendar", "drawdowns", "crises", AllocationSection.Shares, AllocationSection.InOut, ContributionSection.TableName, RollingSection.TableName,
        CorrelationSection.TableName, BandsSection.TableName,
    ];

    public string Name => "html";

    public string Extension => ".html";

    public void Write(Study study, Stream output)
    {
        var all = study.WithHysteresisComparison();
        var pairs = Pairs.Of(study, all);
        var page = PageFrame.Begin(study, "report");
        GroundSection.Write(page, all);
        StatisticsSection.Write(page, all);
        CompareSection.Write(page, all);
        for (var run = 0; run < study.Runs.Count; run++) Write(page, study, run, pairs[run].Pair is { } pair ? all.Runs[pair] : null);
        PageFrame.End(page, study, output);
    }

    private static void Write(Page page, Study study, int at, BacktestResult? pair)
    {
        var run = study.Runs[at];
        page.Open("section").Element("h2", run.Strategy.Name);
        page.Element("h3", "Equity");
        ChartFigure.Write(page, EquitySection.Equity(run, pair));
        PublicationSection.Write(page, run);
        page.Element("h3", "Drawdown");
        ChartFigure.Write(page, EquitySection.Drawdowns(run));
        if (TableText.Named(study, at, "drawdowns") is { } drawdowns) Grid.Write(page, drawdowns);
        AllocationSection.Write(page, run, TableText.Named(study, at, AllocationSection.InOut), TableText.Named(study, at, AllocationSection.Shares));
        if (EquitySection.Relative(run) is { } relative) ChartFigure.Write(page.Element("h3", relative.Title), relative);
        CalendarSection.Write(page, run);
        if (TableText.Named(study, at, BandsSection.TableName) is { } bands) BandsSection.Write(page, bands);
        if (TableText.Named(study, at, RollingSection.TableName) is { } rolling) RollingSection.Write(page, rolling);
        if (TableText.Named(study, at, ContributionSection.TableName) is { } contribution) ContributionSection.Write(page, contribution);
        if (TableText.Named(study, at, "crises") is { } crises) Crises(page, crises);
        if (TableText.Named(study, at, CorrelationSection.TableName) is { } correlation) CorrelationSection.Write(page, correlation);
        TradingSection.Write(page, study, at);
        Others(page, study, at);
        page.Close();
    }

    private static void Crises(Page page, Table table)
    {
        page.Element("h3", table.Title);
        Grid.Write(page, table);
    }

    private static void Others(Page page, Study study, int run)
    {
        int[] others = [.. Enumerable.Range(0, study.Tables.Count).Where(table => !Placed.Contains(study.Tables[table].Name))];
        if (others.Length == 0) return;
        page.Element("h3", "More tables");
        foreach (var other in others)
        {
            var table = study.TableOf(run, other);
            Grid.Fold(page, table.Title, () => Grid.Write(page, table));
        }
    }
}
