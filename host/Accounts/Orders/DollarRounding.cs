namespace Rota.Accounts;

// Orders in dollars and cents: what the funds have after them is shared out by largest remainder.
internal static class DollarRounding
{
    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        var charges = new Charges(request, lines.All);
        var cash = InCents(Math.Min(charges.CashAfter, lines.WantedCash));
        var quotas = lines.All.Select(line => line.After * 100).ToList();
        var least = lines.All.Select(line => InCents(line.Done < 0 ? line.Value - gate.MostOfSale(line, -line.Done) : line.Value)).ToList();
        var most = lines.All.Select(line => line.Done > 0 ? long.MaxValue : InCents(line.Value)).ToList();
        for (var total = (long)Math.Round(quotas.Sum()); Apportionment.Of(quotas, total, least, most) is { } cents;)
        {
            foreach (var (line, amount) in lines.All.Zip(cents)) line.Done = amount / 100m - line.Value;
            var left = InCents(charges.CashAfter);
            if (left >= cash) return;
            total -= cash - left;
        }
    }

    private static long InCents(decimal amount) => (long)(Cents.Down(amount) * 100);
}
