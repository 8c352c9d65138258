namespace Rota.Accounts;

// The sheet of finished lines: orders, what waits, and what is held before and after.
internal static class SheetBuilder
{
    private const decimal HalfCent = 0.005m;

    public static OrderSheet Of(OrderRequest request, OrderLines lines)
    {
        var charges = new Charges(request, lines.All);
        return new(
            request.Day, lines.Value, [.. lines.All.Where(line => line.Done != 0).Select(Order)], Deferred(lines.All),
            [.. Shown(line => line.After).Select(line => new FundAmount(line.Fund, line.After, line.Held + line.Shares, line.Percent))])
        {
            Retried = request.Retried,
            CashBefore = request.Book.Cash,
            CashPercent = lines.CashPercent,
            CashAfter = charges.CashAfter + request.Account.Reserve,
            Before = [.. Shown(line => line.Value).Select(line => new FundAmount(line.Fund, line.Value, line.Held))],
            Ideal = [.. Shown(line => line.Target).Select(line => new FundAmount(line.Fund, line.Target, line.Target / line.Price))],
        };

        FundOrder Order(OrderLine line) => new(line.Fund, line.Done, line.Shares, line.Price, charges.CostOf(line), charges.FeeOf(line))
        {
            Wanted = line.Wanted,
            Violations = [.. line.Accepted.Select(rule => $"{rule.Rule}: {rule.Why}")],
        };

        IEnumerable<OrderLine> Shown(Func<OrderLine, decimal> amount) =>
            lines.All.Where(line => amount(line) != 0 || line.Percent > 0 || request.Target.Any(each => each.Fund == line.Fund));
    }

    private static List<DeferredPart> Deferred(IReadOnlyList<OrderLine> lines)
    {
        var sale = lines.FirstOrDefault(line => IsBarred(line) && line.Wanted < 0 && !IsLate(line));
        var purchase = lines.FirstOrDefault(line => IsBarred(line) && line.Wanted > 0);
        return [.. lines.Select(Part).OfType<DeferredPart>()];

        DeferredPart? Part(OrderLine line)
        {
            if (IsBarred(line))
                return new(line.Fund, line.Wanted, line.Done, line.Bar!.Rule, line.Bar.Why, line.Bar.FreeFrom) { IsConsequence = IsLate(line) };
            if (sale is not null && line.Wanted > 0 && IsOff(line) && line.Exact < line.Wanted) return Follows(line, sale, $"The money for {line.Fund} is still in {sale.Fund}.");
            if (purchase is not null && IsOff(line) && line.Exact > line.Wanted) return Follows(line, purchase, $"{line.Fund} keeps the money for {purchase.Fund}.");
            return null;
        }

        static DeferredPart Follows(OrderLine line, OrderLine cause, string why) =>
            new(line.Fund, line.Wanted, line.Done, cause.Bar!.Rule, $"{why} {cause.Bar.Why}", cause.Bar.FreeFrom) { IsConsequence = true };

        static bool IsBarred(OrderLine line) => line.Bar is not null && (IsOff(line) || IsLate(line));

        // Not by rounding alone.
        static bool IsOff(OrderLine line) => Math.Abs(line.Wanted - line.Exact) > HalfCent && Math.Abs(line.Wanted - line.Done) > HalfCent;

        // Money to be parked that has not arrived.
        static bool IsLate(OrderLine line) => line is { Bar.Rule: RuleName.BuyLag, Wanted: <= 0 };
    }
}
