using System.Globalization;

namespace Rota.Accounts;

// The funds of a request, each with its value, its target and the order that the target wants.
internal sealed class OrderLines
{
    // Sums of weights that come from doubles miss 1 by less.
    private const decimal Tolerance = 1e-9m;

    private OrderLines(IReadOnlyList<OrderLine> all, decimal value, decimal cash) => (All, Value, WantedCash) = (all, value, cash);

    public IReadOnlyList<OrderLine> All { get; }

    public decimal Value { get; }

    // Below 0 on margin.
    public decimal WantedCash { get; }

    public int? CashPercent { get; set; }

    public static OrderLines Of(OrderRequest request)
    {
        var account = request.Account;
        var weights = Weights(request);
        var cash = 1 - weights.Values.Sum();
        if (Math.Abs(cash) < Tolerance) cash = 0;
        if (cash < 0 && !account.AllowsMargin)
            throw new InputException(new Mistake(
                $"The target weights sum to {Number(1 - cash)}, which takes a loan. Add \"margin\": true to the account '{account.Name}' if it has one."));
        if (cash > 0 && account.Cash == CashUse.None)
        {
            if (account.CashFund is not { } fund)
                throw new InputException(new Mistake(
                    $"The strategy keeps {Number(cash)} of the value in cash, and the account '{account.Name}' keeps none. Name its cashFund."));
            weights[fund] = weights.GetValueOrDefault(fund) + cash;
            cash = 0;
        }

        var held = weights.Keys.ToDictionary(fund => fund, fund => Held(request, fund));
        var value = held.Values.Sum(each => each.Value) + request.Book.Cash - account.Reserve;
        if (value < 0)
            throw new InputException(new Mistake(
                $"The account '{account.Name}' is worth {Number(value + account.Reserve)}, less than its reserve of {Number(account.Reserve)}. Lower the reserve."));
        return new(
            [.. weights.Select(each => new OrderLine(each.Key, held[each.Key].Price, held[each.Key].Shares, held[each.Key].Value, each.Value * value)
            {
                Wanted = IsTouched(request, each.Key) ? each.Value * value - held[each.Key].Value : 0,
            })],
            value, cash * value);
    }

    // Whether a repeated target gives orders.
    public bool AreWanted(OrderRequest request) => !request.IsRebalance || request.Account.Rebalance switch
    {
        { Never: true } => false,
        { Band: { } band } => All.Any(line => Value > 0 && Math.Abs(line.Value - line.Target) > band * Value),
        _ => true,
    };

    private static bool IsTouched(OrderRequest request, Asset fund) => request.Retried is null || request.Retried.Contains(fund);

    // In the order of the universe, then what is held or may be bought besides.
    private static Dictionary<Asset, decimal> Weights(OrderRequest request)
    {
        var account = request.Account;
        var weights = new Dictionary<Asset, decimal>();
        foreach (var (fund, weight) in request.Target)
        {
            if (weight < 0) throw new ArgumentException($"{fund} has the weight {Number(weight)}; weights are 0 or more.", nameof(request));
            weights[fund] = weights.GetValueOrDefault(fund) + weight;
        }

        var others = request.Book.Funds.Order().Concat(account.Plan.Transfers.Select(limit => limit.Then).Append(account.Parking).OfType<Asset>());
        foreach (var fund in others.Where(fund => !account.Outside.Contains(fund))) weights.TryAdd(fund, 0);
        return weights;
    }

    private static (decimal Price, decimal Shares, decimal Value) Held(OrderRequest request, Asset fund)
    {
        if (!request.Prices.TryGetValue(fund, out var price) || price <= 0)
            throw new ArgumentException($"{fund} has no price on {LotAges.Text(request.Day)}.", nameof(request));
        var shares = request.Book.SharesOf(fund);
        return (price, shares, request.Rounds ? Cents.Down(shares * price) : shares * price);
    }

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
