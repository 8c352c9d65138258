using System.Globalization;

namespace Rota.Accounts;

// Mistakes of a user in flows.
internal static class FlowMistakes
{
    public static IEnumerable<Mistake> Of(Flow flow, DateOnly first)
    {
        if (flow is { Amount: 0, ShareOfValue: null })
            yield return Told($"The flow of {flow.Day:O} has an amount of 0. Give dollars: above 0 is paid in, below 0 taken out.");
        if (flow.Amount != Math.Round(flow.Amount, 2))
            yield return Told($"The flow of {flow.Day:O} of {flow.Amount} has parts of a cent. Use two decimals.");
        if (ExchangeDay.OnOrAfter(flow.Day) < first)
            yield return Told($"The flow of {flow.Day:O} is before the first price, {first:O}. Begin the run earlier, or remove the flow.");
    }

    public static IEnumerable<Mistake> Of(FlowRule rule)
    {
        if (rule is { Amount: 0, ShareOfValue: null })
            yield return new("A flow rule has an amount of 0. Give dollars, above 0 paid in and below 0 taken out, or a per cent: \"4%\".");
        if (rule.ShareOfValue is <= 0 or > 1)
        {
            yield return Told(
                $"A flow rule takes out {rule.ShareOfValue:0.##%} of the value. Use a per cent above 0 and at most 100; money paid in is given in dollars.");
        }

        if (rule.Day is < 1 or > 31)
            yield return Told($"Day {rule.Day} of a flow rule is not a day of a month. Use 1 to 31; a shorter month uses its last day.");
        if (rule.GrowthAYear <= -1) yield return Told($"A growth of {rule.GrowthAYear:0.##%} a year leaves nothing. Use a number above -1: 0.02.");
        if (rule.To < rule.From) yield return Told($"A flow rule ends on {rule.To:O}, before it begins on {rule.From:O}. Exchange the days.");
    }

    public static IEnumerable<Mistake> Of(FlowTarget into)
    {
        if (into.Kind != FlowTargetKind.Percents) yield break;
        var percents = into.Percents ?? throw new ArgumentException("A fixed election has per cents.", nameof(into));
        if (percents.Values.Sum() != 100)
            yield return Told($"The per cents for new money add up to {percents.Values.Sum()}. Let them add up to 100.");
        foreach (var (fund, percent) in percents.Where(each => each.Value < 0))
            yield return Told($"{fund} gets {percent} per cent of new money. Use 0 or more.");
    }

    private static Mistake Told(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
