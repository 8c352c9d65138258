using System.Globalization;

namespace Rota.Accounts;

// Money taken out, or a tax: first cash, then funds that the target does not hold, largest first, then those furthest above their target.
internal static class Withdrawal
{
    // Cash is that above the reserve. Locked shares are passed over. The cost of selling an amount of a fund is raised too.
    public static FlowSplit Of(
        DateOnly day, decimal amount, decimal cash, IReadOnlyList<HeldFund> funds,
        string what = "withdrawal", Func<Asset, decimal, decimal>? cost = null)
    {
        if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount), amount, "A withdrawal is 0 or more.");
        var costs = 0m;
        while (true)
        {
            var split = Raise(day, amount + costs, cash, funds, what);
            var next = cost is null ? 0 : Cents.Up(split.Funds.Sum(sale => cost(sale.Fund, -sale.Amount)));
            if (next <= costs) return split with { Cash = -split.Funds.Sum(sale => sale.Amount) - amount - next };
            costs = next;
        }
    }

    private static FlowSplit Raise(DateOnly day, decimal amount, decimal cash, IReadOnlyList<HeldFund> funds, string what)
    {
        var idle = Math.Min(amount, Math.Max(0, Cents.Down(cash)));
        HeldFund[] whole = [.. funds.Select(fund => fund with { Locked = fund.Amount - Cents.Down(fund.Sellable) })];
        var left = amount - idle;
        if (left > whole.Sum(fund => fund.Sellable)) throw new InputException(Refused(day, amount, cash, whole, what));

        var sold = new Dictionary<Asset, decimal>();
        foreach (var fund in whole.Where(fund => !fund.IsWanted).OrderByDescending(fund => fund.Amount))
        {
            sold[fund.Fund] = Math.Min(left, fund.Sellable);
            left -= sold[fund.Fund];
        }

        HeldFund[] wanted = [.. whole.Where(fund => fund.IsWanted)];
        foreach (var (fund, part) in wanted.Zip(CentShares.Of(Levels.Drain(left, wanted), left))) sold[fund.Fund] = part;
        return FlowSplit.Of(funds.Select(fund => (fund.Fund, -sold[fund.Fund])), -idle);
    }

    private static Mistake Refused(DateOnly day, decimal amount, decimal cash, HeldFund[] funds, string what)
    {
        var locked = funds.Where(fund => fund.Locked >= 0.01m)
            .Select(fund => string.Create(CultureInfo.InvariantCulture, $"{fund.Fund} {fund.Locked:N2}"));
        return new(string.Create(CultureInfo.InvariantCulture,
            $"{day:O}: a {what} of {amount:N2}, costs included, is more than can be raised: {Math.Max(0, cash):N2} in cash above the reserve and "
            + $"{funds.Sum(fund => fund.Sellable):N2} in shares. "
            + $"Locked on this day: {(locked.Any() ? string.Join(", ", locked) : "none")}. Take out less, or on a later day."));
    }
}
