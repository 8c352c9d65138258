namespace Rota.Accounts;

// A followed run as a result for statistics and reports: the time-weighted curve, and the trades of an account of that size without flows, at
// adjusted closes.
internal static class AccountResult
{
    // Trades below this share of the equity are rounding.
    private const double Rounding = 1e-9;

    // The ideal run itself where nothing bound. Others are the series of funds that the run does not price.
    public static BacktestResult Of(AccountRun run, FundPrices prices, IReadOnlyList<PriceSeries> others)
    {
        var ideal = run.Ideal;
        if (run.IsIdeal) return ideal;
        var panel = Panel(ideal, prices, others);
        var trades = Trades(run, panel);
        return ideal with
        {
            Panel = panel,
            Equity = new EquityCurve(ideal.Equity.Dates.ToArray(), run.Curve.ToArray(), ideal.Equity.Frequency),
            Trades = trades,
            Rebalances = Rebalances(run),
        };
    }

    private static PricePanel Panel(BacktestResult ideal, FundPrices prices, IReadOnlyList<PriceSeries> others)
    {
        if (others.Count == 0) return ideal.Panel;
        var before = Enumerable.Repeat(double.NaN, ideal.Panel.Dates.BinarySearch(ideal.From)).ToArray();
        return ideal.Panel.WithCloses(others, [.. others.Select(series => (double[])[.. before, .. prices.FilledCloses(series.Asset)])]);
    }

    private static List<Trade> Trades(AccountRun run, PricePanel panel)
    {
        var (trades, shares, first) = (new List<Trade>(), new Dictionary<Asset, double>(), panel.Dates.BinarySearch(run.Ideal.From));
        var sheets = run.Sheets.ToLookup(sheet => sheet.Day);
        foreach (var (day, held) in run.Holdings)
        {
            var (date, equity) = (run.Ideal.Equity.Dates[day], run.Curve[day]);
            foreach (var fund in shares.Keys.Union(held.Select(each => each.Fund)).ToArray())
            {
                var close = Close(fund, first + day);
                var weight = held.FirstOrDefault(each => each.Fund == fund).Weight;
                var change = (double)weight * equity / close - shares.GetValueOrDefault(fund);
                if (Math.Abs(change * close) <= Rounding * equity) continue;
                shares[fund] = shares.GetValueOrDefault(fund) + change;
                var charged = sheets[date].SelectMany(sheet => sheet.Orders.Where(order => order.Fund == fund), (sheet, order) => (order.Cost + order.Fee) / sheet.Value).Sum();
                trades.Add(new Trade(date, fund, change, close, (double)charged * equity));
            }
        }

        return trades;

        double Close(Asset fund, int row)
        {
            var closes = panel.Closes(fund);
            while (double.IsNaN(closes[row])) row--; // an ended fund is paid out at its last close
            return closes[row];
        }
    }

    // What the account did until the next order of the ideal run belongs to the decision before it.
    private static List<Rebalance> Rebalances(AccountRun run)
    {
        var made = run.Ideal.Rebalances.ToList();
        int[] orders = [.. Enumerable.Range(0, made.Count).Where(i => made[i].Kind != RebalanceKind.None)];
        var done = 0; // sheets are in order of day
        for (var k = 0; k < orders.Length; k++)
        {
            var (at, next) = (orders[k], k + 1 < orders.Length ? DayOf(made[orders[k + 1]]) : DateOnly.MaxValue);
            while (done < run.Sheets.Count && run.Sheets[done].Day < DayOf(made[at])) done++;
            var sheets = run.Sheets.Skip(done).TakeWhile(sheet => sheet.Day < next).Where(sheet => sheet.Orders.Count > 0).ToArray();
            made[at] = made[at] with
            {
                Filled = sheets.Length > 0 ? sheets[0].Day : null,
                Turnover = sheets.Sum(Turnover),
                Cost = sheets.Sum(sheet => (double)(sheet.Costs + sheet.Fees)),
            };
        }

        return made;
    }

    private static DateOnly DayOf(Rebalance made) => made.Filled ?? made.Decided;

    private static double Turnover(OrderSheet sheet) =>
        (double)((sheet.Orders.Sum(order => Math.Abs(order.Amount)) + Math.Abs(sheet.CashAfter - sheet.CashBefore)) / sheet.Value) / 2;
}
