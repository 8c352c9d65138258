using Rota.Accounts;
using Rota.Host.Plugins;

namespace Rota.Host.Accounting;

// The tables of followed runs, for reports and files.
internal static class FollowedTables
{
    public static IReadOnlyList<ITable> Of(Func<BacktestResult, FollowedRun?> find) =>
    [
        new FollowedTable(AccountTableNames.Figures, "The account beside the ideal run", ["figure", "account", "withoutPlan", "ideal"], Figures, find),
        new FollowedTable(
            AccountTableNames.Orders, "Orders of the account", ["day", "fund", "amount", "shares", "price", "cost", "fee", "wanted", "rulesBroken"], Orders, find),
        new FollowedTable(AccountTableNames.Waits, "Orders that waited", ["since", "fund", "wanted", "done", "rule", "why", "freeFrom", "then", "on"], Waits, find),
        new FollowedTable(AccountTableNames.Years, "Years of the account", ["year", "paidIn", "takenOut", "endValue", "timeWeighted", "tax", "taxOfValue"], Years, find),
    ];

    // Before those of plugins, which stay unloaded without an account.
    public static IReadOnlyList<ITable> With(AccountFollower? follower, IReadOnlyList<ITable> others) =>
        follower is null ? others : [.. Of(follower.Of), .. others];

    private static IEnumerable<IReadOnlyList<Cell>> Figures(FollowedRun run)
    {
        yield return Row("cagr", Unit.Fraction, run.Own.Cagr, run.Unruled.Cagr, run.Ideal.Cagr);
        yield return Row("volatility", Unit.Fraction, run.Own.Volatility, run.Unruled.Volatility, run.Ideal.Volatility);
        yield return Row("sharpe", Unit.Ratio, run.Own.Sharpe, run.Unruled.Sharpe, run.Ideal.Sharpe);
        yield return Row("maxDrawdown", Unit.Fraction, run.Own.MaxDrawdown, run.Unruled.MaxDrawdown, run.Ideal.MaxDrawdown);
        yield return Row("turnover", Unit.Fraction, run.Own.Turnover, run.Unruled.Turnover, run.Ideal.Turnover);
        yield return Row("endValue", Unit.Money, (double)run.Run.Values[^1], (double)run.WithoutPlan.Values[^1], run.Run.Ideal.Equity.Values[^1]);
        yield return Row("moneyWeighted", Unit.Fraction, run.Run.Returns.MoneyWeighted.Rate, run.WithoutPlan.Returns.MoneyWeighted.Rate, double.NaN);
        yield return Row("profit", Unit.Money, (double)run.Run.Returns.Profit, (double)run.WithoutPlan.Returns.Profit, double.NaN);
        yield return Row("meanDistance", Unit.Fraction, run.Plan.MeanDistance, run.WithoutPlan.Distances.Average(), 0);
        yield return Row("ordersThatWaited", Unit.Count, run.Plan.Waited, 0, 0);
        yield return Row("redemptionFees", Unit.Money, (double)run.Plan.Fees, 0, 0);
        yield return Row("rulesBroken", Unit.Count, run.Plan.Violations, 0, 0);
        if (run.Run.Taxes is not { } taxes || run.WithoutPlan.Taxes is not { } others) yield break;
        yield return Row("afterTax", Unit.Money, (double)taxes.AfterTax, (double)others.AfterTax, double.NaN);
        yield return Row("afterTaxIfSold", Unit.Money, (double)taxes.AfterTaxIfSold, (double)others.AfterTaxIfSold, double.NaN);
        yield return Row("shortShareOfGains", Unit.Fraction, taxes.ShortShare, others.ShortShare, double.NaN);
        yield return Row("lossesWaiting", Unit.Money, Waiting(taxes), Waiting(others), double.NaN);
        yield return Row("lossesLost", Unit.Money, (double)taxes.Lost, (double)others.Lost, double.NaN);
    }

    private static double Waiting(TaxReport taxes) => (double)(taxes.Waiting.Short + taxes.Waiting.Long);

    private static Cell[] Row(string figure, Unit unit, double own, double unruled, double ideal) =>
        [figure, Cell.Of(own, unit), Cell.Of(unruled, unit), double.IsNaN(ideal) ? Cell.Blank : Cell.Of(ideal, unit)];

    private static IEnumerable<IReadOnlyList<Cell>> Orders(FollowedRun run) => run.Run.Sheets.SelectMany(sheet => sheet.Orders.Select(order => (IReadOnlyList<Cell>)
    [
        sheet.Day, order.Fund.Name, Money(order.Amount), Cell.Of((double)order.Shares, Unit.Ratio), Money(order.Price), Money(order.Cost), Money(order.Fee),
        Money(order.Wanted), string.Join(' ', order.Violations),
    ]));

    private static IEnumerable<IReadOnlyList<Cell>> Waits(FollowedRun run) => run.Run.Ended
        .Select(ended => (ended.Waiting, Then: ended.End == DeferralEnd.Done ? "done" : "lapsed at a new target", On: (DateOnly?)ended.Day))
        .Concat(run.Run.Waiting.Parts.Select(waiting => (Waiting: waiting, Then: "still waits", On: (DateOnly?)null)))
        .OrderBy(each => each.Waiting.Since)
        .Select(each => (IReadOnlyList<Cell>)
        [
            each.Waiting.Since, each.Waiting.First.Fund.Name, Money(each.Waiting.First.Wanted), Money(each.Waiting.First.Done), each.Waiting.First.Rule,
            each.Waiting.First.Why, each.Waiting.First.FreeFrom, each.Then, each.On,
        ]);

    private static IEnumerable<IReadOnlyList<Cell>> Years(FollowedRun run)
    {
        var days = run.Run.Ideal.Equity.Dates.ToArray();
        var before = run.Run.Curve[0];
        foreach (var year in Enumerable.Range(0, days.Length).GroupBy(day => days[day].Year))
        {
            var (last, flows) = (year.Last(), run.Run.Flows.Where(flow => flow.Day.Year == year.Key).ToArray());
            var taxed = run.Run.Taxes?.Years.FirstOrDefault(each => each.Year == year.Key);
            yield return
            [
                $"{year.Key}", Money(flows.Sum(flow => Math.Max(0, flow.Amount))), Money(flows.Sum(flow => Math.Max(0, -flow.Amount))), Money(run.Run.Values[last]),
                Cell.Of(run.Run.Curve[last] / before - 1, Unit.Fraction),
                taxed is null ? Cell.Blank : Money(taxed.Tax), taxed is null ? Cell.Blank : Cell.Of(TaxReport.PartOfValue(taxed, run.Run.Values[last]), Unit.Fraction),
            ];
            before = run.Run.Curve[last];
        }
    }

    private static Cell Money(decimal amount) => Cell.Of((double)amount, Unit.Money);
}
