using Rota.Accounts;

namespace Rota.Tests;

public sealed class DeferralTests
{
    private static readonly Account LocksEM = OrderCase.Named() with { Plan = new() { MinimumHoldings = [new(new(["EM"]), 90)] } };

    private static DateOnly Day(string text) => OrderCase.Day(text);

    [Fact]
    public void ARetryComesOnTheFirstTradingDayThatIsFree()
    {
        var it = new OrderCase(LocksEM).Holds("EM", 100, "2024-01-10").Holds("EM", 50, "2024-03-20");
        var sheet = OrderMaker.Of(it.Request(Day("2024-04-15"), ("SPY", 1)));

        var (waits, _) = Deferrals.None.After(sheet, isNewTarget: true);

        Assert.Equal(-100, sheet.Orders.Single(order => order.Fund == "EM").Shares);
        Assert.Null(waits.Due(Day("2024-06-18"), Retry.Allowed, isDecision: false));
        Assert.Equal(["EM", "SPY"], waits.Due(Day("2024-06-20"), Retry.Allowed, isDecision: false)!.Order().Select(fund => fund.Name));
        Assert.Null(waits.Due(Day("2024-06-20"), Retry.Decision, isDecision: false));
        Assert.NotNull(waits.Due(Day("2024-05-31"), Retry.Decision, isDecision: true));
    }

    [Fact]
    public void ARetryBringsItsFundsToTheTargetOfItsDay()
    {
        var it = new OrderCase(LocksEM).Holds("IEF", 6_000).Holds("EM", 4_000, "2026-06-01");
        var sheet = it.Orders(("SPY", 0.5m), ("EFA", 0.5m));
        var (waits, _) = Deferrals.None.After(sheet, isNewTarget: true);
        it.Book.Book(sheet);
        it.Price("EM", 1.1m).Price("SPY", 1.1m);

        var day = Day("2026-08-31");
        var retry = OrderMaker.Of(it.Request(day, ("SPY", 0.5m), ("EFA", 0.5m)) with { Retried = waits.Due(day, Retry.Allowed, isDecision: false) });
        var (now, ended) = waits.After(retry, isNewTarget: false);

        Assert.Equal([("SPY", 2_050m), ("EFA", 2_350m), ("EM", -4_400m)], retry.Orders.Select(order => (order.Fund.Name, order.Amount)));
        Assert.Empty(now.Parts);
        Assert.Equal(3, ended.Count);
        Assert.All(ended, each => Assert.Equal((OrderCase.Today, day, DeferralEnd.Done), (each.Waiting.Since, each.Day, each.End)));
    }

    [Fact]
    public void WhatARetryCannotPlaceWaitsForADecision()
    {
        var it = new OrderCase(LocksEM).Holds("SPY", 5_000).Holds("IEF", 1_000).Holds("EM", 4_000, "2026-01-02");

        var sheet = OrderMaker.Of(it.Request(OrderCase.Today, ("SPY", 0.7m), ("IEF", 0.3m)) with { Retried = new HashSet<Asset> { "EM", "SPY" } });

        Assert.Equal([("SPY", 2_000m), ("EM", -2_000m)], sheet.Orders.Select(order => (order.Fund.Name, order.Amount)));
        var part = Assert.Single(sheet.Deferred);
        Assert.Equal(("EM", -4_000m, -2_000m, RuleName.Cash, null), (part.Fund.Name, part.Wanted, part.Done, part.Rule, part.FreeFrom));
    }

    [Fact]
    public void ANewTargetEndsWhatWaits()
    {
        var it = new OrderCase(LocksEM).Holds("IEF", 6_000).Holds("EM", 4_000, "2026-06-01");
        var (waits, _) = Deferrals.None.After(it.Orders(("SPY", 1)), isNewTarget: true);

        var again = OrderMaker.Of(it.Request(Day("2026-06-30"), ("SPY", 1)));
        var (same, ended) = waits.After(again, isNewTarget: false);
        var (other, lapsed) = same.After(OrderMaker.Of(it.Request(Day("2026-07-31"), ("IEF", 1))), isNewTarget: true);

        Assert.Empty(ended);
        Assert.All(same.Parts, part => Assert.Equal(OrderCase.Today, part.Since));
        Assert.All(lapsed, each => Assert.Equal(DeferralEnd.Lapsed, each.End));
        Assert.All(other.Parts, part => Assert.Equal(Day("2026-07-31"), part.Since));
    }

    [Fact]
    public void PurchasesFollowTheirSalesAfterALag()
    {
        var account = OrderCase.Named(units: new(UnitKind.Shares, 3)) with { Pricing = new() { BuyLag = 1 } };
        var it = new OrderCase(account).Holds("OLD", 100, price: 100).Price("NEW", 50);
        OrderRequest On(string day) => it.Request(Day(day), ("NEW", 1)) with { NextTradingDay = Weekdays.After };

        var sold = OrderMaker.Of(On("2026-06-22"));
        var (waits, _) = Deferrals.None.After(sold, isNewTarget: true);
        it.Book.Book(sold);
        it.Price("NEW", 51);
        var bought = OrderMaker.Of(On("2026-06-23") with { Retried = waits.Due(Day("2026-06-23"), Retry.Allowed, isDecision: false) });

        Assert.Equal(("OLD", -10_000m), (sold.Orders.Single().Fund.Name, sold.Orders.Single().Amount));
        Assert.Equal(("NEW", RuleName.BuyLag, Day("2026-06-23")), (sold.Deferred.Single().Fund.Name, sold.Deferred.Single().Rule, sold.Deferred.Single().FreeFrom));
        Assert.Equal(("NEW", 196.078m), (bought.Orders.Single().Fund.Name, bought.Orders.Single().Shares));
    }

    [Fact]
    public void MoneyThatArrivesIsInvestedWithoutWaitingForADecision()
    {
        var it = new OrderCase(LocksEM with { Pricing = new() { BuyLag = 1 } }).Holds("OLD", 6_000).Holds("EM", 4_000, "2026-06-01");
        OrderRequest On(string day) => it.Request(Day(day), ("NEW", 1)) with { NextTradingDay = Weekdays.After };
        var sold = OrderMaker.Of(On("2026-06-22"));
        var (waits, _) = Deferrals.None.After(sold, isNewTarget: true);
        it.Book.Book(sold);

        var due = waits.Due(Day("2026-06-23"), Retry.Decision, isDecision: false)!;
        var bought = OrderMaker.Of(On("2026-06-23") with { Retried = due });
        var (now, _) = waits.After(bought, isNewTarget: false);

        Assert.Equal("NEW", Assert.Single(due).Name);
        Assert.Equal(("NEW", 6_000m), (bought.Orders.Single().Fund.Name, bought.Orders.Single().Amount));
        Assert.Contains(now.Parts, waiting => waiting.Part.Fund == "EM" && waiting.Since == Day("2026-06-22"));
        Assert.Null(now.Due(Day("2026-08-31"), Retry.Decision, isDecision: false));
        Assert.Equal(["EM", "NEW"], now.Due(Day("2026-08-31"), Retry.Decision, isDecision: true)!.Order().Select(fund => fund.Name));
    }

    [Theory]
    [InlineData(true, 9_965.83)]
    [InlineData(false, 9_730.69)]
    public void AHalfYearUnderAMinimumHoldingEndsWhereItsPricesSay(bool hasPlan, double end)
    {
        var account = hasPlan ? LocksEM : LocksEM with { Plan = new() };
        (string Day, decimal EM, decimal BD, Asset? Target)[] days =
        [
            ("2024-01-31", 50, 100, "EM"), ("2024-02-29", 45, 101, "BD"), ("2024-03-28", 44, 102, "BD"), ("2024-04-30", 46, 103, "BD"),
            ("2024-05-01", 47, 103, null), ("2024-05-31", 40, 104, "EM"), ("2024-06-28", 42, 105, "EM"),
        ];
        var (it, waits, sheets, last) = (new OrderCase(account).Cash(10_000), Deferrals.None, new List<OrderSheet>(), (Asset?)null);
        foreach (var (text, em, bd, target) in days)
        {
            var (day, isNew) = (Day(text), target is not null && target != last);
            var due = waits.Due(day, Retry.Allowed, isDecision: target is not null);
            it.Price("EM", em).Price("BD", bd);
            if (target is null && due is null) continue;
            sheets.Add(OrderMaker.Of(it.Request(day, (target ?? last!, 1)) with
            {
                Rounds = false,
                IsFirst = last is null,
                IsRebalance = !isNew,
                Retried = target is null ? due : null,
            }));
            it.Book.Book(sheets[^1], last is null ? DealKind.Opening : DealKind.Exchange);
            (waits, last) = (waits.After(sheets[^1], isNew).Now, target ?? last);
        }

        Assert.Equal((decimal)end, Math.Round(it.Book.SharesOf("EM") * 42 + it.Book.SharesOf("BD") * 105 + it.Book.Cash, 2));
        if (!hasPlan) return;
        Assert.Equal(["2024-02-29", "2024-03-28", "2024-04-30"], sheets.Where(sheet => sheet.Deferred.Count > 0).Select(sheet => $"{sheet.Day:yyyy-MM-dd}"));
        Assert.Equal(-9_400, sheets.Single(sheet => sheet.Day == Day("2024-05-01")).Orders.Single(order => order.Fund == "EM").Amount);
        Assert.Equal(-9_491.26m, Math.Round(sheets.Single(sheet => sheet.Day == Day("2024-05-31")).Orders.Single(order => order.Fund == "BD").Amount, 2));
    }
}
