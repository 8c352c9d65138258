using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// The rules of a plan in plain sentences.
internal static class PlanText
{
    private static readonly (DealKind Kind, string Name)[] Exempt =
        [(DealKind.Contribution, "contributions"), (DealKind.Withdrawal, "withdrawals"), (DealKind.Reinvested, "reinvested distributions")];

    public static IReadOnlyList<string> Of(PlanRules plan)
    {
        string[] rules =
        [
            .. plan.MinimumHoldings.Select(MinimumHolding), .. plan.RedemptionFees.Select(RedemptionFee), .. plan.Transfers.Select(Transfer),
            .. plan.RoundTrips.SelectMany(RoundTrips), .. plan.PurchaseBlocks.Select(PurchaseBlock), .. plan.Washes.Select(Wash), .. plan.Minimums.Select(Minimum),
        ];
        return rules.Length == 0 ? [] : [.. rules, .. Exemptions(plan)];
    }

    private static string MinimumHolding(MinimumHolding rule) =>
        $"{Listed.Funds(rule.Funds)}: shares cannot be sold for {Listed.Days(rule.Days)} after they were bought. {Otherwise("A sale before", rule.Action)}";

    private static string RedemptionFee(RedemptionFee rule)
    {
        var fee = rule.Rate > 0 ? $"{Listed.Percent(rule.Rate)} of their value" : $"{AmountText.Dollars(rule.Amount)} a sale";
        return $"{Listed.Funds(rule.Funds)}: shares sold at an age of {Listed.Days(rule.Days)} or less cost {fee}. " +
            (rule.Avoids ? "Such a sale waits." : "The fee is paid.");
    }

    private static string Transfer(TransferLimit rule)
    {
        var period = rule.Per == TransferPeriod.RollingDays ? $"within {Listed.Days(rule.RollingDays)}" : $"in a calendar {$"{rule.Per}".ToLowerInvariant()}";
        var beyond = rule.Action == RuleAction.Redirect ? $"Beyond that, sales go on and their money goes to {rule.Then}." : Otherwise("An order beyond that", rule.Action);
        return $"Exchanges on at most {Listed.Days(rule.Count)} {period}. {beyond}";
    }

    private static IEnumerable<string> RoundTrips(RoundTripLimit rule)
    {
        var exempt = rule.ExemptBelow > 0 ? $" Orders up to {AmountText.Dollars(rule.ExemptBelow)} do not count." : "";
        yield return $"{Listed.Funds(rule.Funds)}: a purchase and a sale of a fund within {Listed.Days(rule.Window)} are a round trip.{exempt}";
        if (rule.Fund is { } fund)
        {
            var probation = fund.ProbationMonths > 0 ? $", and for {Count.Of(fund.ProbationMonths, "month")} after that one is enough" : "";
            yield return $"The round trip number {Number(fund.Count)} of a fund within {Listed.Days(fund.Within)} blocks its purchases for {Listed.Days(fund.Block)}{probation}.";
        }

        if (rule.Account is { } account)
            yield return $"The round trip number {Number(account.Count)} of all funds within {Count.Of(account.Months, "month")} blocks all purchases for {Listed.Days(account.Block)}.";
        if (rule.Avoids == RoundTripsAvoided.None) yield return "Round trips are not avoided.";
        else yield return Otherwise(rule.Avoids == RoundTripsAvoided.All ? "A sale that would complete a round trip" : "A sale that would cause a block", rule.Action);
    }

    private static string PurchaseBlock(PurchaseBlock rule) =>
        $"{Listed.Funds(rule.Funds)}: a fund cannot be bought for {Listed.Days(rule.Days)} after a sale above {AmountText.Dollars(rule.Above)}. {Otherwise("A purchase before", rule.Action)}";

    private static string Wash(EquityWash rule) =>
        $"For {Listed.Days(rule.Days)} after money left {rule.From}, and on that day, none may be moved into {Listed.And([.. rule.Competing.Select(fund => fund.Name)])}. {Otherwise("A purchase before", rule.Action)}";

    private static string Minimum(LeastAmount rule)
    {
        string[] least =
        [
            .. rule.First > 0 ? [$"a first purchase is at least {AmountText.Dollars(rule.First)}"] : Array.Empty<string>(),
            .. rule.Order > 0 ? [$"any order is at least {AmountText.Dollars(rule.Order)}"] : Array.Empty<string>(),
        ];
        return $"{Listed.Funds(rule.Funds)}: {string.Join("; ", least)}. Smaller ones are not made.";
    }

    private static IEnumerable<string> Exemptions(PlanRules plan)
    {
        string[] counted = [.. Exempt.Where(each => plan.NotExempt.Contains(each.Kind)).Select(each => each.Name)];
        string[] exempt = [.. Exempt.Where(each => !plan.NotExempt.Contains(each.Kind)).Select(each => each.Name)];
        if (counted.Length > 0) yield return Sentence($"{Listed.And(counted)} count like exchanges.");
        if (exempt.Length > 0) yield return Sentence($"{Listed.And(exempt)} are exempt from limits on exchanges, round trips, blocks and washes.");
        if (plan.MoneyMarket.Count > 0) yield return $"{Listed.And([.. plan.MoneyMarket.Select(fund => fund.Name)])}: free of round trips and purchase blocks.";
    }

    private static string Otherwise(string order, RuleAction action) =>
        action == RuleAction.Accept ? $"{order} is made, and counted as a violation." : $"{order} waits.";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
