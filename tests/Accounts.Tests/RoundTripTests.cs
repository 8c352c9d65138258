using Rota.Accounts;

namespace Rota.Tests;

public sealed class RoundTripTests
{
    private static readonly RoundTripLimit Limit = new(FundSet.All, 30, 1_000, new(2, 90, 85), null) { Avoids = RoundTripsAvoided.None };
    private static readonly RoundTripLimit OfAccount = new(FundSet.All, 30, 1_000, null, new(4, 12, 85));

    private static IReadOnlyList<RoundTripBlock> Blocks(RoundTripLimit limit, params (string Day, string Fund, decimal Amount)[] deals) =>
        new RoundTripHistory(limit).Add(deals.Select(deal => Deal(deal.Day, deal.Fund, deal.Amount)));

    private static Deal Deal(string day, string fund, decimal amount) => new(OrderCase.Day(day), fund, amount, amount, DealKind.Exchange);

    private static (string, string) Days(RoundTripBlock block) => ($"{block.After.AddDays(1):yyyy-MM-dd}", $"{block.Last:yyyy-MM-dd}");

    private static (string, string, decimal)[] Year(string sold = "2025-05-30", decimal sale = -3_000, params (string, string, decimal)[] more) =>
    [
        ("2025-05-01", "F", 8_000), (sold, "F", sale), ("2025-06-02", "F", -5_000), ("2025-06-20", "F", 8_000), ("2025-07-14", "F", -8_000), .. more,
    ];

    private static (string, string, decimal)[] FourFunds(string last) =>
    [
        ("2025-02-03", "A", 2_000), ("2025-02-14", "A", -2_000), ("2025-05-05", "B", 2_000), ("2025-05-16", "B", -2_000), ("2025-09-01", "C", 2_000),
        ("2025-09-12", "C", -2_000), ("2026-02-02", "D", 2_000), (last, "D", -2_000),
    ];

    [Rule("Q44")]
    [Fact]
    public void TheSecondRoundTripOfAFundBlocksIt()
    {
        var trips = RoundTrip.Among(Year().Select(deal => Deal(deal.Item1, deal.Item2, deal.Item3)), 30, 1_000);

        Assert.Equal(
            [new("F", OrderCase.Day("2025-05-01"), OrderCase.Day("2025-05-30")), new("F", OrderCase.Day("2025-06-20"), OrderCase.Day("2025-07-14"))], trips);
        Assert.Equal([("2025-07-15", "2025-10-07")], Blocks(Limit, Year()).Select(Days));
    }

    [Fact]
    public void ALaterOrExemptSaleIsNoRoundTrip()
    {
        Assert.Empty(Blocks(Limit, Year(sold: "2025-05-31")));
        Assert.Empty(Blocks(Limit, Year(sale: -1_000)));
    }

    [Theory]
    [InlineData("2025-08-27", true)]
    [InlineData("2025-08-28", false)]
    public void RoundTripsCountTogetherBelowTheirDays(string sold, bool isBlocked) => Assert.Equal(
        isBlocked, Blocks(Limit, ("2025-05-01", "F", 8_000), ("2025-05-30", "F", -8_000), ("2025-08-11", "F", 8_000), (sold, "F", -8_000)).Count == 1);

    [Fact]
    public void OnProbationOneRoundTripIsEnough()
    {
        (string, string, decimal)[] more = [("2026-02-02", "F", 8_000), ("2026-02-18", "F", -8_000)];
        var onProbation = Limit with { Fund = new(2, 90, 85, ProbationMonths: 12) };

        Assert.Equal([("2025-07-15", "2025-10-07"), ("2026-02-19", "2026-05-14")], Blocks(onProbation, Year(more: more)).Select(Days));
        Assert.Single(Blocks(Limit, Year(more: more)));
    }

    [Fact]
    public void TheFourthRoundTripOfAnAccountWithinTwelveMonthsBlocksAllFunds()
    {
        var block = Assert.Single(Blocks(OfAccount, FourFunds("2026-02-13")));

        Assert.Null(block.Fund);
        Assert.Equal(("2026-02-14", "2026-05-09"), Days(block));
        Assert.Empty(Blocks(OfAccount, FourFunds("2026-02-17")));
    }

    [Rule("Q44")]
    [Fact]
    public void ASaleThatWouldBlockWaitsUntilItsPurchaseIsOldEnough()
    {
        var account = OrderCase.Named() with { Plan = new() { RoundTrips = [Limit with { Avoids = RoundTripsAvoided.Blocking }] } };
        var it = new OrderCase(account).Deals("F", "2025-05-01", 8_000).Deals("F", "2025-05-30", -8_000).Deals("F", "2025-06-20", 8_000);

        var waits = OrderMaker.Of(it.Request(OrderCase.Day("2025-07-14"), ("G", 1)));
        var sold = OrderMaker.Of(it.Request(OrderCase.Day("2025-07-20"), ("G", 1)));

        var part = Assert.Single(waits.Deferred, part => !part.IsConsequence);
        Assert.Equal((RuleName.RoundTrips, OrderCase.Day("2025-07-20")), (part.Rule, part.FreeFrom));
        Assert.Empty(waits.Orders);
        Assert.Equal(8_000, sold.Orders.Single(order => order.Fund == "G").Amount);
    }

    [Fact]
    public void OneRoundTripIsAllowedUnlessAllAreAvoided()
    {
        OrderSheet Sold(RoundTripsAvoided avoided, RuleAction action = RuleAction.Defer) => OrderMaker.Of(
            new OrderCase(OrderCase.Named() with { Plan = new() { RoundTrips = [Limit with { Avoids = avoided, Action = action }] } })
                .Deals("F", "2025-06-20", 8_000).Request(OrderCase.Day("2025-07-14"), ("G", 1)));

        Assert.Equal(2, Sold(RoundTripsAvoided.Blocking).Orders.Count);
        Assert.Empty(Sold(RoundTripsAvoided.All).Orders);
        Assert.StartsWith("roundTrips: F was bought", Assert.Single(Sold(RoundTripsAvoided.All, RuleAction.Accept).Orders[1].Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void ABlockedFundIsNotBoughtUntilTheDayAfterItsBlock()
    {
        var account = OrderCase.Named() with { Plan = new() { RoundTrips = [Limit] } };
        var it = new OrderCase(account).Holds("G", 8_000, "2020-01-02");
        foreach (var (day, fund, amount) in Year()) it.Deals(fund, day, amount);

        var blocked = OrderMaker.Of(it.Request(OrderCase.Day("2025-10-07"), ("F", 1)));

        Assert.Empty(blocked.Orders);
        Assert.Equal(OrderCase.Day("2025-10-08"), blocked.Deferred[0].FreeFrom);
        Assert.Equal(2, OrderMaker.Of(it.Request(OrderCase.Day("2025-10-08"), ("F", 1))).Orders.Count);
    }
}
