namespace Rota.Accounts;

// Levels the ratio of held to target, the lowest first with money that comes, the highest first with money that goes. All weights are above 0.
internal static class Levels
{
    // By water filling: the parts of an amount that lift the lowest ratio, and all that are level with it, until the amount is spent.
    public static decimal[] Fill(decimal amount, IReadOnlyList<HeldFund> funds)
    {
        var (held, weight) = (amount, 0m);
        foreach (var fund in funds.OrderBy(Ratio))
        {
            if (weight > 0 && held / weight <= Ratio(fund)) break;
            (held, weight) = (held + fund.Amount, weight + fund.Weight);
        }

        return [.. funds.Select(fund => Math.Max(0, fund.Weight * held / weight - fund.Amount))];
    }

    // The parts of an amount that lower the highest ratio, and all that are level with it, until the amount is raised: at most what may be sold.
    public static decimal[] Drain(decimal amount, IReadOnlyList<HeldFund> funds)
    {
        var (above, raised) = (0m, 0m);
        // Between these levels, the amount raised is a straight line.
        foreach (var level in funds.SelectMany(fund => new[] { Ratio(fund), fund.Locked / fund.Weight }).OrderDescending())
        {
            var sum = funds.Sum(fund => Above(fund, level));
            if (sum > amount)
            {
                var reached = above - (above - level) * (amount - raised) / (sum - raised);
                return [.. funds.Select(fund => Above(fund, reached))];
            }

            (above, raised) = (level, sum);
        }

        return [.. funds.Select(fund => fund.Sellable)];
    }

    private static decimal Ratio(HeldFund fund) => fund.Amount / fund.Weight;

    private static decimal Above(HeldFund fund, decimal level) => Math.Min(fund.Sellable, Math.Max(0, fund.Amount - level * fund.Weight));
}
