using Rota.Accounts;

namespace Rota.Tests;

public sealed class TaxProperties
{
    private static readonly DateOnly First = new(2023, 1, 3);
    private static readonly Asset[] Funds = ["X", "Y", "Z", "XX"];

    [Fact]
    public void NoMoneyAndNoBasisIsMadeOrLost() => AnyCase.Holds(random =>
    {
        var account = Any(random, out var paid, out var received);
        var held = account.Funds.SelectMany(account.LotsOf).Sum(lot => lot.Basis);
        var realized = account.Realized;
        return IsZero(realized.Sum(lot => lot.Proceeds) - received)
            && IsZero(paid + realized.Sum(lot => lot.IntoBasis) - realized.Sum(lot => lot.Lot.Basis) - held)
            && IsZero(realized.Sum(lot => lot.Taxed) - realized.Sum(lot => lot.Lost) - (received - paid + held))
            && realized.All(lot => lot is { IntoBasis: >= 0, Lost: >= 0, Open: >= 0 } && (lot.Gain >= 0 ? lot.Taxed == lot.Gain : lot.Taxed <= 0.000_000_001m));
    });

    [Fact]
    public void YearsSetOffEveryLossOnce() => AnyCase.Holds(random =>
    {
        var years = Any(random, out _, out _).Years;
        return years.Count == 0 || IsZero(years.Sum(year => year.ShortGain + year.LongGain - year.Netted.Short - year.Netted.Long + year.Netted.Deducted)
            + years[^1].Netted.Carried.Short + years[^1].Netted.Carried.Long);
    });

    // Years are kept until an event changes them; a copy counts from the start.
    [Fact]
    public void AskingForYearsOnTheWayChangesNone() => AnyCase.Holds(random =>
    {
        var account = Any(random, out _, out _);
        return account.Years.SequenceEqual(account.Copy().Years);
    });

    [Fact]
    public void TheOrderOfADaysSalesDoesNotMatter() => AnyCase.Holds(random =>
    {
        var account = Any(random, out _, out _);
        var turned = account.Copy();
        TaxSale[] sales = [.. account.Funds.Select(fund => new TaxSale(fund, account.SharesOf(fund) / 2, random.Next(1, 5_000)))];
        account.Sell(account.Day, sales);
        turned.Sell(turned.Day, [.. sales.Reverse()]);
        return account.Realized.SequenceEqual(turned.Realized) && account.Owed == turned.Owed
            && account.Funds.All(fund => account.LotsOf(fund).SequenceEqual(turned.LotsOf(fund)));
    });

    [Fact]
    public void ACopyIsIndependent() => AnyCase.Holds(random =>
    {
        var account = Any(random, out _, out _);
        var owed = account.Owed;
        var lots = account.Funds.SelectMany(account.LotsOf).ToArray();
        TaxReport.Of(account, account.Day, 0, Funds.ToDictionary(fund => fund, _ => 50m));
        var copy = account.Copy();
        copy.Split(copy.Day, "X", 3);
        copy.BuyInIra(copy.Day, "X", 1_000);
        copy.Pay(copy.Day.AddYears(2));
        return account.Owed == owed && account.Funds.SelectMany(account.LotsOf).SequenceEqual(lots);
    });

    // Contributions, withdrawals, rebalancing at a cost, distributions and taxes: cash and shares are what flows, prices and taxes made of them.
    [Fact]
    public void ARunKeepsItsMoneyToTheCent() => AnyCase.Holds(random =>
    {
        var terms = Terms.Of() with { Reinvests = random.Next(2) == 0, PayOn = random.Next(2) == 0 ? (4, 15) : null, HasWashSales = random.Next(2) == 0 };
        var run = new TaxedWalk(terms, ["X", "Y", "Z"]);
        var day = First;
        for (var i = 0; i < 40; i++, day = ExchangeDay.OnOrAfter(day.AddDays(random.Next(5, 60))))
        {
            run.Move(random);
            if (random.Next(3) == 0) run.Distribute(day, random);
            run.Flow(day, i == 0 ? 100_000 : random.Next(-2_000, 5_000));
            if (random.Next(2) == 0) run.Rebalance(day, random);
            run.PayTaxes(day);
        }

        return run.Cash >= 0 && Math.Abs(run.Value - run.Expected) < 0.001m
            && Funds.Take(3).All(fund => Math.Abs(run.Account.SharesOf(fund) - run.SharesOf(fund)) < 0.000_01m);
    }, cases: 60);

    private static TaxedAccount Any(Random random, out decimal paid, out decimal received)
    {
        var method = (LotMethod)random.Next(0, 4);
        var account = new TaxedAccount(Terms.Of(method) with { Identical = [["X", "XX"]], HasWashSales = random.Next(5) > 0 });
        (paid, received) = (0, 0);
        for (var day = First; day < First.AddDays(900); day = day.AddDays(random.Next(1, 25)))
        {
            var fund = Funds[random.Next(Funds.Length)];
            var held = account.SharesOf(fund);
            switch (random.Next(12))
            {
                case < 5:
                    var amount = random.Next(1, 1_000_000) / 100m;
                    account.Buy(day, fund, random.Next(1, 300) / (decimal)random.Next(1, 4), amount);
                    paid += amount;
                    break;
                case < 9 when held > 0:
                    var proceeds = random.Next(1, 1_000_000) / 100m;
                    account.Sell(day, [new(fund, held * random.Next(1, 8) / 7, proceeds)]);
                    received += proceeds;
                    break;
                case 9 when fund != "XX":
                    var perShare = random.Next(1, 100) / 100m;
                    account.Distribute(day, fund, random.Next(2) == 0 ? DistributionKind.Dividend : DistributionKind.Gain, perShare, close: 50);
                    paid += perShare * held;
                    break;
                case 10 when held > 0:
                    account.Split(day, fund, random.Next(2) == 0 ? 2 : 0.5m);
                    break;
                case 11:
                    account.BuyInIra(day, fund, random.Next(1, 100));
                    break;
            }

            if (random.Next(3) == 0) Assert.NotNull(account.Years);
        }

        return account;
    }

    private static bool IsZero(decimal amount) => Math.Abs(amount) < 1e-9m;
}
