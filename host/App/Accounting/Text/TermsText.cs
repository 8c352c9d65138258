using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// The other terms of an account in plain sentences: orders, cash, flows and taxes.
internal static class TermsText
{
    public static string Kind(Account account) => account.Type switch
    {
        AccountType.TaxDeferred => "tax-deferred",
        AccountType.TaxFree => "tax-free",
        _ => "taxable",
    };

    public static string Units(Units units) => units.Kind switch
    {
        UnitKind.WholePercent => "whole per cents",
        UnitKind.Dollars => "dollars",
        _ => units.Decimals == 0 ? "whole shares" : $"shares with {Count.Of(units.Decimals, "decimal")}",
    };

    public static IReadOnlyList<string> Orders(Account account) =>
    [
        $"Orders are typed in {Units(account.Units)}.",
        .. Pricing(account.Pricing),
        account.Cash == CashUse.Free ? "Cash may lie idle." : $"No cash lies idle{(account.CashFund is { } fund ? $"; a strategy's cash is in {fund}" : "")}.",
        .. account.Reserve > 0 ? [$"{AmountText.Dollars(account.Reserve)} are never invested."] : Array.Empty<string>(),
        .. account.Parking is { } parking ? [$"Money of a blocked purchase waits in {parking}."] : Array.Empty<string>(),
        .. Rebalance(account.Rebalance),
        .. account.Retry == Retry.Decision ? ["A deferred order is tried again at the next decision."] : Array.Empty<string>(),
        .. account.AllowsMargin ? ["Weights may sum to more than 1."] : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> Flows(Account account) =>
    [
        .. account.Flows.Select(rule => Flow(rule, account.Into)),
        .. account.DatedFlows.Count > 0
            ? [$"{Count.Of(account.DatedFlows.Count, "dated flow")} from {account.DatedFlows[0].Day:O} to {account.DatedFlows[^1].Day:O}, {AmountText.Dollars(account.DatedFlows.Sum(flow => flow.Amount))} in all."]
            : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> Taxes(Account account)
    {
        if (account.Tax is not { } tax) return [];
        var paid = tax.PayOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"on {day.Month:00}-{day.Day:00} of the next year") : "at each sale";
        return
        [
            $"Short-term gains {Listed.Percent(tax.ShortTerm)}, long-term {Listed.Percent(tax.LongTerm)}, qualified dividends {Listed.Percent(tax.Qualified)}, other income {Listed.Percent(tax.Ordinary)}.",
            $"Lots leave by {$"{tax.Method}".ToLowerInvariant()}{string.Concat(tax.Methods.Select(each => $"; of {each.Key} by {$"{each.Value}".ToLowerInvariant()}"))}. Taxes are paid {paid}.",
            tax.Deducts ? $"A net loss of up to {AmountText.Dollars(tax.LossLimit)} a year is deducted from other income." : "A net loss is not deducted from other income.",
            tax.HasWashSales ? "Losses of wash sales are not allowed." : "Wash sales are not looked at.",
        ];
    }

    private static IEnumerable<string> Pricing(Pricing pricing)
    {
        yield return pricing.IsAtNav
            ? $"An order that is in before {pricing.Cutoff:HH:mm} New York time has the close of that day."
            : "Orders are filled at market prices.";
        if (pricing.BuyLag > 0) yield return $"Purchases follow sales after {Count.Of(pricing.BuyLag, "trading day")}.";
        if (pricing.Settles > 0) yield return $"Proceeds settle after {Count.Of(pricing.Settles, "trading day")}; purchases paid from them cannot be sold before.";
    }

    private static IEnumerable<string> Rebalance(RebalanceOrders rebalance)
    {
        if (rebalance.Never) yield return "A repeated target gives no orders.";
        if (rebalance.Band is { } band) yield return $"A repeated target gives orders when a weight is off by more than {Listed.Percent(band)}.";
    }

    private static string Flow(FlowRule rule, FlowTarget usual)
    {
        var amount = rule.ShareOfValue is { } share ? $"{Listed.Percent(share)} of the value is withdrawn"
            : rule.Amount < 0 ? $"{AmountText.Dollars(-rule.Amount)} is withdrawn"
            : $"{AmountText.Dollars(rule.Amount)} is paid in";
        var when = rule.Every == FlowPeriod.Paycheck ? "every 14 days" : string.Create(CultureInfo.InvariantCulture, $"every {$"{rule.Every}".ToLowerInvariant()} on day {rule.Day}");
        var growth = rule.GrowthAYear == 0 ? "" : $", growing {Listed.Percent(rule.GrowthAYear)} a year";
        var into = rule.ShareOfValue is not null || rule.Amount < 0 ? "" : $", {Into(rule.Into ?? usual)}";
        var from = rule.From is { } first ? $" from {first:O}" : "";
        return $"{amount} {when}{from}{(rule.To is { } last ? $" to {last:O}" : "")}{growth}{into}.";
    }

    private static string Into(FlowTarget into) => into.Kind switch
    {
        FlowTargetKind.Underweights => "into the funds furthest below their targets",
        FlowTargetKind.Target => "by the target weights",
        _ => "by " + Listed.And([.. into.Percents!.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value} % {each.Key}"))]),
    };
}
