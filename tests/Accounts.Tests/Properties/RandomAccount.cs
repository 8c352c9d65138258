using FsCheck;
using FsCheck.Fluent;
using Rota.Accounts;

namespace Rota.Tests;

// A random account with a past, rules of a plan, prices and a target. Everything follows from the numbers, so that a failure prints as them.
public sealed record RandomAccount(int Seed, int Count, int Deals, bool HasPlan, int Unit)
{
    private static readonly DateOnly Start = new(2025, 3, 3);

    internal OrderRequest Request
    {
        get
        {
            var random = new Random(Seed);
            Asset[] funds = [.. Enumerable.Range(0, Count).Select(i => new Asset($"F{i}"))];
            Asset[] all = [.. funds, "OLD", "MM"];
            var day = Start.AddDays(random.Next(100, 500));
            var prices = all.ToDictionary(fund => fund, _ => Rounded(5 + 300 * random.NextDouble(), 2));
            var cash = random.Next(2) == 0 ? CashUse.Free : CashUse.None;
            var book = Book(random, all, prices, day);
            var account = new Account
            {
                Name = "Random",
                Type = AccountType.TaxDeferred,
                Units = Units,
                Cash = cash,
                CashFund = cash == CashUse.None ? all[^1] : null,
                Parking = random.Next(4) == 0 ? all[^1] : null,
                Reserve = cash == CashUse.Free && random.Next(4) == 0 ? random.Next(2_000) : 0,
                Plan = HasPlan ? Plan(random, all, Gaps(book, day)) : new(),
                Pricing = new() { BuyLag = HasPlan && random.Next(8) == 0 ? 1 : 0, Settles = HasPlan && random.Next(8) == 0 ? 2 : 0 },
            };
            book.Cash = cash == CashUse.Free ? account.Reserve + Rounded(5_000 * random.NextDouble(), 2) : random.Next(3) == 0 ? Rounded(100 * random.NextDouble(), 2) : 0;
            return new(account, book, day, prices, Target(random, funds))
            {
                Cost = (random.Next(3), HasPlan) switch
                {
                    (0, true) => (amount, _) => amount * 0.001m,
                    (1, true) => (_, _) => 1,
                    _ => (_, _) => 0,
                },
                IsFirst = HasPlan && random.Next(12) == 0,
                Retried = HasPlan && random.Next(6) == 0 ? all.Where(_ => random.Next(2) == 0).ToHashSet() : null,
                Rounds = Unit > 0,
                NextTradingDay = Weekdays.After,
            };
        }
    }

    private Units Units => Unit switch
    {
        1 => Units.WholePercent,
        2 => Units.WholeShares,
        3 => new(UnitKind.Shares, 3),
        _ => Units.Dollars,
    };

    public static void Holds(Func<RandomAccount, bool> property, int cases, bool? hasPlan = null)
    {
        var generator =
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from count in Gen.Choose(1, 5)
            from deals in Gen.Choose(0, 25)
            from plan in Gen.Choose(0, 3)
            from unit in Gen.Choose(0, 4)
            select new RandomAccount(seed, count, deals, hasPlan ?? plan > 0, unit);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(17, 4711), Prop.ForAll(generator.ToArbitrary(), property));
    }

    // The days between deals of a fund, and up to the day of orders: where rules begin and cease to hold.
    private static int[] Gaps(AccountBook book, DateOnly day) =>
    [
        .. book.Deals.Select(deal => day.DayNumber - deal.Day.DayNumber).Concat(
            book.Deals.SelectMany(deal => book.Deals.Where(other => other.Fund == deal.Fund && other.Day > deal.Day), (deal, other) => other.Day.DayNumber - deal.Day.DayNumber))
            .Where(gap => gap < 150),
    ];

    private static PlanRules Plan(Random random, Asset[] all, int[] gaps)
    {
        return new()
        {
            MinimumHoldings = Maybe(() => new MinimumHolding(Some(), Days(), Action())),
            RedemptionFees = Maybe(() => new RedemptionFee(Some(), random.Next(3) / 100m, random.Next(2) * 5, Days(), random.Next(3) == 0)),
            Transfers = Maybe(() => random.Next(3) == 0
                ? new TransferLimit(Period(), 1 + random.Next(3), 30, "MM", RuleAction.Redirect)
                : new TransferLimit(Period(), 1 + random.Next(3), 1 + Days(), null, Action())),
            RoundTrips = Maybe(() => new RoundTripLimit(
                Some(), 1 + Days(), random.Next(2) * 1_000,
                random.Next(3) > 0 ? new(1 + random.Next(3), 1 + Days(), Days(), random.Next(2) * 6) : null,
                random.Next(2) > 0 ? new(1 + random.Next(4), 1 + random.Next(12), Days()) : null)
            {
                Avoids = (RoundTripsAvoided)random.Next(3),
                Action = Action(),
            }),
            PurchaseBlocks = Maybe(() => new PurchaseBlock(Some(), Days(), random.Next(3_000), Action())),
            Washes = Maybe(() => new EquityWash(all[0], [all[^1], all[random.Next(all.Length)]], Days(), Action())),
            Minimums = Maybe(() => new LeastAmount(Some(), random.Next(3_000), random.Next(400))),
            MoneyMarket = random.Next(3) == 0 ? ["MM"] : [],
            NotExempt = random.Next(6) == 0 ? [DealKind.Contribution] : [],
        };

        int Days() => gaps.Length == 0 || random.Next(3) == 0 ? random.Next(120) : gaps[random.Next(gaps.Length)] + random.Next(2);

        T[] Maybe<T>(Func<T> rule) => random.Next(3) == 0 ? [rule()] : [];

        FundSet Some() => random.Next(3) == 0 ? FundSet.All : new([.. all.Where(_ => random.Next(2) == 0)]);

        RuleAction Action() => random.Next(8) == 0 ? RuleAction.Accept : RuleAction.Defer;

        TransferPeriod Period() => (TransferPeriod)random.Next(4);
    }

    private AccountBook Book(Random random, Asset[] all, Dictionary<Asset, decimal> prices, DateOnly day)
    {
        var book = new AccountBook();
        foreach (var fund in all.Where(_ => random.Next(3) > 0)) Buy(Start, fund, DealKind.Opening);
        var days = Enumerable.Range(0, Deals).Select(_ => Start.AddDays(random.Next((day.DayNumber - Start.DayNumber) / (1 + random.Next(2))))).Order();
        foreach (var each in days.Select(each => random.Next(2) == 0 && book.Deals.Count > 0 && each < book.Deals[^1].Day.AddDays(30) ? book.Deals[^1].Day : each))
        {
            var dealt = book.Deals.Count > 0 && each < book.Deals[^1].Day ? book.Deals[^1].Day : each;
            var fund = all[random.Next(all.Length)];
            var held = book.SharesOf(fund);
            if (random.Next(2) == 0 && held > 0)
            {
                var sold = random.Next(3) == 0 ? held : Rounded((double)held * random.NextDouble(), 3);
                if (sold > 0) book.Add(new(dealt, fund, -sold, -Cents.Down(sold * prices[fund]), random.Next(8) == 0 ? DealKind.Withdrawal : DealKind.Exchange));
            }
            else
            {
                Buy(dealt, fund, random.Next(5) switch { 0 => DealKind.Contribution, 1 => DealKind.Reinvested, _ => DealKind.Exchange });
            }
        }

        return book;

        void Buy(DateOnly bought, Asset fund, DealKind kind)
        {
            var shares = Rounded(Seed % 10 == 0 ? 1 : 1 + 40 * random.NextDouble(), Unit == 2 ? 0 : 3);
            book.Add(new(bought, fund, shares, Cents.Up(shares * prices[fund]), kind));
        }
    }

    private static (Asset, decimal)[] Target(Random random, Asset[] funds)
    {
        var weights = funds.Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 100)).ToArray();
        var total = weights.Sum() + (random.Next(3) == 0 ? random.Next(50) : 0);
        return [.. funds.Zip(weights, (fund, weight) => (fund, total == 0 ? 0 : (decimal)weight / total))];
    }

    private static decimal Rounded(double number, int digits) => Math.Round((decimal)number, digits);
}
