namespace Rota.Accounts;

// Orders in whole per cents of the account: each fund's part of what is held after them, by largest remainder. A fund of which no more can be sold
// is rounded up, one that cannot be bought is rounded down. Idle cash, where there may be any, has the rest.
internal sealed class PercentRounding
{
    private const int Corrections = 20;
    private readonly OrderLines _all;
    private readonly IReadOnlyList<OrderLine> _lines;
    private readonly PlanGate _gate;
    private readonly Charges _charges;
    private readonly bool _hasCash;
    private readonly decimal _invested;
    private readonly decimal _cash;
    private readonly decimal[] _exact;
    private readonly long[] _least;
    private readonly long[] _most;
    private DateOnly? _free; // the first day on which a rule that bounds a fund no longer does

    private PercentRounding(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        (_all, _lines, _gate, _hasCash) = (lines, lines.All, gate, request.Account.Cash == CashUse.Free);
        _charges = new(request, _lines);
        _invested = _lines.Sum(line => line.After);
        _cash = Cents.Down(_charges.CashAfter);
        _exact = [.. _lines.Select(line => line.Done)];
        var count = _lines.Count + (_hasCash ? 1 : 0);
        (_least, _most) = (new long[count], [.. Enumerable.Repeat(100L, count)]);
    }

    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate) => new PercentRounding(request, lines, gate).Round();

    private void Round()
    {
        var quotas = _lines.Select(line => line.After).Concat(_hasCash ? [Math.Max(0, _cash)] : []).ToList();
        if (quotas.Sum() <= 0) return;
        while (Apportionment.Of(quotas, 100, _least, _most) is { } percents)
        {
            if (!TrySet(percents)) break;
            if (Tighten(percents)) continue;
            foreach (var (line, percent) in _lines.Zip(percents)) line.Percent = (int)percent;
            _all.CashPercent = _hasCash ? (int)percents[^1] : null;
            return;
        }

        Wait();
    }

    // Charges follow from the rounded orders, and their money from the charges.
    private bool TrySet(long[] percents)
    {
        long[] least = new long[percents.Length], most = [.. percents.Select(_ => long.MaxValue)];
        var total = _invested + (_hasCash ? Math.Max(0, _cash) : 0);
        for (var turn = 0; ; turn++)
        {
            if (Apportionment.Of([.. percents.Select(each => (decimal)each)], (long)(Cents.Down(total) * 100), least, most) is not { } amounts) return false;
            foreach (var (line, amount) in _lines.Zip(amounts)) line.Done = amount / 100m - line.Value;
            var rest = Cents.Down(_charges.CashAfter) - (_hasCash ? amounts[^1] / 100m : _cash);
            if (rest >= 0 && (rest == 0 || turn > Corrections)) return true;
            total += rest;
        }
    }

    // Rounding must not break a rule. True if a bound has changed.
    private bool Tighten(long[] percents)
    {
        var isTighter = false;
        _gate.Expect(_lines);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Done >= 0 || _gate.OfSale(_lines[i], -_lines[i].Shares) is not { } restriction) continue;
            Note(restriction);
            _least[i] = percents[i] + 1;
            isTighter = true;
        }

        for (var i = 0; i < _lines.Count && !isTighter; i++)
        {
            if (_lines[i].Done <= 0 || _gate.OfPurchase(_lines[i]) is not { } restriction) continue;
            Note(restriction);
            isTighter = true;
            var sales = Enumerable.Range(0, _lines.Count).Where(j => _lines[j].Done < 0 && _exact[j] >= 0).ToList();
            // A purchase that was allowed before is barred by a sale that rounding made.
            if (_exact[i] > 0 && sales.Count > 0) sales.ForEach(j => _least[j] = percents[j] + 1);
            else _most[i] = percents[i] - 1;
        }

        return isTighter;

        void Note(Restriction restriction) => _free = restriction.FreeFrom < (_free ?? DateOnly.MaxValue) ? restriction.FreeFrom : _free;
    }

    private void Wait()
    {
        foreach (var line in _lines)
        {
            if (line.Wanted != 0)
                line.Bar = new(0, RuleName.Units, "No whole per cents of the funds that may be bought and sold sum to 100.", _free);
            (line.Done, line.Exact) = (0, 0);
        }
    }
}
