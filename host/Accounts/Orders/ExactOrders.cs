namespace Rota.Accounts;

// Orders in exact dollars: what the rules of the plan leave of the orders that the target wants, and what the money pays for.
internal sealed class ExactOrders
{
    private const decimal Tolerance = 1e-6m;
    private const decimal Residue = 1e-12m;
    private readonly OrderRequest _request;
    private readonly OrderLines _lines;
    private readonly Charges _charges;
    private readonly PlanGate _gate;

    private ExactOrders(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        (_request, _lines, _gate) = (request, lines, gate);
        _charges = new(request, lines.All);
    }

    private IEnumerable<OrderLine> Sales => _lines.All.Where(line => line.Done < 0);

    private IEnumerable<OrderLine> Purchases => _lines.All.Where(line => line.Done > 0);

    public static void Fill(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        if (!gate.AllowsOrders()) return;
        var orders = new ExactOrders(request, lines, gate);
        gate.Sell();
        gate.Buy();
        if (gate.Then is { } then) orders.Redirect(then);
        else orders.Pay();
        // The error of a division that does not end.
        foreach (var line in lines.All.Where(line => Math.Abs(line.Done) < 1e-9m)) line.Done = 0;
        foreach (var line in lines.All) line.Exact = line.Done;
        gate.Forget();
    }

    // All proceeds go to the one fund that a transfer limit still allows.
    private void Redirect(OrderLine then)
    {
        if (_gate.MayBuy(then)) Raise(then, _charges.CashBefore);
        else if (_request.Account.Cash == CashUse.None) ScaleSales();
    }

    private void Pay()
    {
        ScalePurchases();
        if (_charges.CashAfter - _lines.WantedCash <= Tolerance) return;
        if (_gate.Parking is { } parking) Raise(parking, _lines.WantedCash);
        else if (_request.Account.Cash == CashUse.None) ScaleSales();
    }

    private void ScalePurchases()
    {
        if (_charges.CashAfter >= _lines.WantedCash) return;
        var wanted = Purchases.Select(line => (Line: line, Amount: line.Done)).ToList();
        var total = wanted.Sum(each => each.Amount);
        if (total == 0) return;
        Set(0);
        Set(Largest.Part((_charges.CashAfter - _lines.WantedCash) / total, part =>
        {
            Set(part);
            return _charges.CashAfter >= _lines.WantedCash - Residue;
        }));

        void Set(decimal part)
        {
            foreach (var (line, amount) in wanted) line.Done = amount * part;
        }
    }

    // With all money above some cash. A sale of the fund becomes smaller first; its charges fall, which leaves money again.
    private void Raise(OrderLine line, decimal cash)
    {
        for (var rest = _charges.CashAfter - cash; rest > Tolerance; rest = _charges.CashAfter - cash)
        {
            var before = line.Done;
            var more = Largest.Part(rest, part =>
            {
                line.Done = before + part;
                return _charges.CashAfter >= cash - Residue;
            });
            line.Done = before + more;
            if (more <= Tolerance) return;
        }
    }

    // Until nothing is left over. Their charges fall too. If no barred purchase is the reason, the funds of a retry want less than it raises.
    private void ScaleSales()
    {
        if (!_lines.All.Any(line => line.Bar is not null && line.Wanted > 0))
        {
            foreach (var line in Sales)
                line.Bar ??= new(0, RuleName.Cash, $"The account keeps no cash, and no fund of the retry takes all the money of {line.Fund}.", null);
        }

        for (var rest = _charges.CashAfter - _lines.WantedCash; rest > Tolerance; rest = _charges.CashAfter - _lines.WantedCash)
        {
            var sales = Sales.Select(line => (Line: line, Amount: line.Done)).ToList();
            var total = -sales.Sum(each => each.Amount);
            if (total <= Tolerance) return;
            var less = IsPaidWith(1) ? 1 : Largest.Part(Math.Min(1, rest / total), IsPaidWith);
            Reduce(less);
            if (less * total <= Tolerance) return;

            bool IsPaidWith(decimal part)
            {
                Reduce(part);
                return _charges.CashAfter >= _lines.WantedCash - Residue;
            }

            void Reduce(decimal part)
            {
                foreach (var (line, amount) in sales) line.Done = amount * (1 - part);
            }
        }
    }
}
