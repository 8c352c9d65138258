namespace Rota.Accounts;

// Orders in whole units of shares: each fund at or below its target, then one unit more where at least half of one is missing and cash allows.
internal sealed class ShareRounding
{
    private readonly OrderLines _lines;
    private readonly PlanGate _gate;
    private readonly Charges _charges;
    private readonly decimal _unit;
    private readonly decimal _leastCash;
    private readonly Dictionary<OrderLine, decimal> _targets;

    private ShareRounding(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        (_lines, _gate, _unit) = (lines, gate, request.Account.Units.Step);
        _charges = new(request, lines.All);
        _leastCash = Math.Min(0, lines.WantedCash);
        _targets = lines.All.Where(line => line.Done != 0).ToDictionary(line => line, line => line.After);
    }

    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        var rounding = new ShareRounding(request, lines, gate);
        rounding.Floor();
        rounding.RaiseCash();
        rounding.Fill();
    }

    private void Floor()
    {
        foreach (var (line, target) in _targets)
        {
            if (target == 0)
            {
                (line.Rounded, line.Done) = (-line.Held, -line.Value);
                continue;
            }

            Set(line, Math.Floor(Math.Round((target / line.Price - line.Held) / _unit, 10)) * _unit);
            while (line.Done < 0 && (-line.Shares > line.Held || _gate.OfSale(line, -line.Shares) is not null)) Set(line, line.Shares + _unit);
        }
    }

    private void RaiseCash()
    {
        while (_charges.CashAfter < _leastCash && _lines.All.Where(line => line.Done > 0).Reverse().MaxBy(line => -Shortfall(line)) is { } line)
            Set(line, line.Shares - _unit);
    }

    private void Fill()
    {
        foreach (var line in _lines.All.Where(line => _targets.TryGetValue(line, out var target) && target != 0).OrderByDescending(Shortfall).ToList())
        {
            if (Shortfall(line) < _unit * line.Price / 2) continue;
            var shares = line.Shares;
            Set(line, shares + _unit);
            if (_charges.CashAfter < _leastCash) Set(line, shares);
        }
    }

    private decimal Shortfall(OrderLine line) => _targets[line] - (line.Held + line.Shares) * line.Price;

    private static void Set(OrderLine line, decimal shares)
    {
        line.Done = shares < 0 ? -Cents.Down(-shares * line.Price) : Cents.Up(shares * line.Price);
        line.Rounded = line.Done == 0 ? null : shares;
    }
}
