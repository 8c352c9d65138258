using System.Globalization;

namespace Rota.Plugins.Reports;

// A row per month: the returns of the run and its benchmark.
internal sealed class MonthlyReport : IReport
{
    public string Name => "monthly.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var csv = new CsvText();
        csv.Row("Strategy", "Month", "To", "Return", "Benchmark", "Whole", CsvText.Prices);
        foreach (var run in study.Runs)
        {
            var benchmark = (run.Benchmark?.MonthlyReturns() ?? []).ToDictionary(month => Month(month.End), month => month.Return);
            foreach (var (end, value, isWhole) in run.Equity.MonthlyReturns())
            {
                // The first price of its return is the last of the month before, or the run's first.
                var before = new DateOnly(end.Year, end.Month, 1).AddDays(-1);
                if (before < run.From) before = run.From;
                csv.Row(
                    run.Strategy.Name, Month(end), Text.Day(end), Text.Exact(value),
                    benchmark.TryGetValue(Month(end), out var other) ? Text.Exact(other) : "", isWhole ? "yes" : "no",
                    CsvText.PricesOf(run, before));
            }
        }

        csv.WriteTo(output);
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
