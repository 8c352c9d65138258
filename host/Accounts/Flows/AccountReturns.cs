namespace Rota.Accounts;

// What the owner paid in and has now, and the returns: money-weighted (of the owner's dollars) and time-weighted (of the strategy, by units).
internal sealed record AccountReturns
{
    public required decimal PaidIn { get; init; }

    public required decimal PaidOut { get; init; }

    public required decimal EndValue { get; init; }

    public decimal Profit => EndValue + PaidOut - PaidIn;

    public required MoneyWeightedReturn MoneyWeighted { get; init; }

    // The price of a unit on each day; statistics use it.
    public required IReadOnlyList<decimal> UnitPrices { get; init; }

    // Of the whole time.
    public double TimeWeighted => (double)(UnitPrices[^1] / UnitPrice.First) - 1;

    // The deepest fall from a highest price of a unit, 0 or below.
    public required double DrawdownOfUnits { get; init; }

    // The deepest fall from a highest value in dollars, 0 or below: money taken out deepens it, money paid in hides it.
    public required double DrawdownOfDollars { get; init; }

    public static AccountReturns Of(IReadOnlyList<AccountDay> days)
    {
        if (days.Count == 0) throw new ArgumentException("Give at least one day.", nameof(days));
        var units = new UnitPrice();
        var prices = new decimal[days.Count];
        for (var i = 0; i < days.Count; i++)
        {
            units.Add(days[i].Value, days[i].Flow);
            prices[i] = units.Price;
        }

        var end = days[^1].Value + days[^1].Flow;
        return new()
        {
            PaidIn = days.Sum(day => Math.Max(0, day.Flow)),
            PaidOut = days.Sum(day => Math.Max(0, -day.Flow)),
            EndValue = end,
            MoneyWeighted = MoneyWeightedReturn.Of(days.Where(day => day.Flow != 0).Select(day => new Flow(day.Day, day.Flow)), days[^1].Day, end),
            UnitPrices = prices,
            DrawdownOfUnits = DeepestFall(prices),
            DrawdownOfDollars = DeepestFall(days.SelectMany(day => new[] { day.Value, day.Value + day.Flow })),
        };
    }

    // The same in the dollars of the last day.
    public static AccountReturns OfReal(IReadOnlyList<AccountDay> days, PriceLevels levels) => Of(
    [
        .. days.Select(day => (day, Factor: levels.Of(days[^1].Day) / levels.Of(day.Day)))
            .Select(each => new AccountDay(each.day.Day, each.day.Value * each.Factor, each.day.Flow * each.Factor)),
    ]);

    private static double DeepestFall(IEnumerable<decimal> values)
    {
        var (high, deepest) = (0m, 0.0);
        foreach (var value in values)
        {
            high = Math.Max(high, value);
            if (high > 0) deepest = Math.Min(deepest, (double)(value / high) - 1);
        }

        return deepest;
    }
}
