using System.Globalization;

namespace Rota.Plugins.Reports;

// Turnover and cost by year, every decision, every trade.
internal static class TradingSection
{
    public static void Write(Page page, BacktestResult run)
    {
        page.Element("h3", "Decisions and trades");
        Years(page, run);
        Grid.Fold(page, $"All {Count(run.Rebalances.Count)} decisions", () => Grid.Write(
            page, "Decisions", ["Decided", "Filled", "Kind", "Target", "Turnover", "Cost"],
            run.Rebalances.Select(each => (string[])
            [
                Text.Day(each.Decided), each.Filled is { } day ? Text.Day(day) : "", each.Kind.ToString(), each.Target.ToString(),
                Text.Percent(each.Turnover), Text.Money(each.Cost),
            ]), 1, 2, 3, 4));
        Grid.Fold(page, $"All {Count(run.Trades.Count)} trades", () => Trades(page, run));
    }

    private static void Years(Page page, BacktestResult run)
    {
        var decisions = run.Rebalances.ToLookup(each => (each.Filled ?? each.Decided).Year);
        Grid.Write(page, "Turnover by year of the fill", ["Year", "Trades", "Rebalances", "Turnover", "Cost"],
            decisions.Select(year => year.Key).Order().Select(year => (string[])
            [
                year.ToString(CultureInfo.InvariantCulture), Kinds(decisions[year], RebalanceKind.Trade),
                Kinds(decisions[year], RebalanceKind.Rebalance), Text.Percent(decisions[year].Sum(each => each.Turnover)),
                Text.Money(decisions[year].Sum(each => each.Cost)),
            ]), 1);
    }

    private static void Trades(Page page, BacktestResult run)
    {
        // A decision that waited and one of the same close may be filled on one day.
        var kinds = run.Rebalances.Where(each => each.Filled is not null).ToLookup(each => each.Filled!.Value);
        Grid.Write(page, "Trades", ["Day", "Asset", "Shares", "Price", "Value", "Cost", "Kind"],
            run.Trades.Select(trade => (string[])
            [
                Text.Day(trade.Date), trade.Asset.Name, trade.Shares.ToString("0.####", CultureInfo.InvariantCulture),
                trade.Price.ToString("0.00##", CultureInfo.InvariantCulture), Text.Money(trade.Value), Text.Money(trade.Cost),
                string.Join('+', kinds[trade.Date].Select(each => each.Kind)),
            ]), 1, 2, 7);
    }

    private static string Kinds(IEnumerable<Rebalance> decisions, RebalanceKind kind) => Count(decisions.Count(each => each.Kind == kind));

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
