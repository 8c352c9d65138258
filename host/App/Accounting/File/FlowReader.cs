using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Reads 'flows': rules, and names of CSV files with dated rows.
internal static class FlowReader
{
    private const string Example = "{ \"every\": \"month\", \"day\": 15, \"amount\": 1000 }";

    public static (IReadOnlyList<FlowRule> Rules, IReadOnlyList<PlacedJson> Files) Read(Members account)
    {
        if (account.Find("flows") is not { } value) return ([], []);
        var items = value.IsArray ? value.Items : [value];
        var files = items.Where(item => item.IsText).ToList();
        return ([.. items.Except(files).Select(item => Members.Of(item, "'flows'", Example, account.Findings)).OfType<Members>().Select(Rule)], files);
    }

    // "underweights", "target", or whole per cents of funds.
    public static FlowTarget? Into(Members members)
    {
        if (members.Find("into") is not { } value) return null;
        if (value is { IsText: true, Text: "underweights" }) return FlowTarget.Underweights;
        if (value is { IsText: true, Text: "target" }) return new(FlowTargetKind.Target);
        if (!value.IsObject)
        {
            members.Wrong("into", value, "use \"underweights\", \"target\" or whole per cents of funds, such as { \"FXAIX\": 60, \"FUAMX\": 40 }");
            return null;
        }

        var election = new Members(value, "'into'", members.Findings);
        var percents = new Dictionary<Asset, int>();
        foreach (var (name, percent) in value.Members)
        {
            if (FundValues.Named(name, "into", percent, members.Findings) is { } fund) percents[fund] = election.Whole(name, 0, 0, 100);
        }

        election.End();
        var sum = percents.Values.Sum();
        if (sum != 100) members.Findings.Add($"The per cents of 'into' add up to {sum}; make them 100.", value);
        return new(FlowTargetKind.Percents, percents);
    }

    private static FlowRule Rule(Members rule)
    {
        var every = rule.Choice<FlowPeriod>(
            "every", null, ("month", FlowPeriod.Month), ("quarter", FlowPeriod.Quarter), ("year", FlowPeriod.Year), ("paycheck", FlowPeriod.Paycheck));
        var (amount, share) = Amount(rule);
        var flow = new FlowRule
        {
            Every = every ?? FlowPeriod.Month,
            Day = rule.Whole("day", 1, 1, 31),
            Amount = amount,
            ShareOfValue = share,
            GrowthAYear = Growth(rule),
            Into = Into(rule),
            From = rule.Day("from"),
            To = rule.Day("to"),
        };
        Check(rule, flow);
        rule.End();
        return flow;
    }

    private static void Check(Members rule, FlowRule flow)
    {
        if (flow.Every == FlowPeriod.Paycheck && flow.From is null)
            rule.Findings.Add("A flow of every \"paycheck\" needs 'from', a day of pay; it repeats every 14 days.", rule.Place);
        if (flow.Every == FlowPeriod.Paycheck && rule.Find("day") is { } day)
            rule.Wrong("day", day, "leave it out: paychecks are counted from 'from'");
        if (flow.To < flow.From) rule.Wrong("to", rule.Find("to")!, $"use a day from {flow.From:O} on, or leave it out");
        if (flow.ShareOfValue is not null && rule.Find("growth") is { } growth)
            rule.Wrong("growth", growth, "leave it out: a share of the value grows with it");
        if ((flow.ShareOfValue is not null || flow.Amount < 0) && rule.Find("into") is { } into)
            rule.Findings.Add("'into' is for money paid in, and this flow is a withdrawal; leave it out.", into);
    }

    private static (decimal Dollars, decimal? Share) Amount(Members rule)
    {
        if (rule.Require("amount", "dollars such as 1000 to pay in or -500 to withdraw, or \"4%\" of the value to withdraw") is not { } value) return (0, null);
        if (value.IsText && MemberValues.PercentOf(value.Text) is { } share)
        {
            if (share is > 0 and <= 1 && !value.Text.Contains('+', StringComparison.Ordinal)) return (0, share);
            rule.Wrong("amount", value, "per cent are a withdrawal, from 0 to 100 and without a sign: \"4%\". Write money that is paid in as dollars");
            return (0, null);
        }

        if (MemberValues.NumberOf(value) is { } amount and not 0 && AmountText.IsWholeCents(amount)) return (amount, null);
        rule.Wrong("amount", value, "use dollars, such as 1000 to pay in or -500 to withdraw, or \"4%\" of the value to withdraw");
        return (0, null);
    }

    // Payments may fall, too.
    private static decimal Growth(Members rule)
    {
        if (rule.Find("growth") is not { } value) return 0;
        if (MemberValues.ShareOf(value) is { } growth and > -1 and <= 1) return growth;
        rule.Wrong("growth", value, "use a part of 1 a year such as 0.03, or per cent in quotes such as \"3%\"");
        return 0;
    }
}
