namespace Rota.Plugins.Reports;

// A row per statistic with that of the benchmark; empty when unknown.
internal sealed class StatisticsReport : IReport
{
    public string Name => "statistics.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var csv = new CsvText();
        csv.Row("Strategy", "Statistic", "Value", "Unit", "Benchmark", CsvText.Prices);
        for (var at = 0; at < study.Runs.Count; at++)
        {
            var run = study.Runs[at];
            for (var s = 0; s < study.Statistics.Count; s++)
            {
                csv.Row(
                    run.Strategy.Name, study.Statistics[s].Name, Known(study[at, s]), Text.Unit(study.Statistics[s].Unit),
                    Known(study.OfBenchmark(at, s)), CsvText.PricesOf(run));
            }
        }

        csv.WriteTo(output);
    }

    private static string Known(double value) => double.IsFinite(value) ? Text.Exact(value) : "";
}
