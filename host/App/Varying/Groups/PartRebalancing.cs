namespace Rota.Host.Varying;

// How often the parts of a portfolio are put back to their shares.
internal static class PartRebalancing
{
    private static readonly (string Name, Schedule Schedule)[] Schedules =
        [("never", Dsl.Never), ("each year", Dsl.YearEnd), ("each quarter", Dsl.QuarterEnd), ("each month", Dsl.MonthEnd)];

    public static VariationGroup Of(Strategy strategy) => new("parts", "Parts put back to their shares", strategy.Allocation is Portfolio
        ? [.. Schedules.Select(each => Variation.Of(each.Name, portfolio => portfolio with { Schedule = each.Schedule }) with
        {
            IsAsItIs = each.Schedule == strategy.Schedule,
        })]
        : [Variation.None("all", $"{strategy.Name} is a single strategy, without parts.")]);
}
