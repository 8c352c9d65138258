namespace Rota.Accounts;

// Orders in whole per cents of the account: each fund's part of what is held after them, by largest remainder. A fund of which no more can be sold
// is rounded up, one that cannot be bought is rounded down. Idle cash, where there may be any, has the rest.
internal sealed class PercentRounding
{
    private const int Corrections = 20;
    private readonly OrderLines _lines;
    private readonly PlanGate _gate;
    private readonly Charges _charges;
    private readonly decimal _total;
    private readonly decimal? _cash;

    private PercentRounding(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        (_lines, _gate) = (lines, gate);
        _charges = new(request, lines.All);
        _cash = request.Account.Cash == CashUse.Free ? Math.Max(0, _charges.CashAfter) : null;
        _total = lines.All.Sum(line => line.After) + (_cash ?? 0);
    }

    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        var rounding = new PercentRounding(request, lines, gate);
        if (rounding._total <= 0) return;
        var quotas = lines.All.Select(line => line.After).Concat(rounding._cash is { } cash ? [cash] : []).Select(amount => amount * 100 / rounding._total).ToList();
        var least = lines.All.Select(rounding.Least).Concat(rounding._cash is null ? [] : [0L]).ToList();
        var most = lines.All.Select(rounding.Most).Concat(rounding._cash is null ? [] : [100L]).ToList();
        if (Apportionment.Of(quotas, 100, least, most) is { } percents) rounding.Set(percents);
        else rounding.Wait();
    }

    // The per cent at which the fund's part that cannot be sold is still held.
    private long Least(OrderLine line)
    {
        var most = line == _gate.Then ? 0 : Math.Max(-line.Done, _gate.MostOfSale(line, Math.Max(0, -line.Done) + _total / 100));
        return most == line.Value ? 0 : (long)Math.Ceiling(Math.Round((line.Value - most) * 100 / _total, 10));
    }

    private long Most(OrderLine line) => line.Done > 0 || _gate.IsOpen(line) ? 100 : (long)Math.Floor(Math.Round(line.Value * 100 / _total, 10));

    // Charges follow from the rounded orders, and their money from the charges.
    private void Set(long[] percents)
    {
        var (invested, cash) = (_lines.All.Sum(line => line.After), Cents.Down(_charges.CashAfter));
        for (var turn = 0; ; turn++)
        {
            var cents = (long)(Cents.Down(invested + (_cash ?? 0)) * 100);
            var amounts = Apportionment.Of([.. percents.Select(each => (decimal)each)], cents, new long[percents.Length], [.. percents.Select(_ => long.MaxValue)])!;
            foreach (var (line, amount) in _lines.All.Zip(amounts)) line.Done = amount / 100m - line.Value;
            var rest = Cents.Down(_charges.CashAfter) - (_cash is null ? cash : amounts[^1] / 100m);
            if (rest >= 0 && (rest < 0.01m || turn > Corrections)) break;
            invested += rest;
        }

        foreach (var (line, percent) in _lines.All.Zip(percents)) line.Percent = (int)percent;
    }

    private void Wait()
    {
        foreach (var line in _lines.All)
        {
            if (line.Wanted != 0)
                line.Bar = new(0, RuleName.Units, "Funds that can neither be bought nor sold leave no whole per cents that sum to 100.", line.Bar?.FreeFrom);
            line.Done = 0;
        }
    }
}
