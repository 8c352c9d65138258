using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Accounting;

// An account's sheet as text: what to do, what waits, what it then has.
internal static class AccountSheetText
{
    public const string NoAdvice = "No advice: check it against your plan's own document.";

    public static IEnumerable<string> Lines(AccountSheet sheet)
    {
        var (orders, account) = (sheet.Orders, sheet.Account);
        yield return $"Account '{account.Name}': {AmountText.Dollars(sheet.Value)} managed, of which {AmountText.Dollars(orders.CashBefore)} in cash{AsOf(sheet.State)}";
        yield return "";
        foreach (var line in AlignedText.Of([.. Table(sheet)], isNumeric: true)) yield return line;
        yield return "";
        foreach (var line in ToDo(sheet)) yield return line;
        foreach (var line in Waits(orders)) yield return line;
        yield return "";
        yield return $"Prices: {string.Join("; ", sheet.Quotes)}.";
        foreach (var quote in sheet.Quotes.Where(quote => quote.Doubted is not null))
        {
            yield return $"Check {quote.Fund}: the feed closes at {AmountText.Price(quote.Price)}, and the export has {AmountText.Price(quote.Doubted!.Value)}. " +
                "Is it the same fund, and is the export of today?";
        }

        yield return sheet.Costs.AreNone ? "No costs of orders are assumed; --cost-bps gives yours." : $"Costs of orders: {AmountText.Dollars(orders.Costs)}.";
        if (orders.Fees > 0) yield return $"Redemption fees: {AmountText.Dollars(orders.Fees)}.";
        yield return NoAdvice;
    }

    private static string AsOf(AccountState state) => state.Holdings.AsOf is { } day ? $" (export of {day:O})" : " (the export does not tell its day)";

    private static IEnumerable<string[]> Table(AccountSheet sheet)
    {
        var isPercent = sheet.Account.Units.Kind == UnitKind.WholePercent;
        yield return ["fund", "for", "held", "%", "target %", "order", "after", isPercent ? "enter %" : "shares after"];
        foreach (var after in sheet.Orders.After)
        {
            var held = sheet.Orders.Before.FirstOrDefault(each => each.Fund == after.Fund)?.Amount ?? 0;
            var order = sheet.Orders.Orders.FirstOrDefault(each => each.Fund == after.Fund);
            yield return
            [
                after.Fund.Name, string.Join(' ', sheet.Stands.Where(each => each.Fund == after.Fund && each.Asset != after.Fund).Select(each => each.Asset)),
                AmountText.Dollars(held), Percent(held, sheet.Orders.Value),
                Percent(sheet.Orders.Ideal.FirstOrDefault(each => each.Fund == after.Fund)?.Amount ?? 0, sheet.Orders.Value),
                order is null ? "-" : Signed(order.Amount), AmountText.Dollars(after.Amount),
                isPercent ? after.Percent?.ToString(CultureInfo.InvariantCulture) ?? "-" : AmountText.Shares(after.Shares),
            ];
        }

        if (sheet.Orders.CashBefore != 0 || sheet.Orders.CashAfter != 0)
        {
            yield return ["cash", "", AmountText.Dollars(sheet.Orders.CashBefore), Percent(sheet.Orders.CashBefore, sheet.Value), "", "", AmountText.Dollars(sheet.Orders.CashAfter), ""];
        }
    }

    // Sales first.
    private static IEnumerable<string> ToDo(AccountSheet sheet)
    {
        var (orders, kind) = (sheet.Orders, sheet.Account.Units.Kind);
        if (orders.Orders.Count == 0)
        {
            yield return orders.IsSkipped ? "Nothing to do: the account holds the funds of the target, and gives no orders for drift." : "Nothing to do.";
            yield break;
        }

        yield return $"To do {By(sheet.Day)}:";
        if (kind == UnitKind.WholePercent)
            yield return $"  Enter {string.Join(", ", orders.After.Where(after => after.Percent > 0).Select(after => $"{after.Fund} {after.Percent} %"))}.";
        foreach (var order in orders.Orders.OrderBy(order => order.Amount > 0))
        {
            var shares = kind == UnitKind.Shares ? $"{AmountText.Shares(Math.Abs(order.Shares))} shares of " : "";
            var all = order.Amount < 0 && orders.After.FirstOrDefault(after => after.Fund == order.Fund) is not { Amount: > 0 } ? ", all of it" : "";
            yield return $"  {(order.Amount < 0 ? "Sell" : "Buy")} {shares}{order.Fund}, {AmountText.Dollars(Math.Abs(order.Amount))}{all}.";
            foreach (var broken in order.Violations) yield return $"    This breaks a rule, which the account accepts: {broken}";
        }
    }

    private static IEnumerable<string> Waits(OrderSheet orders)
    {
        // What only lacks, or keeps, the money of others follows from these.
        var waiting = orders.Deferred.Where(part => !part.IsConsequence && Math.Sign(part.Wanted) != -Math.Sign(part.Done)).ToList();
        if (waiting.Count > 0) yield return "Waits:";
        foreach (var part in waiting)
        {
            var left = Math.Abs(part.Wanted - part.Done);
            var until = part.FreeFrom is { } day ? $" until {day:O}" : "";
            yield return $"  {(part.Wanted < 0 ? "Sale" : "Purchase")} of {AmountText.Dollars(left)} of {part.Fund}{until}. {part.Why} ({part.Rule})";
        }
    }

    private static string By(OrderDay day) => string.Create(CultureInfo.InvariantCulture,
        $"by {NewYorkTime.Of(day.Until):HH:mm} New York time on {day.Day:O} ({day.Until.ToLocalTime():yyyy-MM-dd HH:mm} here), for its close");

    private static string Signed(decimal amount) => (amount > 0 ? "+" : "") + AmountText.Dollars(amount);

    private static string Percent(decimal amount, decimal of) => of == 0 ? "-" : (amount / of * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
