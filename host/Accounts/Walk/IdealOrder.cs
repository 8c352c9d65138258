namespace Rota.Accounts;

// A day on which a run decided or traded, and the weights that it had afterwards, in the order of the universe.
internal sealed record IdealOrder(int Day, RebalanceKind Kind, bool IsAtOpen, IReadOnlyList<(Asset Asset, decimal Weight)> Weights)
{
    // Holdings below this share of the equity are rounding.
    private const double Rounding = 1e-9;

    // In order of day.
    public static IReadOnlyList<IdealOrder> Of(BacktestResult run)
    {
        var first = run.Panel.Dates.BinarySearch(run.From);
        var fill = run.Strategy.Fill ?? run.Settings.Conventions.Fill;
        var kinds = KindsOf(run);
        foreach (var trade in run.Trades) kinds.TryAdd(trade.Date, RebalanceKind.NewTarget); // an ended asset was paid out
        var (trades, shares, orders) = (run.Trades.ToLookup(trade => trade.Date), new Dictionary<Asset, double>(), new List<IdealOrder>());
        foreach (var (date, kind) in kinds)
        {
            foreach (var trade in trades[date]) shares[trade.Asset] = shares.GetValueOrDefault(trade.Asset) + trade.Shares;
            var isAtOpen = fill == Fill.NextOpen && trades[date].Any();
            var row = run.Panel.Dates.BinarySearch(date);
            orders.Add(new(row - first, kind, isAtOpen, WeightsAfter(run, row, row - first, isAtOpen, shares)));
        }

        return orders;
    }

    // The gravest kind of the decisions that take effect on a day.
    private static SortedDictionary<DateOnly, RebalanceKind> KindsOf(BacktestResult run)
    {
        var kinds = new SortedDictionary<DateOnly, RebalanceKind>();
        foreach (var made in run.Rebalances)
        {
            if (made.Kind != RebalanceKind.None && made.Filled is null) continue; // the run ended before its fill
            var day = made.Filled ?? made.Decided;
            kinds[day] = kinds.TryGetValue(day, out var other) && Gravity(other) > Gravity(made.Kind) ? other : made.Kind;
        }

        return kinds;
    }

    private static int Gravity(RebalanceKind kind) => kind switch
    {
        RebalanceKind.Funding => 3,
        RebalanceKind.NewTarget => 2,
        RebalanceKind.Drift => 1,
        _ => 0,
    };

    private static (Asset, decimal)[] WeightsAfter(BacktestResult run, int row, int day, bool isAtOpen, Dictionary<Asset, double> shares)
    {
        var equity = run.Equity.Values[day];
        var held = run.Strategy.Allocation.Assets.Where(asset => shares.TryGetValue(asset, out var count)
            && Math.Abs(count * run.Panel.Closes(asset)[row]) > Rounding * equity).ToArray();
        var (cash, value) = (equity, 0.0);
        foreach (var asset in held)
        {
            cash -= shares[asset] * run.Panel.Closes(asset)[row];
            value += shares[asset] * Price(asset);
        }

        value += cash;
        return [.. held.Select(asset => (asset, (decimal)(shares[asset] * Price(asset) / value)))];

        double Price(Asset asset) => isAtOpen ? run.Panel.Opens(asset)[row] : run.Panel.Closes(asset)[row];
    }
}
