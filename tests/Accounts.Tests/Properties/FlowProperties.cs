using Rota.Accounts;

namespace Rota.Tests;

public sealed class FlowProperties
{
    private static readonly DateOnly Day = new(2026, 4, 15);

    [Fact]
    public void AContributionIsSpentToTheCentAndNeverSells() => AnyCase.Holds(random =>
    {
        var funds = Funds(random);
        var amount = random.Next(1, 10_000_000) / 100m;
        var into = random.Next(2) == 0 ? FlowTarget.Underweights : new(FlowTargetKind.Target);
        var split = Contribution.Of(amount, funds, random.Next(0, 5_000), into);
        return split.Funds.Sum(part => part.Amount) + split.Cash == amount && split.Cash >= 0 && split.Funds.All(part => part.Amount > 0);
    });

    [Fact]
    public void FundsThatGetMoneyEndLevelAndTheOthersAreHigher() => AnyCase.Holds(random =>
    {
        var funds = Funds(random).Where(fund => fund.IsWanted).ToArray();
        var parts = Levels.Fill(random.Next(1, 100_000), funds);
        var levels = funds.Zip(parts, (fund, part) => (Level: (fund.Amount + part) / fund.Weight, IsFilled: part > 0)).ToArray();
        var level = levels.First(each => each.IsFilled).Level;
        return levels.All(each => each.IsFilled ? Math.Abs(each.Level - level) < 1e-9m : each.Level >= level - 1e-9m);
    });

    [Fact]
    public void TwoContributionsOnADayAreOneOfTheirSum() => AnyCase.Holds(random =>
    {
        var funds = Funds(random).Where(fund => fund.IsWanted).ToArray();
        var (one, other) = (random.Next(1, 10_000), random.Next(1, 10_000));
        var first = Levels.Fill(one, funds);
        var second = Levels.Fill(other, [.. funds.Zip(first, (fund, part) => fund with { Amount = fund.Amount + part })]);
        return Levels.Fill(one + other, funds).Zip(first.Zip(second, (a, b) => a + b)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9m);
    });

    [Fact]
    public void TheOrderOfFundsMovesCentsAtMost() => AnyCase.Holds(random =>
    {
        var funds = Funds(random);
        var (amount, cash) = (random.Next(1, 100_000), random.Next(0, 100));
        var turned = funds.Reverse().ToArray();
        var most = (int)(cash + funds.Sum(fund => fund.Sellable)) - 1;
        return Same(Contribution.Of(amount, funds, cash, FlowTarget.Underweights), Contribution.Of(amount, turned, cash, FlowTarget.Underweights))
            && Same(Withdrawal.Of(Day, Math.Min(amount, most), cash, funds), Withdrawal.Of(Day, Math.Min(amount, most), cash, turned));
    });

    [Fact]
    public void AWithdrawalIsRaisedToTheCentFromWhatMayBeSold() => AnyCase.Holds(random =>
    {
        var funds = Funds(random);
        var cash = random.Next(0, 1_000);
        var most = cash + funds.Sum(fund => Cents.Down(fund.Sellable));
        var amount = random.Next(4) == 0 ? most : Cents.Down(most * random.Next(0, 1_000) / 1_000);
        var split = Withdrawal.Of(Day, amount, cash, funds);
        var sold = split.Funds.ToDictionary(part => part.Fund, part => -part.Amount);
        return sold.Values.Sum() - split.Cash == amount && split.Cash >= -cash && (sold.Count == 0 || split.Cash == -cash)
            && sold.All(part => part.Value > 0 && part.Value <= funds.Single(fund => fund.Fund == part.Key).Sellable + 1e-9m);
    });

    [Fact]
    public void FundsThatAreSoldEndLevelUnlessTheirRestIsLocked() => AnyCase.Holds(random =>
    {
        var funds = Funds(random).Where(fund => fund.IsWanted).ToArray();
        var parts = Levels.Drain(Cents.Down(funds.Sum(fund => fund.Sellable) * random.Next(1, 1_000) / 1_000), funds);
        var after = funds.Zip(parts, (fund, part) => (Fund: fund, Part: part, Level: (fund.Amount - part) / fund.Weight)).ToArray();
        // The lowest level to which a fund with shares to sell was brought.
        var level = after.Where(each => each.Part > 0 && each.Part < each.Fund.Sellable - 1e-9m).Select(each => each.Level).DefaultIfEmpty(-1).Min();
        return level < 0 || after.All(each => each.Part == 0
            ? each.Level <= level + 1e-6m || each.Fund.Sellable == 0
            : Math.Abs(each.Level - level) < 1e-6m || each.Part >= each.Fund.Sellable - 1e-9m);
    });

    [Fact]
    public void ACentMoreThanCanBeRaisedIsRefused() => AnyCase.Holds(random =>
    {
        var funds = Funds(random);
        var most = funds.Sum(fund => Cents.Down(fund.Sellable));
        return Record.Exception(() => Withdrawal.Of(Day, most + 0.01m, 0, funds)) is InputException;
    });

    [Fact]
    public void FlowsChangeNoReturnOfUnits() => AnyCase.Holds(random =>
    {
        var (value, growth, days, day) = (0m, 1m, new List<AccountDay>(), Day);
        for (var i = 0; i < 60; i++, day = day.AddDays(random.Next(1, 20)))
        {
            var factor = 0.9m + random.Next(0, 21) / 100m;
            if (i > 0) (value, growth) = (value * factor, growth * factor);
            var flow = i == 0 ? 1_000 : random.Next(3) == 0 ? random.Next(-(int)(value / 2), 5_000) : 0;
            days.Add(new(day, value, flow));
            value += flow;
        }

        var returns = AccountReturns.Of(days);
        return Math.Abs(returns.TimeWeighted + 1 - (double)growth) < 1e-12 && Math.Abs(returns.Profit - (value - days.Sum(each => each.Flow))) < 1e-9m
            && returns.DrawdownOfUnits <= 0;
    });

    // Between roots, the present value keeps its sign: a fine grid sees as many changes.
    [Fact]
    public void AllRatesAreFound() => AnyCase.Holds(random =>
    {
        var flows = Enumerable.Range(0, random.Next(3, 8)).Select(i => ((double)i + random.Next(0, 3) / 4.0, (double)random.Next(-1_000, 1_000))).ToArray();
        var roots = RateRoots.Of(flows);
        var (changes, sign) = (0, 0);
        for (var x = Math.Log(0.0001); x < Math.Log(11); x += 1e-3)
        {
            var now = Math.Sign(flows.Sum(flow => flow.Item2 * Math.Exp(-x * flow.Item1)));
            if (sign != 0 && now == -sign) changes++;
            if (now != 0) sign = now;
        }

        return roots.Count >= changes && (roots.Count - changes) % 2 == 0 && roots.All(rate =>
            Math.Abs(flows.Sum(flow => flow.Item2 * Math.Pow(1 + rate, -flow.Item1))) < 1e-7 * flows.Sum(flow => Math.Abs(flow.Item2) * Math.Pow(1 + rate, -flow.Item1)));
    });

    // Some are not in the target, some are locked in part.
    private static HeldFund[] Funds(Random random)
    {
        var weights = Enumerable.Range(0, random.Next(2, 7)).Select(i => i == 0 ? 3 : random.Next(0, 4)).ToArray();
        var all = weights.Sum() + random.Next(0, 2);
        return
        [
            .. weights.Select((weight, i) => (Amount: 0.01m * random.Next(1, 1_000_000) + random.Next(0, 3) / 300m, weight, i)).Select(each =>
                new HeldFund($"F{each.i}", each.Amount, each.weight / (decimal)all, random.Next(3) == 0 ? each.Amount * random.Next(0, 5) / 4 : 0)),
        ];
    }

    private static bool Same(FlowSplit one, FlowSplit other)
    {
        var parts = other.Funds.ToDictionary(part => part.Fund, part => part.Amount);
        return Math.Abs(one.Cash - other.Cash) <= 0.01m
            && one.Funds.All(part => Math.Abs(part.Amount - parts.GetValueOrDefault(part.Fund)) <= 0.01m);
    }
}
