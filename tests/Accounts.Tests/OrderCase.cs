using System.Globalization;
using Rota.Accounts;

namespace Rota.Tests;

// An account to place orders in, written as examples give it: amounts at a price of 1 unless another is given.
internal sealed class OrderCase(Account account)
{
    public static readonly DateOnly Today = new(2026, 6, 22);
    private readonly Dictionary<Asset, decimal> _prices = [];

    public Account Account { get; } = account;

    public AccountBook Book { get; } = new();

    public static Account Named(CashUse cash = CashUse.None, Units? units = null) =>
        new() { Name = "My 401(k)", Type = AccountType.TaxDeferred, Units = units ?? Units.Dollars, Cash = cash };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public OrderCase Cash(decimal cash)
    {
        Book.Cash = cash;
        return this;
    }

    public OrderCase Price(Asset fund, decimal price)
    {
        _prices[fund] = price;
        return this;
    }

    public OrderCase Holds(Asset fund, decimal shares, string bought = "2020-01-02", decimal price = 1)
    {
        Book.Add(new(Day(bought), fund, shares, shares * price, DealKind.Opening));
        return Price(fund, price);
    }

    public OrderCase Deals(Asset fund, string day, decimal amount, decimal price = 1)
    {
        Book.Add(new(Day(day), fund, amount / price, amount, DealKind.Exchange));
        return Price(fund, price);
    }

    public OrderRequest Request(DateOnly day, params (Asset Fund, decimal Weight)[] target)
    {
        foreach (var (fund, _) in target) _prices.TryAdd(fund, 1);
        foreach (var fund in Account.Plan.Transfers.Select(limit => limit.Then).Append(Account.Parking).Append(Account.CashFund).OfType<Asset>())
            _prices.TryAdd(fund, 1);
        return new(Account, Book, day, _prices, target);
    }

    public OrderSheet Orders(params (Asset Fund, decimal Weight)[] target) => OrderMaker.Of(Request(Today, target));
}
