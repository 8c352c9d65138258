using Rota.Accounts;

namespace Rota.Tests;

public sealed class MoneyWeightedReturnTests
{
    // The example of Excel's documentation of XIRR, which stops within 0.000001 %; signs are the account's.
    [Fact]
    public void TheExampleOfExcelHasItsResult() => Assert.Equal(
        0.373362535,
        MoneyWeightedReturn.Of(
            [new(new(2008, 1, 1), 10_000), new(new(2008, 3, 1), -2_750), new(new(2008, 10, 30), -4_250), new(new(2009, 2, 15), -3_250)],
            new(2009, 4, 1), 2_750).Rate,
        1e-8);

    // Apache OpenOffice Calc, and the packages xirr of Rust, Python and Ruby (a rate that improving a guess misses), as they print them.
    [Theory]
    [InlineData(0.124, 0.0005, "2008-02-05 2750, 2008-07-05 -1000, 2009-01-05 -2000")]
    [InlineData(0.1635371584432641, 1e-12, "2015-06-11 1000, 2015-07-21 9000, 2018-06-10 -20000, 2015-10-17 3000")]
    [InlineData(-0.6453638827, 5e-11, "2019-12-31 80005.8, 2020-03-12 -65209.6")]
    [InlineData(-0.7420, 5e-5, "2019-09-10 400, 2020-01-21 400, 2020-02-24 400, 2020-03-16 -895.24")]
    public void PublishedRatesAreFound(double rate, double tolerance, string flows)
    {
        Flow[] read = [.. flows.Split(", ").Select(flow => flow.Split(' ')).Select(flow =>
            new Flow(Terms.Day(flow[0]), decimal.Parse(flow[1], System.Globalization.CultureInfo.InvariantCulture)))];
        Assert.Equal(rate, MoneyWeightedReturn.Of(read, read.Max(flow => flow.Day), 0).Rate, tolerance);
    }

    [Fact]
    public void TwoRatesAreShownAndNeitherIsTheResult()
    {
        var result = MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100), new(new(2026, 1, 1), -230)], new(2027, 1, 1), -132);

        Assert.Equal([0.1, 0.2], result.Rates, (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal(double.NaN, result.Rate);
        Assert.Equal("not unique: 10.00 %, 20.00 %", result.Why);
    }

    [Fact]
    public void ARateWhereTheValueOnlyTouchesZeroIsFound() => Assert.Equal(
        0.1, MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100), new(new(2026, 1, 1), -220)], new(2027, 1, 1), -121).Rate, 6);

    // (1 + r)^-100 at -99.99 % is beyond the numbers of a double.
    [Fact]
    public void ACenturyOfFlowsHasARate()
    {
        var flows = Enumerable.Range(0, 100).Select(year => new Flow(new(1900 + year, 1, 1), 100)).ToArray();
        var value = flows.Sum(flow => 100 * Math.Pow(1.05, (new DateOnly(2000, 1, 1).DayNumber - flow.Day.DayNumber) / 365.0));

        Assert.Equal(0.05, Assert.Single(MoneyWeightedReturn.Of(flows, new(2000, 1, 1), (decimal)value).Rates), 12);
    }

    [Fact]
    public void MoneyThatOnlyGoesOneWayHasNoRate()
    {
        var result = MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100), new(new(2026, 1, 1), 100)], new(2027, 1, 1), 0);

        Assert.Equal(double.NaN, result.Rate);
        Assert.Equal("not defined: money only went one way", result.Why);
    }

    [Fact]
    public void ARateBeyondAThousandPerCentIsNotDefined() => Assert.Equal(
        "not defined between -99.99 % and 1,000 %", MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100)], new(2026, 1, 1), 1_200).Why);

    [Fact]
    public void BelowAYearTheRateOfThePeriodIsGivenToo()
    {
        var result = MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100)], new(2025, 4, 11), 105);

        Assert.Equal(Math.Pow(1.05, 3.65) - 1, result.Rate, 12);
        Assert.Equal(0.05, result.RateOfPeriod, 12);
        Assert.Equal(double.NaN, (result with { Days = 365 }).RateOfPeriod);
    }

    [Fact]
    public void FlowsOfOneDayAreSummedFirst() => Assert.Equal(
        "not defined: money only went one way",
        MoneyWeightedReturn.Of([new(new(2025, 1, 1), 100), new(new(2025, 1, 1), -40)], new(2025, 1, 1), 50).Why);

    // The last flow makes the rate true by construction.
    [Fact]
    public void TheRateByWhichFlowsGrewIsFound()
    {
        var random = new Random(7);
        for (var each = 0; each < 200; each++)
        {
            var (rate, begin) = (Math.Exp(random.NextDouble() * 4 - 2.5) - 1, new DateOnly(1990, 1, 1));
            var flows = Enumerable.Range(0, random.Next(1, 300)).Select(_ => new Flow(begin.AddDays(random.Next(10_000)), random.Next(1, 100_000))).ToArray();
            var end = begin.AddDays(10_000 + random.Next(3_000));
            var value = flows.Sum(flow => (double)flow.Amount * Math.Pow(1 + rate, (end.DayNumber - flow.Day.DayNumber) / 365.0));

            Assert.Equal(rate, Assert.Single(MoneyWeightedReturn.Of(flows, end, (decimal)value).Rates), 8);
        }
    }
}
