using Rota.Accounts;

namespace Rota.Tests;

public sealed class PlanRuleTests
{
    private static readonly Account Account = OrderCase.Named();

    private static DateOnly Day(string text) => OrderCase.Day(text);

    private static Deal Deal(string day, Asset fund, decimal shares, decimal amount) => new(Day(day), fund, shares, amount, DealKind.Exchange);

    private static RuleView View(string day, params Deal[] deals)
    {
        var book = new AccountBook();
        foreach (var deal in deals) book.Add(deal);
        return Account.RulesOn(Day(day), book);
    }

    [Rule("Q43")]
    [Theory]
    [InlineData("2024-04-15", 100)]
    [InlineData("2024-06-18", 100)]
    [InlineData("2024-06-19", null)]
    public void SharesAreFreeOnTheDayAfterTheLastOfTheirDays(string day, int? allowed)
    {
        var view = View(day, Deal("2024-01-10", "EM", 100, 1_000), Deal("2024-03-20", "EM", 50, 500));

        var restriction = new MinimumHolding(FundSet.All, 90).OfSale(view, "EM", 150, 10);

        Assert.Equal(allowed, restriction?.Allowed);
        if (restriction is not null) Assert.Equal(Day("2024-06-19"), restriction.FreeFrom);
    }

    [Rule("Q43")]
    [Theory]
    [InlineData("2024-04-01", 25.00)]
    [InlineData("2024-04-02", 10.00)]
    public void TheRedemptionFeeIsThatOfTheYoungSharesAmongTheOldest(string day, double fee)
    {
        var view = View(day, Deal("2024-01-02", "EM", 60, 600), Deal("2024-03-01", "EM", 80, 800));

        Assert.Equal((decimal)fee, new RedemptionFee(FundSet.All, 0.02m, 0, 90).Of(view.Book, "EM", 100, 12.50m, view.Day));
    }

    [Fact]
    public void TheRedemptionFeeIsRoundedUpAndMayBeAnAmount()
    {
        var view = View("2024-04-01", Deal("2024-03-01", "EM", 100, 1_000));

        Assert.Equal(20, new RedemptionFee(FundSet.All, 0.02m, 0, 90).Of(view.Book, "EM", 100, 10, view.Day));
        Assert.Equal(0.21m, new RedemptionFee(FundSet.All, 0.02m, 0, 90).Of(view.Book, "EM", 1, 10.01m, view.Day));
        Assert.Equal(49.95m, new RedemptionFee(FundSet.All, 0, 49.95m, 90).Of(view.Book, "EM", 100, 10, view.Day));
        Assert.Equal(0, new RedemptionFee(FundSet.All, 0, 49.95m, 30).Of(view.Book, "EM", 100, 10, view.Day));
    }

    [Fact]
    public void ReinvestedSharesPayNoRedemptionFee()
    {
        var book = new AccountBook();
        book.Add(new(Day("2024-03-01"), "EM", 10, 100, DealKind.Reinvested));
        book.Add(new(Day("2024-03-02"), "EM", 10, 100, DealKind.Exchange));
        var (fee, view) = (new RedemptionFee(FundSet.All, 0.02m, 0, 90, Avoids: true), Account.RulesOn(Day("2024-03-05"), book));

        Assert.Equal(1, fee.Of(book, "EM", 15, 10, view.Day));
        Assert.Equal(10, fee.OfSale(view, "EM", 15, 10)!.Allowed);
    }

    [Theory]
    [InlineData(30, 6_000, "2026-10-02")]
    [InlineData(29, 6_000, "2026-10-01")]
    [InlineData(30, 5_000, null)]
    public void ALargeSaleBlocksPurchases(int days, int sold, string? free)
    {
        PurchaseBlock rule = new(FundSet.All, days, 5_000);
        Deal[] deals = [Deal("2026-01-02", "F", 9_000, 9_000), Deal("2026-09-01", "F", -sold, -sold)];

        Assert.Equal(free, rule.OfPurchase(View("2026-09-02", deals), "F")?.FreeFrom?.ToString("yyyy-MM-dd", null));
        if (free is null) return;
        Assert.NotNull(rule.OfPurchase(View("2026-09-01", deals), "F"));
        Assert.NotNull(rule.OfPurchase(View(Day(free).AddDays(-1).ToString("yyyy-MM-dd", null), deals), "F"));
        Assert.Null(rule.OfPurchase(View(free, deals), "F"));
        Assert.Null(rule.OfPurchase(View("2026-09-02", deals), "G"));
    }

    [Theory]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-06-08", false)]
    [InlineData("2026-06-09", true)]
    public void StableValueIsWashedBeforeItReachesACompetingFund(string day, bool isAllowed)
    {
        var wash = new EquityWash("STABLE", ["MM"], 90);
        Deal[] deals = [Deal("2026-01-02", "STABLE", 100, 100), Deal("2026-03-10", "STABLE", -100, -100)];

        var restriction = wash.OfPurchase(View(day, day == "2026-03-09" ? deals[..1] : deals), "MM");

        Assert.Equal(isAllowed, restriction is null);
        if (!isAllowed) Assert.Equal(Day("2026-06-09"), restriction!.FreeFrom);
    }

    [Theory]
    [InlineData("2026-07-30", "2026-07-31")]
    [InlineData("2026-07-31", "2026-08-03")]
    public void ADecisionAtTheCloseIsProcessedOnTheNextTradingDay(string decided, string processed)
    {
        var pricing = new Pricing { IsAtNav = true, Cutoff = new(12, 0) };

        Assert.Equal(Day(processed), pricing.ProcessedOn(Day(decided), new(16, 0), new(16, 0), Weekdays.After));
        Assert.Equal(Day(decided), pricing.ProcessedOn(Day(decided), new(11, 59), new(16, 0), Weekdays.After));
        Assert.Equal(Day(processed), new Pricing().ProcessedOn(Day(decided), new(13, 0), close: new(13, 0), Weekdays.After));
    }

    [Fact]
    public void WhatUnsettledMoneyBoughtCannotBeSoldBeforeTheSaleSettles()
    {
        var view = View("2026-09-01", Deal("2026-01-02", "A", 10, 100), Deal("2026-09-01", "A", -10, -100), Deal("2026-09-01", "B", 10, 100));
        RuleView On(string day) => view with { Day = Day(day), NextTradingDay = Weekdays.After };

        Assert.Equal(Day("2026-09-03"), new Settlement(2).OfSale(On("2026-09-02"), "B", 10, 10)!.FreeFrom);
        Assert.Null(new Settlement(2).OfSale(On("2026-09-03"), "B", 10, 10));
        Assert.Null(new Settlement(1).OfSale(On("2026-09-02"), "B", 10, 10));
        Assert.Throws<ArgumentException>(() => new Settlement(1).OfSale(view, "B", 10, 10));
    }

    [Fact]
    public void RollingTransfersAreFreeWhenTheCountThFromTheLastHasPassed()
    {
        var limit = new TransferLimit(TransferPeriod.RollingDays, 2, RollingDays: 60);
        Deal[] deals = [Deal("2026-01-02", "A", 10, 100), Deal("2026-02-02", "A", 10, 100), Deal("2026-02-02", "B", 10, 100)];

        Assert.Equal(Day("2026-03-03"), limit.Of(View("2026-03-02", deals))!.FreeFrom);
        Assert.Null(limit.Of(View("2026-03-03", deals)));
    }
}
