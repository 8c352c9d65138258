using Rota.Accounts;

namespace Rota.Tests;

[Trait("Category", "Slow")]
public sealed class OrderProperties
{
    [Fact]
    public void OrdersAddUpAndBreakNoRule() => RandomAccount.Holds(
        it =>
        {
            var request = it.Request;
            var fault = new PlanChecker(request, OrderMaker.Of(request)).Fault();
            return fault is null ? true : throw new InvalidOperationException(fault);
        },
        cases: 10_000);

    [Fact]
    public void WithoutRulesTheResultIsTheIdealOne() => RandomAccount.Holds(
        it =>
        {
            var request = it.Request;
            if (request.Rounds && request.Account.Units.Kind != UnitKind.Dollars) return true;
            var sheet = OrderMaker.Of(request);
            return sheet.Deferred.Count == 0 && sheet.Ideal.All(ideal =>
                Math.Abs(ideal.Amount - (sheet.After.FirstOrDefault(after => after.Fund == ideal.Fund)?.Amount ?? 0)) <= (request.Rounds ? 0.01m : 1e-12m));
        },
        cases: 2_000, hasPlan: false);

    // The rule of units as it is worded, for what is held in whole units.
    [Fact]
    public void WithoutRulesSharesAreRoundedAsWorded() => RandomAccount.Holds(
        it =>
        {
            var (request, units) = (it.Request, it.Request.Account.Units);
            if (!request.Rounds || units.Kind != UnitKind.Shares || request.Book.Funds.Any(fund => request.Book.SharesOf(fund) % units.Step != 0)) return true;
            var sheet = OrderMaker.Of(request);
            var (funds, held) = (sheet.Ideal.Select(ideal => ideal.Fund).Union(sheet.Before.Select(before => before.Fund)).ToArray(), request.Book);
            decimal Price(Asset fund) => request.Prices[fund];
            decimal Target(Asset fund) => sheet.Ideal.FirstOrDefault(ideal => ideal.Fund == fund)?.Amount ?? 0;
            decimal Paid(decimal shares, decimal price) => shares > 0 ? Math.Ceiling(shares * price * 100) / 100 : -Math.Floor(-shares * price * 100) / 100;
            var after = funds.ToDictionary(fund => fund, fund => Math.Floor(Math.Round(Target(fund) / Price(fund) / units.Step, 9)) * units.Step);
            decimal Cash() => held.Cash - request.Account.Reserve - funds.Sum(fund => Paid(after[fund] - held.SharesOf(fund), Price(fund)));
            decimal Short(Asset fund) => Target(fund) - after[fund] * Price(fund);
            while (Cash() < 0 && funds.Where(fund => after[fund] > held.SharesOf(fund)).Reverse().MinBy(Short) is { } above) after[above] -= units.Step;
            foreach (var fund in funds.Where(fund => Target(fund) > 0).OrderByDescending(Short).ToArray())
            {
                if (Short(fund) < units.Step * Price(fund) / 2) continue;
                after[fund] += units.Step;
                if (Cash() < 0) after[fund] -= units.Step;
            }

            return sheet.After.All(each => each.Shares == after[each.Fund]);
        },
        cases: 5_000, hasPlan: false);

    // The same account on the day before and on the day. Rules that today's own sales set off would be set off again.
    [Fact]
    public void ADeferredPartIsBarredUntilItsDay() => RandomAccount.Holds(
        it =>
        {
            var request = it.Request;
            foreach (var part in OrderMaker.Of(request).Deferred.Where(part => part is { IsConsequence: false, FreeFrom: not null, Rule: not (RuleName.BuyLag or RuleName.Wash or RuleName.Units) }))
            {
                var free = part.FreeFrom!.Value;
                var eve = OrderMaker.Of(request with { Day = free.AddDays(-1) });
                if (!eve.Deferred.Any(each => each.Fund == part.Fund && each.Wanted == part.Wanted)) throw new InvalidOperationException($"{part} is free a day before");
                var then = OrderMaker.Of(request with { Day = free }).Deferred.FirstOrDefault(each => each.Fund == part.Fund);
                if (then is { IsConsequence: false } && then.Rule == part.Rule && then.Why == part.Why && then.Done == part.Done)
                    throw new InvalidOperationException($"{part} is still barred on its day");
            }

            return true;
        },
        cases: 5_000, hasPlan: true);

    // In an account that may keep cash, a rule is the only reason not to sell.
    [Fact]
    public void AllThatMayBeSoldIsSold() => RandomAccount.Holds(
        it =>
        {
            var request = it.Request;
            if (request.Rounds || request.Account.Cash == CashUse.None || request.Account.Parking is not null || request.Account.Pricing.BuyLag > 0) return true;
            var sheet = OrderMaker.Of(request);
            return sheet.Before.All(before =>
            {
                var target = sheet.Ideal.FirstOrDefault(ideal => ideal.Fund == before.Fund)?.Amount ?? 0;
                var sold = -(sheet.Orders.FirstOrDefault(order => order.Fund == before.Fund)?.Amount ?? 0);
                return request.Retried is not null || before.Amount <= target || before.Amount - target - sold <= 1e-9m
                    || sheet.Deferred.Any(part => part.Fund == before.Fund && part is { IsConsequence: false });
            });
        },
        cases: 5_000, hasPlan: true);
}
