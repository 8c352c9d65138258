namespace Rota.Plugins.Reports;

// The page to print, one a run: what was run, its statistics, equity, drawdown and months.
internal sealed class TearsheetReport : IReport
{
    public string Name => "tearsheet";

    public string Extension => ".html";

    public void Write(Study study, Stream output)
    {
        var page = PageFrame.Begin(study, "tearsheet");
        StatisticsSection.Write(page, study);
        foreach (var run in study.Runs)
        {
            page.Open("section").Element("h2", run.Strategy.Name);
            page.Element("p", $"{Text.Day(run.From)} to {Text.Day(run.To)}, {run.Settings.Feed}, profile {run.Settings.Conventions.Name}, " +
                              $"fills {Text.Fill(run)}, {Text.Costs(run)}.");
            ChartFigure.Write(page, EquitySection.Equity(run));
            ChartFigure.Write(page, EquitySection.Drawdowns(run));
            CalendarSection.Write(page, run);
            page.Close();
        }

        PageFrame.End(page, study, output);
    }
}
