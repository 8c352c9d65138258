namespace Rota.Accounts;

// What orders cost, and the cash that they leave above the reserve.
internal sealed class Charges(OrderRequest request, IReadOnlyList<OrderLine> lines)
{
    public decimal CashBefore { get; } = request.Book.Cash - request.Account.Reserve;

    public decimal CashAfter => CashBefore - lines.Sum(line => line.Done + FeeOf(line) + CostOf(line));

    public decimal FeeOf(OrderLine line) => line.Done >= 0 ? 0 : request.Account.Plan.RedemptionFees.Sum(
        fee => fee.Of(request.Book, line.Fund, -line.Shares, line.Price, request.Day));

    public decimal CostOf(OrderLine line)
    {
        if (line.Done == 0) return 0;
        var cost = request.Cost(Math.Abs(line.Done), line.Price);
        return request.Rounds ? Cents.Up(cost) : cost;
    }
}
