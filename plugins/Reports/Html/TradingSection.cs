using System.Globalization;

namespace Rota.Plugins.Reports;

// Turnover and cost by year and by kind, every decision, every order.
internal static class TradingSection
{
    public static void Write(Page page, Study study, int at)
    {
        var run = study.Runs[at];
        page.Element("h3", "Decisions, rebalances and orders");
        Years(page, run);
        Kinds(page, run);
        // Orders take precedence over reasons, which rota why can show.
        var room = Latest.Room(page, run, at);
        var decisions = DecisionsSection.Rows(run, room / 4);
        var (little, left) = (room / 16, room - decisions.Sum(Latest.Length));
        var orders = Orders(run, left - little);
        room = Math.Max(little, left - orders.Sum(Latest.Length));
        DecisionsSection.Write(page, study.ReasonsOf(at), run.Rebalances.Count, decisions, room);
        Grid.Fold(page, Latest.Name("orders", orders.Count, run.Trades.Count), () =>
        {
            if (orders.Count < run.Trades.Count)
                page.Element("p", "Earlier orders are omitted; the report orders.csv has them all.", ("class", "note"));
            Grid.Write(page, "Orders", ["Day", "Asset", "Shares", "Price", "Value", "Cost", "Kind"], orders, 1, 2, 7);
        });
    }

    private static void Years(Page page, BacktestResult run)
    {
        var decisions = run.Rebalances.ToLookup(each => (each.Filled ?? each.Decided).Year);
        var orders = run.Trades.CountBy(order => order.Date.Year).ToDictionary();
        Grid.Write(page, "Turnover by year of the fill", ["Year", "Decisions", "Rebalances", "Orders", "Turnover", "Cost"],
            decisions.Select(year => year.Key).Order().Select(year => (string[])
            [
                year.ToString(CultureInfo.InvariantCulture), Text.Count(decisions[year].Count()),
                Text.Count(decisions[year].Count(each => each.Filled is not null)), Text.Count(orders.GetValueOrDefault(year)),
                .. Sums(decisions[year]),
            ]), 1);
    }

    // Whether a target changed, or drift was corrected.
    private static void Kinds(Page page, BacktestResult run) => Grid.Write(
        page, "Decisions by kind", ["Kind", "Meaning", "Decisions", "Turnover", "Cost"],
        Enum.GetValues<RebalanceKind>().Select(kind => (Kind: kind, Of: run.Rebalances.Where(each => each.Kind == kind).ToList()))
            .Where(each => each.Of.Count > 0)
            .Select(each => (string[])[Text.Kind(each.Kind), Meaning(each.Kind), Text.Count(each.Of.Count), .. Sums(each.Of)]), 1, 2);

    private static string Meaning(RebalanceKind kind) => kind switch
    {
        RebalanceKind.Funding => "the first purchase",
        RebalanceKind.NewTarget => "new target",
        RebalanceKind.Drift => "back to the unchanged target after drift",
        _ => "nothing to trade",
    };

    private static string[] Sums(IEnumerable<Rebalance> decisions)
    {
        var (turnover, cost) = (0.0, 0.0);
        foreach (var each in decisions) (turnover, cost) = (turnover + each.Turnover, cost + each.Cost);
        return [Text.Percent(turnover), Text.Money(cost)];
    }

    private static List<string[]> Orders(BacktestResult run, int room)
    {
        // A delayed decision and one of the same close may be filled on one day.
        var kinds = run.Rebalances.Where(each => each.Filled is not null).ToLookup(each => each.Filled!.Value, each => Text.Kind(each.Kind));
        return Latest.Of(run.Trades.Count, room, at => Row(run.Trades[at], kinds));
    }

    private static string[] Row(Trade order, ILookup<DateOnly, string> kinds) =>
    [
        Text.Day(order.Date), order.Asset.Name, order.Shares.ToString("0.####", CultureInfo.InvariantCulture),
        order.Price.ToString("0.00##", CultureInfo.InvariantCulture), Text.Money(order.Value), Text.Money(order.Cost),
        string.Join('+', kinds[order.Date]),
    ];
}
