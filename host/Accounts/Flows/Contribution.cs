namespace Rota.Accounts;

// Money paid in, as purchases. It never sells.
internal static class Contribution
{
    // Cash is that above the reserve; the weights' rest to 1 is cash too. Funds are in the order of the universe, which decides on odd cents.
    public static FlowSplit Of(decimal amount, IReadOnlyList<HeldFund> funds, decimal cash, FlowTarget into)
    {
        if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount), amount, "A contribution is 0 or more.");
        if (into.Kind == FlowTargetKind.Percents) return ByPercents(amount, funds, into);

        var invested = funds.Sum(fund => fund.Weight);
        var kept = Math.Max(0, 1 - invested);
        var parts = into.Kind == FlowTargetKind.Target
            ? [.. funds.Select(fund => fund.Weight).Append(kept).Select(weight => amount * weight / (invested + kept))]
            : Levels.Fill(amount, [.. funds.Select(fund => (fund.Amount, fund.Weight)).Append((cash, kept))]);
        var cents = Cents.Spread(parts, amount);
        return FlowSplit.Of(funds.Select((fund, i) => (fund.Fund, cents[i])), cents[^1]);
    }

    private static FlowSplit ByPercents(decimal amount, IReadOnlyList<HeldFund> funds, FlowTarget into)
    {
        Mistake[] mistakes = [.. FlowMistakes.Of(into)];
        if (mistakes.Length > 0) throw new InputException(mistakes);
        Asset[] elected = [.. funds.Select(fund => fund.Fund).Where(into.Percents!.ContainsKey), .. into.Percents.Keys.Except(funds.Select(fund => fund.Fund)).Order()];
        var cents = Cents.Spread([.. elected.Select(fund => amount * into.Percents[fund] / 100)], amount);
        return FlowSplit.Of(elected.Zip(cents), 0);
    }
}
