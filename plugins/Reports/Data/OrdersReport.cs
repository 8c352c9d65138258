namespace Rota.Plugins.Reports;

internal sealed class OrdersReport : IReport
{
    public string Name => "orders.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var csv = new CsvText();
        csv.Row("Strategy", "Date", "Asset", "Shares", "Price", "Value", "Cost", "Kind", CsvText.Prices);
        foreach (var run in study.Runs)
        {
            // A delayed decision and one of the same close may be filled on one day.
            var kinds = run.Rebalances.Where(decision => decision.Filled is not null).ToLookup(decision => decision.Filled!.Value);
            foreach (var trade in run.Trades)
            {
                csv.Row(
                    run.Strategy.Name, Text.Day(trade.Date), trade.Asset.Name, Text.Exact(trade.Shares), Text.Exact(trade.Price),
                    Text.Exact(trade.Value), Text.Exact(trade.Cost), HasEnded(run, trade) ? "Ended" : string.Join('+', kinds[trade.Date].Select(fill => fill.Kind)),
                    CsvText.PricesOf(run.Panel.OriginOf(trade.Asset, trade.Date)));
            }
        }

        csv.WriteTo(output);
    }

    // Whether the asset ended and was paid out without a trade.
    private static bool HasEnded(BacktestResult run, Trade trade) =>
        run.Panel.Dates.BinarySearch(trade.Date) is >= 0 and var row && double.IsNaN(run.Panel.Closes(trade.Asset)[row]);
}
