namespace Rota.Plugins.Reports;

// Date,Close of one run, which the feed csv reads back as an asset; Date and a column per run for several.
internal sealed class EquityReport : IReport
{
    public string Name => "equity.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var csv = new CsvText();
        var runs = study.Runs;
        csv.Row(["Date", .. runs.Count == 1 ? ["Close"] : runs.Select(run => run.Strategy.Name), CsvText.Prices]);

        var at = new int[runs.Count];
        foreach (var day in runs.SelectMany(run => run.Equity.Dates.ToArray()).Distinct().Order())
        {
            var values = runs.Select((run, i) => at[i] < run.Equity.Dates.Length && run.Equity.Dates[at[i]] == day
                ? Text.Exact(run.Equity.Values[at[i]++])
                : "").ToArray();
            csv.Row([Text.Day(day), .. values, CsvText.PricesOf(runs.Max(run => run.PricesOn(day)))]);
        }

        csv.WriteTo(output);
    }
}
