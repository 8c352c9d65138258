namespace Rota.Accounts;

// A day on which a run decided or traded, and what it held afterwards: shares by asset, in the order of the universe, and cash.
internal sealed record IdealOrder(int Day, RebalanceKind Kind, bool IsAtOpen, IReadOnlyList<(Asset Asset, double Shares)> Held, double Cash)
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
            var row = run.Panel.Dates.BinarySearch(date);
            var equity = run.Equity.Values[row - first];
            (Asset Asset, double Shares)[] held =
            [
                .. run.Strategy.Allocation.Assets.Select(asset => (Asset: asset, Shares: shares.GetValueOrDefault(asset)))
                    .Where(each => Math.Abs(each.Shares * run.Panel.Closes(each.Asset)[row]) > Rounding * equity),
            ];
            // The equity of the first day is the capital, before the costs of its orders.
            var costs = row == first ? trades[date].Sum(trade => trade.Cost) : 0;
            var cash = equity - costs - held.Sum(each => each.Shares * run.Panel.Closes(each.Asset)[row]);
            if (Math.Abs(cash) <= Rounding * equity) cash = 0;
            orders.Add(new(row - first, kind, fill == Fill.NextOpen && trades[date].Any(), held, cash));
        }

        return orders;
    }

    // Its weights at prices.
    public IReadOnlyList<(Asset Asset, decimal Weight)> Weights(Func<Asset, double> price)
    {
        var value = Cash + Held.Sum(each => each.Shares * price(each.Asset));
        return [.. Held.Select(each => (each.Asset, (decimal)(each.Shares * price(each.Asset) / value)))];
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
}
