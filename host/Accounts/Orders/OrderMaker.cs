namespace Rota.Accounts;

// From a target to the orders of a day, in this order: the orders that the target wants, transfer limits, sales, purchases, money, units.
internal static class OrderMaker
{
    public static OrderSheet Of(OrderRequest request)
    {
        var barred = new Dictionary<Asset, Restriction>();
        while (true)
        {
            var lines = OrderLines.Of(request);
            if (!lines.AreWanted(request)) return SheetBuilder.Of(request, lines) with { IsSkipped = true };
            var gate = new PlanGate(request, lines.All, barred);
            ExactOrders.Fill(request, lines, gate);
            var found = Impossible(request, lines.All, barred);
            if (found is null && request.Rounds)
            {
                UnitRounding.Round(request, lines, gate);
                // Whole per cents move all funds a little.
                if (request.Account.Units.Kind != UnitKind.WholePercent) found = Impossible(request, lines.All, barred);
            }

            if (found is { } impossible)
            {
                barred.Add(impossible.Fund, impossible.Bar);
                continue;
            }

            BuyLag.Apply(request, lines);
            var sheet = SheetBuilder.Of(request, lines);
            SheetCheck.Verify(request, sheet);
            return sheet;
        }
    }

    // The smallest order that is too small: without it, others may have more money.
    private static (Asset Fund, Restriction Bar)? Impossible(OrderRequest request, IReadOnlyList<OrderLine> lines, Dictionary<Asset, Restriction> barred)
    {
        var charges = new Charges(request, lines);
        (OrderLine Line, Restriction Bar)? smallest = null;
        foreach (var line in lines.Where(line => line.Done != 0 && !barred.ContainsKey(line.Fund)))
        {
            if (TooSmall(line) is { } bar && (smallest is null || Math.Abs(line.Done) <= Math.Abs(smallest.Value.Line.Done))) smallest = (line, bar);
        }

        return smallest is { } found ? (found.Line.Fund, found.Bar) : null;

        Restriction? TooSmall(OrderLine line)
        {
            if (line.Done < 0 && charges.FeeOf(line) + charges.CostOf(line) > -line.Done)
                return new(0, RuleName.Minimum, $"The sale of {line.Fund} would bring less than its costs.", null);
            return request.IsFirst ? null : request.Account.Plan.Minimums
                .Select(least => least.Of(request.Book, line.Fund, line.Done)).FirstOrDefault(bar => bar is not null);
        }
    }
}
