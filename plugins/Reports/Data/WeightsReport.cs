namespace Rota.Plugins.Reports;

// A row per decision, a column per asset of the strategy, and cash.
internal sealed class WeightsReport : IReport
{
    public string Name => "weights.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var csv = new CsvText();
        var assets = study.Runs.SelectMany(run => run.Strategy.Allocation.Assets).Distinct().ToArray();
        csv.Row(["Strategy", "Date", .. assets.Select(asset => asset.Name), "Cash", CsvText.Prices]);
        foreach (var run in study.Runs)
        {
            foreach (var decision in run.Rebalances)
            {
                csv.Row([
                    run.Strategy.Name, Text.Day(decision.Decided), .. assets.Select(asset => Text.Exact(decision.Target[asset])),
                    Text.Exact(decision.Target.Cash), CsvText.PricesOf(run, decision.Decided),
                ]);
            }
        }

        csv.WriteTo(output);
    }
}
