using System.Globalization;
using Rota.Testing;

namespace Rota.Tests;

// Rates without a key: FRED's graph file and the Treasury's yearly files.
public sealed class KeylessRateTests
{
    private const string Graph = "observation_date,DTB3\n2024-03-11,5.20\n2024-03-12,5.21\n2024-03-13,\n2024-03-14,5.23\n";

    private static readonly (string, string)[] Same = [("2024-03-11", "5.20"), ("2024-03-12", "5.21"), ("2024-03-13", "."), ("2024-03-14", "5.23")];

    [Theory]
    [InlineData(Graph)]
    [InlineData("DATE,DTB3\r\n2024-03-11,5.20\r\n2024-03-12,5.21\r\n2024-03-13,.\r\n2024-03-14,5.23\r\n")]
    public void FredsFileHasTheObservationsOfItsApi(string graph)
    {
        using var without = Keyless(Reply.Csv(graph));
        using var with = new WebStage(Reply.Json(Shapes.Observations(Same)));

        foreach (var options in new[] { "", "cash", "lag=3" })
        {
            var (one, other) = (without.Load("fred", "DTB3", options), with.Load("fred", "DTB3", options));
            Assert.Equal(other.Dates.ToArray(), one.Dates.ToArray());
            Assert.Equal(other.Closes.ToArray(), one.Closes.ToArray());
        }

        Assert.Equal(with.Rates("fred", "DTB3").Percents.ToArray(), without.Rates("fred", "DTB3").Percents.ToArray());
        Assert.StartsWith("GET /graph/fredgraph.csv?id=DTB3 ", Assert.Single(without.Asked), StringComparison.Ordinal);
        Assert.StartsWith("GET /fred/series/observations?", Assert.Single(with.Asked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", "observation_date,OTHER\n2024-03-11,5.20\n", "FRED does not know DTB3: it answers with OTHER.")]
    [InlineData("text/html", "<html>Not found</html>", "fred does not know DTB3")]
    public void ASeriesThatFredDoesNotHaveIsUnknown(string type, string text, string said)
    {
        using var stage = Keyless(Reply.Of(200, text, type));

        var wrong = stage.Wrong("fred", "DTB3");

        Assert.Equal("DTB3", wrong.WithoutPrices?.Name);
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day,DTB3\n", "The header is 'day,DTB3'; it should be 'observation_date,DTB3'.")]
    [InlineData("DATE,DTB3\n2024-03-11,5,2\n", "Line 2 has 3 cells but the header has 2: '2024-03-11,5,2'.")]
    [InlineData("DATE,DTB3\n11.3.2024,5.2\n", "Line 2 has a day that is not written as 2007-01-31: '11.3.2024,5.2'.")]
    [InlineData("DATE,DTB3\n2024-03-11,five\n", "Line 2 has a value that is not a number: '2024-03-11,five'.")]
    [InlineData("DATE,DTB3\n2024-03-11,5\n2024-03-11,5\n", "2024-03-11 follows 2024-03-11; days must be ascending.")]
    public void ErrorsInFredsFileAreNamed(string text, string said)
    {
        using var stage = Keyless(Reply.Csv(text));

        Assert.Equal(said, Assert.Single(stage.Wrong("fred", "DTB3").Mistakes).What);
    }

    [Fact]
    public void AConnectionThatFredClosesIsRetriedOnce()
    {
        using var stage = Keyless(Reply.Half(Graph), Reply.Csv(Graph));
        using var never = Keyless(Reply.Half(Graph));

        Assert.Equal(4, stage.Load("fred", "DTB3").Dates.Length);
        Assert.Contains("tried 2 times", never.Wrong("fred", "DTB3").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfflineReadsEitherOfFredsCachedAnswers()
    {
        using var stage = Keyless(Reply.Csv(Graph));
        stage.Load("fred", "DTB3");

        Assert.Equal(4, stage.Load("fred", "DTB3", "offline").Dates.Length);
        Assert.Single(stage.Asked);
    }

    [Fact]
    public void TheTreasuryIsRequestedByYearAndPastYearsOnce()
    {
        using var stage = new WebStage(new LoopbackProvider(Treasury));

        var rates = stage.Rates("treasury", "BILL13W");
        stage.Begin();
        stage.Time.Pass(TimeSpan.FromDays(4));
        var again = stage.Rates("treasury", "BILL13W");
        stage.Begin();
        var others = stage.Rates("treasury", "BILL17W");

        Assert.Equal(2024 - 2002 + 1 + 1, stage.Asked.Count);
        Assert.Contains("daily-treasury-rates.csv/2024/all?type=daily_treasury_bill_rates&field_tdr_date_value=2024&page&_format=csv ", stage.Asked[^1], StringComparison.Ordinal);
        Assert.Equal([new(2002, 1, 2), new(2024, 3, 12), new(2024, 3, 13), new(2024, 3, 14)], rates.Dates.ToArray());
        Assert.Equal([1.71, 5.21, 5.22, 5.23], rates.Percents.ToArray());
        Assert.Equal(rates.Percents.ToArray(), again.Percents.ToArray());
        Assert.Equal([5.31], others.Percents.ToArray());
        Assert.Equal("treasury:BILL13W, of 2024-03-15", rates.Source);
    }

    // The Treasury's bank discount of 13 weeks is the number that FRED calls DTB3.
    [Fact]
    public void CashAtTheTreasurysRateEqualsCashAtFreds()
    {
        using var treasury = new WebStage(new LoopbackProvider(head => Year(head) == 2024
            ? Reply.Csv("Date,\"13 WEEKS BANK DISCOUNT\"\n03/14/2024,5.23\n03/11/2024,5.20\n03/12/2024,5.21\n03/13/2024,\n")
            : Reply.Csv("Date,\"13 WEEKS BANK DISCOUNT\"\n")));
        using var fred = Keyless(Reply.Csv(Graph));

        var (one, other) = (treasury.Load("treasury", "BILL13W", "cash"), fred.Load("fred", "DTB3", "cash"));

        Assert.Equal(other.Dates.ToArray(), one.Dates.ToArray());
        Assert.Equal(other.Closes.ToArray(), one.Closes.ToArray());
    }

    [Theory]
    [InlineData("BILL14W", "Unknown series 'BILL14W' of the Treasury. Available: BILL4W, BILL6W, BILL8W, BILL13W, BILL17W, BILL26W, BILL52W.")]
    [InlineData("DTB3", "Unknown series 'DTB3' of the Treasury.")]
    public void AnUnknownBillIsRefusedBeforeAnyRequest(string name, string said)
    {
        using var stage = new WebStage(new LoopbackProvider(Treasury));

        var wrong = stage.Wrong("treasury", name);

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(name, wrong.WithoutPrices?.Name);
        Assert.Empty(stage.Asked);
    }

    [Theory]
    [InlineData("Day,x\n", "The header is 'Day,x'; it must have Date.")]
    [InlineData("Date,x\n2024-03-14,5\n", "Line 2 has the day '2024-03-14', which is not a day of 2002 in the form 08/14/2002.")]
    [InlineData("Date,\"13 WEEKS BANK DISCOUNT\"\n03/14/2002,N/A\n", "Line 2 has the rate 'N/A', which is not a number.")]
    [InlineData("Date,x\n03/14/2002\n", "Line 2 has 1 cells but the header has 2: '03/14/2002'.")]
    public void ErrorsInTheTreasurysFileAreNamed(string text, string said)
    {
        using var stage = new WebStage(Reply.Csv(text));

        Assert.Equal(said, Assert.Single(stage.Wrong("treasury", "BILL13W").Mistakes).What);
    }

    // 365 d / (360 − n d), n the days of the bill.
    [Fact]
    public void ABillOfAnotherLengthHasItsOwnYield()
    {
        Assert.Equal(365 * 0.05 / (360 - 28 * 0.05), RateQuotation.Of("BILL4W")!.YieldOf(0.05), 1e-15);
        Assert.Equal(365 * 0.05 / (360 - 182 * 0.05), RateQuotation.Of("BILL26W")!.YieldOf(0.05), 1e-15);
        Assert.Null(RateQuotation.Of("BILL52W"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CashRate.YieldOfDiscount(0.05, 364));
    }

    [Fact]
    public async Task TheTreasuryKeepsTheContractOfAFeed()
    {
        using var stage = new WebStage(new LoopbackProvider(Treasury));

        await FeedContract.VerifyAsync(stage.Feed("treasury"), "BILL13W", "NOTHING");
    }

    private static WebStage Keyless(params Reply[] replies)
    {
        var stage = new WebStage(replies);
        stage.Environment.Remove("FRED_KEY");
        return stage;
    }

    private static Reply Treasury(string head) => Year(head) switch
    {
        2002 => Reply.Csv("Date,\"4 WEEKS BANK DISCOUNT\",\"13 WEEKS BANK DISCOUNT\",\"13 WEEKS COUPON EQUIVALENT\"\n01/02/2002,1.69,1.71,1.74\n"),
        2024 => Reply.Csv(
            "Date,\"13 WEEKS BANK DISCOUNT\",\"13 WEEKS COUPON EQUIVALENT\",\"17 WEEKS BANK DISCOUNT\"\n" +
            "03/14/2024,5.23,5.4,5.31\n03/12/2024,5.21,5.4,\n03/13/2024,5.22,5.4,\n03/11/2024,,,\n"),
        _ => Reply.Csv("Date,\"4 WEEKS BANK DISCOUNT\"\n"),
    };

    private static int Year(string head)
    {
        const string before = "field_tdr_date_value=";
        return int.Parse(head.AsSpan(head.IndexOf(before, StringComparison.Ordinal) + before.Length, 4), CultureInfo.InvariantCulture);
    }
}
