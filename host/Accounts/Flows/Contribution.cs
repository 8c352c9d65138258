namespace Rota.Accounts;

// Money paid in, as purchases. It never sells.
internal static class Contribution
{
    // Cash is that above the reserve; the weights' rest to 1 is cash too. Funds are in the order of the universe, which decides on odd cents.
    public static FlowSplit Of(decimal amount, IReadOnlyList<HeldFund> funds, decimal cash, FlowTarget into)
    {
        if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount), amount, "A contribution is 0 or more.");
        if (into.Kind == FlowTargetKind.Percents) return ByPercents(amount, funds, into);

        HeldFund[] invested = [.. funds.Where(fund => fund.IsWanted)];
        var idle = new HeldFund("Cash", cash, 1 - invested.Sum(fund => fund.Weight));
        HeldFund[] wanted = idle.IsWanted ? [.. invested, idle] : invested;
        var parts = into.Kind == FlowTargetKind.Target ? [.. wanted.Select(fund => fund.Weight)] : Levels.Fill(amount, wanted);
        var cents = CentShares.Of(parts, amount);
        return FlowSplit.Of(invested.Select(fund => fund.Fund).Zip(cents), amount - cents.Take(invested.Length).Sum());
    }

    private static FlowSplit ByPercents(decimal amount, IReadOnlyList<HeldFund> funds, FlowTarget into)
    {
        Mistake[] mistakes = [.. FlowMistakes.Of(into)];
        if (mistakes.Length > 0) throw new InputException(mistakes);
        // In the order of the universe; others follow by name.
        var known = funds.Select(fund => fund.Fund);
        Asset[] elected = [.. known.Where(into.Percents!.ContainsKey), .. into.Percents.Keys.Except(known).Order()];
        var cents = CentShares.Of([.. elected.Select(fund => (decimal)into.Percents[fund])], amount);
        return FlowSplit.Of(elected.Zip(cents), 0);
    }
}
