using Rota.Accounts;
using static Rota.Tests.Terms;

namespace Rota.Tests;

public sealed class LotTests
{
    [Theory]
    [InlineData("2024-06-03", "2025-06-03", "2025-06-04")]
    [InlineData("2011-02-28", "2012-02-29", "2012-03-01")]
    [InlineData("2024-02-28", "2025-02-28", "2025-03-03")]
    [InlineData("2024-02-29", "2025-02-28", "2025-03-03")]
    [InlineData("2023-02-28", "2024-02-29", "2024-03-01")]
    [InlineData("2024-04-30", "2025-04-30", "2025-05-01")]
    public void SharesHeldLongerThanAYearAreLong(string bought, string lastShort, string firstLong)
    {
        Assert.False(HoldingPeriod.IsLong(Day(bought), Day(lastShort)));
        Assert.True(HoldingPeriod.IsLong(Day(bought), Day(firstLong)));
    }

    // Long and short gains of 15 shares sold at 140.
    [Theory]
    [InlineData(nameof(LotMethod.Fifo), 400, -50)]
    [InlineData(nameof(LotMethod.Lifo), 0, 50)]
    [InlineData(nameof(LotMethod.Hifo), 0, -50)]
    [InlineData(nameof(LotMethod.Average), 133.33, 66.67)]
    public void TheMethodSaysWhichSharesAreSold(string method, double ofLong, double ofShort)
    {
        var account = Bought(Enum.Parse<LotMethod>(method));

        account.Sell(Day("2025-03-03"), [new("X", 15, 2_100)]);

        Assert.Equal((decimal)ofLong, Math.Round(account.Realized.Where(lot => lot.IsLong).Sum(lot => lot.Gain), 2));
        Assert.Equal((decimal)ofShort, Math.Round(account.Realized.Where(lot => !lot.IsLong).Sum(lot => lot.Gain), 2));
    }

    [Fact]
    public void HighestCostSellsTheDearestSharesFirst()
    {
        var account = Bought(LotMethod.Hifo);

        account.Sell(Day("2025-03-03"), [new("X", 15, 2_100)]);

        Assert.Equal([(10m, -100m), (5m, 50m)], account.Realized.OrderBy(lot => lot.Gain).Select(lot => (lot.Lot.Shares, lot.Gain)));
    }

    [Fact]
    public void ASaleOfANamedLotSellsItAlone()
    {
        var account = Bought(LotMethod.Specific);

        account.Sell(Day("2025-03-03"), [new("X", 4, 560, Lot: "b")]);

        Assert.Equal((Day("2024-06-03"), -40m), (account.Realized[0].Lot.Bought, account.Realized[0].Gain));
        Assert.Equal(
            "2025-03-04: 7 shares of lot 'b' of X are sold, and it holds 6. Check the column Lot of the history.",
            Wrong(() => account.Sell(Day("2025-03-04"), [new("X", 7, 980, Lot: "b")])));
    }

    [Fact]
    public void ASaleWithoutALotIsRefusedUnlessAllIsSold()
    {
        var account = Bought(LotMethod.Specific);

        Assert.Equal(
            "2025-03-03: the sale of X names no lot. Fill in the column Lot of the history, or use another method than 'specific'.",
            Wrong(() => account.Sell(Day("2025-03-03"), [new("X", 15, 2_100)])));
        account.Sell(Day("2025-03-03"), [new("X", 30, 4_200)]);
        Assert.Empty(account.Funds);
    }

    [Fact]
    public void MoreSharesThanAreHeldAreRefused() => Assert.Equal(
        "2025-03-03: 31 shares of X are sold, and 30 are held. Check the rows of X in the history.",
        Wrong(() => Bought(LotMethod.Fifo).Sell(Day("2025-03-03"), [new("X", 31, 4_200)])));

    [Theory]
    [InlineData(-0.000_000_9)]
    [InlineData(0.000_000_9)]
    public void AnotherRoundingOfAllSharesSellsAll(double difference)
    {
        var account = Bought(LotMethod.Fifo);

        account.Sell(Day("2025-03-03"), [new("X", 30 + (decimal)difference, 4_200)]);

        Assert.Empty(account.Funds);
        Assert.Equal(4_200, account.Realized.Sum(lot => lot.Proceeds));
    }

    [Fact]
    public void SharesSoldAtTheirMeanCostKeepItUntilAllAreSold()
    {
        var lots = new TaxLots();
        lots.Add(new(1, "X", Day("2024-01-02"), 10, 1_000));
        lots.Add(new(2, "X", Day("2024-01-03"), 10, 2_000));
        lots.Take(Day("2024-02-01"), "X", 5, LotMethod.Average, null);

        Assert.Equal([750m, 1_500m], lots.Of("X").Select(lot => lot.Basis));
        Assert.Equal(
            "2024-02-02: shares of X were sold at their mean cost before. Use the method 'average' until all are sold.",
            Wrong(() => lots.Take(Day("2024-02-02"), "X", 5, LotMethod.Fifo, null)));

        lots.Take(Day("2024-02-02"), "X", 15, LotMethod.Average, null);
        lots.Add(new(3, "X", Day("2024-02-05"), 10, 1_000));
        Assert.Single(lots.Take(Day("2024-02-06"), "X", 5, LotMethod.Fifo, null));
    }

    [Fact]
    public void ASplitKeepsTheBasisAndTheAge()
    {
        var account = Bought(LotMethod.Fifo);

        account.Split(Day("2025-02-03"), "X", 2);

        Assert.Equal(60, account.SharesOf("X"));
        Assert.Equal((50m, Day("2023-01-10")), (account.LotsOf("X")[0].CostOfShare, account.LotsOf("X")[0].HeldFrom));
    }

    private static TaxedAccount Bought(LotMethod method)
    {
        var account = new TaxedAccount(Of(method) with { HasWashSales = false });
        account.Buy(Day("2023-01-10"), "X", 10, 1_000, "a");
        account.Buy(Day("2024-06-03"), "X", 10, 1_500, "b");
        account.Buy(Day("2025-01-06"), "X", 10, 1_300, "c");
        return account;
    }

    private static string Wrong(Action action) => Assert.Throws<InputException>(action).Message;
}
