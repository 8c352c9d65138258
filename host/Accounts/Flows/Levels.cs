namespace Rota.Accounts;

// Levels the ratio of held to target, the lowest first with money that comes, the highest first with money that goes.
internal static class Levels
{
    // By water filling: the parts of an amount that lift the lowest ratio, and all that are level with it, until the amount is spent. At least one
    // weight is above 0; a fund with a weight of 0 gets nothing.
    public static decimal[] Fill(decimal amount, IReadOnlyList<(decimal Held, decimal Weight)> funds)
    {
        var (held, weight) = (amount, 0m);
        foreach (var fund in funds.Where(fund => fund.Weight > 0).OrderBy(fund => fund.Held / fund.Weight))
        {
            if (weight > 0 && held / weight <= fund.Held / fund.Weight) break;
            (held, weight) = (held + fund.Held, weight + fund.Weight);
        }

        return [.. funds.Select(fund => fund.Weight > 0 ? Math.Max(0, fund.Weight * held / weight - fund.Held) : 0)];
    }

    // The parts of an amount that lower the highest ratio, and all that are level with it, until the amount is raised: at most what may be sold. All
    // weights are above 0.
    public static decimal[] Drain(decimal amount, IReadOnlyList<HeldFund> funds)
    {
        var (above, raised) = (0m, 0m);
        // Between these levels, the amount raised is a straight line.
        foreach (var level in funds.SelectMany(fund => new[] { fund.Amount / fund.Weight, fund.Locked / fund.Weight }).OrderDescending())
        {
            var sum = funds.Sum(fund => Above(fund, level));
            if (sum >= amount && sum > raised)
            {
                var reached = above - (above - level) * (amount - raised) / (sum - raised);
                return [.. funds.Select(fund => Above(fund, reached))];
            }

            (above, raised) = (level, sum);
        }

        return [.. funds.Select(fund => amount == 0 ? 0 : fund.Sellable)];
    }

    private static decimal Above(HeldFund fund, decimal level) => Math.Min(fund.Sellable, Math.Max(0, fund.Amount - level * fund.Weight));
}
