using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Reads 'plan': what the plan or fund companies allow.
internal static class PlanReader
{
    private const int Months = 1_200;

    public static PlanRules Read(Members plan) => new()
    {
        MinimumHoldings = RuleShapes.Read(plan, "minimumHolding", "{ \"days\": 90 }", ["days", "action", "funds"], MinimumHolding),
        RedemptionFees = RuleShapes.Read(
            plan, "redemptionFee", "{ \"rate\": 0.02, \"days\": 90 }", ["rate", "amount", "days", "action", "funds"], RedemptionFee),
        Transfers = [.. plan.Objects("transfers", "{ \"per\": \"month\", \"count\": 2 }").Select(Transfer)],
        RoundTrips = RuleShapes.Read(
            plan, "roundTrips", "{ \"window\": 30, \"fund\": { \"count\": 2, \"within\": 90, \"block\": 85 } }",
            ["window", "exemptBelow", "avoid", "fund", "account", "action", "funds"], RoundTrips),
        PurchaseBlocks = RuleShapes.Read(
            plan, "purchaseBlock", "{ \"days\": 30, \"above\": 5000 }", ["days", "above", "action", "funds"], PurchaseBlock),
        Washes = [.. plan.Objects("wash", "{ \"from\": \"STABLE\", \"competing\": [\"MM\"], \"days\": 90 }").Select(Wash)],
        Minimums = RuleShapes.Read(plan, "minimum", "{ \"first\": 3000 }", ["first", "order", "funds"], Minimum),
        MoneyMarket = plan.Funds("moneyMarket"),
        NotExempt = NotExempt(plan),
    };

    private static MinimumHolding MinimumHolding(Members rule, FundSet funds) => new(funds, rule.Whole("days", null, 0), Action(rule));

    private static RedemptionFee RedemptionFee(Members rule, FundSet funds)
    {
        var hasRate = rule.Find("rate") is not null;
        var hasAmount = rule.Find("amount") is not null;
        if (hasRate == hasAmount)
            rule.Findings.Add("'redemptionFee' needs either a 'rate', such as 0.02, or an 'amount' in dollars a sale.", rule.Place);
        return new(
            funds, rule.Share("rate") ?? 0, rule.Dollars("amount", 0), rule.Whole("days", null, 0),
            Avoids: rule.Choice<bool>("action", false, ("charge", false), ("avoid", true))!.Value);
    }

    private static TransferLimit Transfer(Members rule)
    {
        var per = rule.Choice<TransferPeriod>(
            "per", null, ("month", TransferPeriod.Month), ("quarter", TransferPeriod.Quarter), ("year", TransferPeriod.Year), ("days", TransferPeriod.RollingDays));
        var isRolling = per == TransferPeriod.RollingDays;
        var count = rule.Whole("count", null, 1);
        var days = isRolling ? rule.Whole("days", null, 1) : 0;
        if (!isRolling && rule.Find("days") is { } unused) rule.Wrong("days", unused, "leave it out, or count \"per\": \"days\"");
        var action = rule.Choice<RuleAction>(
            "action", RuleAction.Defer, ("defer", RuleAction.Defer), ("redirect", RuleAction.Redirect), ("accept", RuleAction.Accept))!.Value;
        var then = rule.Fund("then");
        if (then is not null && action != RuleAction.Redirect)
            rule.Findings.Add($"'then' is only used by \"action\": \"redirect\". Add it to move the money into {then}, or leave 'then' out to wait.", rule.Find("then")!);
        if (then is null && action == RuleAction.Redirect)
            rule.Findings.Add("\"action\": \"redirect\" needs 'then', the fund that the money goes to, such as \"then\": \"G\".", rule.Place);
        rule.End();
        return new(per ?? TransferPeriod.Month, count, days, then, action);
    }

    private static RoundTripLimit RoundTrips(Members rule, FundSet funds)
    {
        var window = rule.Whole("window", null, 1);
        var exempt = rule.Dollars("exemptBelow", 0);
        var fund = rule.Object("fund", "{ \"count\": 2, \"within\": 90, \"block\": 85 }");
        var account = rule.Object("account", "{ \"count\": 4, \"months\": 12, \"block\": 85 }");
        var avoids = rule.Choice<RoundTripsAvoided>(
            "avoid", RoundTripsAvoided.Blocking, ("blocking", RoundTripsAvoided.Blocking), ("all", RoundTripsAvoided.All), ("none", RoundTripsAvoided.None))!.Value;
        if (fund is null && account is null && avoids != RoundTripsAvoided.All)
        {
            rule.Findings.Add(
                "'roundTrips' blocks nothing: add 'fund' or 'account' with the count that blocks purchases, or \"avoid\": \"all\".", rule.Place);
        }

        var limit = new RoundTripLimit(funds, window, exempt, fund is null ? null : OfFund(fund), account is null ? null : OfAccount(account));
        return limit with { Avoids = avoids, Action = Action(rule) };
    }

    private static RoundTripsOfFund OfFund(Members fund)
    {
        var limit = new RoundTripsOfFund(
            fund.Whole("count", null, 1), fund.Whole("within", null, 1), fund.Whole("block", null, 0), fund.Whole("probation", 0, 0, Months));
        fund.End();
        return limit;
    }

    private static RoundTripsOfAccount OfAccount(Members account)
    {
        var limit = new RoundTripsOfAccount(account.Whole("count", null, 1), account.Whole("months", null, 1, Months), account.Whole("block", null, 0));
        account.End();
        return limit;
    }

    private static PurchaseBlock PurchaseBlock(Members rule, FundSet funds) =>
        new(funds, rule.Whole("days", null, 0), rule.Dollars("above", 0), Action(rule));

    private static EquityWash Wash(Members rule)
    {
        if (rule.Find("from") is null) rule.Missing("from", "the stable value fund, such as \"STABLE\"");
        if (rule.Find("competing") is null or { IsArray: true, Items: [] }) rule.Missing("competing", "a list of funds, such as [\"MM\"]");
        // After a mistake the asset is never used.
        var wash = new EquityWash(rule.Fund("from") ?? new Asset("from"), rule.Funds("competing"), rule.Whole("days", null, 0), Action(rule));
        rule.End();
        return wash;
    }

    private static LeastAmount Minimum(Members rule, FundSet funds)
    {
        if (rule.Find("first") is null && rule.Find("order") is null)
            rule.Findings.Add("'minimum' needs 'first', the least first purchase, or 'order', the least order, in dollars.", rule.Place);
        return new(funds, rule.Dollars("first", 0), rule.Dollars("order", 0));
    }

    private static RuleAction Action(Members rule) => rule.Choice<RuleAction>(
        "action", RuleAction.Defer, ("defer", RuleAction.Defer), ("accept", RuleAction.Accept))!.Value;

    // The file names the kinds that are exempt.
    private static DealKind[] NotExempt(Members plan)
    {
        if (plan.Find("exempt") is null) return [];
        (string Name, DealKind Kind)[] kinds =
            [("contributions", DealKind.Contribution), ("withdrawals", DealKind.Withdrawal), ("reinvested", DealKind.Reinvested)];
        var exempt = plan.Texts("exempt");
        foreach (var (text, place) in exempt.Where(each => kinds.All(kind => kind.Name != each.Text)))
            plan.Findings.Add($"'exempt' names \"{text}\"; use {string.Join(", ", kinds.Select(kind => $"\"{kind.Name}\""))}.", place);
        return [.. kinds.Where(kind => exempt.All(each => each.Text != kind.Name)).Select(kind => kind.Kind)];
    }
}
