using Rota.Accounts;

namespace Rota.Tests;

// A small account that follows random targets, and counts beside it what its money should be.
internal sealed class TaxedWalk(TaxTerms terms, IReadOnlyList<Asset> funds)
{
    private const decimal CostRate = 0.001m;

    private readonly Dictionary<Asset, (decimal Shares, decimal Price, decimal Weight)> _held =
        funds.ToDictionary(fund => fund, _ => (0m, 100m, 1m / funds.Count));

    public TaxedAccount Account { get; } = new(terms);

    public decimal Cash { get; private set; }

    // Flows, changes of prices and distributions, less costs and taxes.
    public decimal Expected { get; private set; }

    public decimal Value => Cash + _held.Values.Sum(each => each.Shares * each.Price);

    public decimal SharesOf(Asset fund) => _held[fund].Shares;

    public void Move(Random random)
    {
        foreach (var fund in funds)
        {
            var (shares, price, weight) = _held[fund];
            var next = Math.Round(price * (0.85m + random.Next(0, 33) / 100m), 4);
            _held[fund] = (shares, next, weight);
            Expected += shares * (next - price);
        }
    }

    public void Distribute(DateOnly day, Random random)
    {
        foreach (var fund in funds)
        {
            var (shares, price, weight) = _held[fund];
            var perShare = random.Next(1, 200) / 100m;
            if (shares == 0) continue;
            var cash = Account.Distribute(day, fund, (DistributionKind)random.Next(2), perShare, price);
            Cash += cash;
            Expected += shares * perShare;
            _held[fund] = (Account.SharesOf(fund), price, weight);
        }
    }

    public void Flow(DateOnly day, decimal amount)
    {
        Expected += amount;
        if (amount >= 0) Trade(day, Contribution.Of(amount, Seen(), Cash, FlowTarget.Underweights), amount);
        else Raise(day, -amount, "withdrawal");
    }

    public void Rebalance(DateOnly day, Random random)
    {
        var weights = funds.Select(_ => random.Next(0, 4)).ToArray();
        if (weights.Sum() == 0) return;
        var value = Value * 0.99m;
        for (var i = 0; i < funds.Count; i++) _held[funds[i]] = _held[funds[i]] with { Weight = weights[i] / (decimal)weights.Sum() };
        Trade(day, new([.. funds.Select(fund => (fund, TowardsZero(value * _held[fund].Weight - _held[fund].Shares * _held[fund].Price)))], 0), flow: 0);
    }

    public void PayTaxes(DateOnly day)
    {
        while (Account.Pay(day) is var tax && tax != 0)
        {
            Expected -= tax;
            if (tax < 0) Cash -= tax;
            else Raise(day, tax, "tax");
        }
    }

    private static decimal TowardsZero(decimal amount) => Math.Sign(amount) * Cents.Down(Math.Abs(amount));

    private void Raise(DateOnly day, decimal amount, string what) =>
        Trade(day, Withdrawal.Of(day, amount, Cash, Seen(), what, (_, sold) => CostRate * sold), -amount);

    private HeldFund[] Seen() => [.. funds.Select(fund => new HeldFund(fund, _held[fund].Shares * _held[fund].Price, _held[fund].Weight))];

    // Purchases come out of what they cost, sales bring less than they are worth.
    private void Trade(DateOnly day, FlowSplit split, decimal flow)
    {
        Cash += flow;
        Account.Sell(day, [.. split.Funds.Where(part => part.Amount < 0).Select(part => Sold(part.Fund, -part.Amount))]);
        foreach (var (fund, amount) in split.Funds.Where(part => part.Amount > 0))
        {
            var cost = CostRate * amount;
            var shares = ShareCount.Round((amount - cost) / _held[fund].Price);
            Account.Buy(day, fund, shares, amount);
            _held[fund] = _held[fund] with { Shares = _held[fund].Shares + shares };
            Cash -= amount;
            Expected -= cost;
        }
    }

    private TaxSale Sold(Asset fund, decimal amount)
    {
        var (shares, price, weight) = _held[fund];
        var sold = ShareCount.Round(Math.Min(shares, amount / price));
        var cost = CostRate * amount;
        _held[fund] = (shares - sold, price, weight);
        Cash += amount - cost;
        Expected -= cost;
        return new(fund, sold, amount - cost);
    }
}
