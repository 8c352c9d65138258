namespace Rota.Accounts;

// Dated flows and rules as flows on trading days, in order of day.
internal static class FlowSchedule
{
    private const int DaysOfPaycheck = 14;

    // From the first to the last day of prices. Later flows are not reached. A dated flow before the first day is a mistake; of a rule, that began
    // earlier, only the later flows belong to the run.
    public static IReadOnlyList<Flow> Of(IReadOnlyList<Flow> dated, IReadOnlyList<FlowRule> rules, DateOnly first, DateOnly last)
    {
        Mistake[] mistakes = [.. dated.SelectMany(flow => FlowMistakes.Of(flow, first)), .. rules.SelectMany(FlowMistakes.Of)];
        if (mistakes.Length > 0) throw new InputException(mistakes);
        return
        [
            .. dated.Select(flow => flow with { Day = ExchangeDay.OnOrAfter(flow.Day) })
                .Concat(rules.SelectMany(rule => Of(rule, first, last)))
                .Where(flow => flow.Day >= first && flow.Day <= last)
                .OrderBy(flow => flow.Day),
        ];
    }

    private static IEnumerable<Flow> Of(FlowRule rule, DateOnly first, DateOnly last)
    {
        var from = rule.From ?? (rule.Every == FlowPeriod.Paycheck ? first : new(first.Year, 1, 1));
        var to = rule.To is { } end && end < last ? end : last;
        return Days(rule, from).TakeWhile(day => day <= to).Where(day => day >= from)
            .Select(day => new Flow(ExchangeDay.OnOrAfter(day), Grown(rule, day.Year - from.Year), rule.ShareOfValue) { Into = rule.Into });
    }

    // Quarters and years are counted from the month in which the rule begins: by default, from January.
    private static IEnumerable<DateOnly> Days(FlowRule rule, DateOnly from)
    {
        if (rule.Every == FlowPeriod.Paycheck)
        {
            for (var day = from; ; day = day.AddDays(DaysOfPaycheck)) yield return day;
        }

        var months = rule.Every switch { FlowPeriod.Month => 1, FlowPeriod.Quarter => 3, _ => 12 };
        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(months))
            yield return month.AddDays(Math.Min(rule.Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }

    // Each 1 January multiplies the amount.
    private static decimal Grown(FlowRule rule, int years)
    {
        var amount = rule.Amount;
        for (var year = 0; year < years; year++) amount *= 1 + rule.GrowthAYear;
        return Math.Round(amount, 2, MidpointRounding.AwayFromZero);
    }
}
