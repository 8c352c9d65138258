using System.Globalization;
using Rota.Plugins.SimulatedMarket;

namespace Rota.Tests;

public sealed class SimulatedMarketTests
{
    private static readonly SimulatedFeed Feed = new();

    [Fact]
    public void ShocksHaveMeanZeroAndVarianceOne()
    {
        var stream = new Rota.Plugins.SimulatedMarket.Stream("test");
        var shocks = Enumerable.Range(0, 100_000).Select(_ => stream.Shock()).ToArray();

        Assert.Equal(0, shocks.Average(), 0.02);
        Assert.Equal(1, shocks.Average(shock => shock * shock), 0.02);
    }

    [Fact]
    public void TheSamePricesComeWhateverElseIsAskedFor()
    {
        var whole = Load("TLT");
        _ = Load("SPY");
        var part = Load("TLT", new(new(2005, 1, 1), new(2006, 12, 31)));
        var first = whole.Dates.BinarySearch(part.Dates[0]);

        Assert.Equal(part.Closes.ToArray(), whole.Closes.Slice(first, part.Closes.Length).ToArray());
        Assert.Equal(part.Opens.ToArray(), whole.Opens.Slice(first, part.Opens.Length).ToArray());
    }

    [Theory]
    [InlineData("SPY", 0.04, 0.13, 0.12, 0.24)]
    [InlineData("EEM", 0.00, 0.13, 0.16, 0.34)]
    [InlineData("TLT", 0.01, 0.10, 0.10, 0.20)]
    [InlineData("IEF", 0.01, 0.08, 0.04, 0.11)]
    [InlineData("SHY", 0.01, 0.05, 0.005, 0.03)]
    [InlineData("GLD", 0.00, 0.13, 0.11, 0.22)]
    [InlineData("DBC", -0.06, 0.09, 0.12, 0.25)]
    public void ReturnAndVolatilityArePlausible(string asset, double leastReturn, double mostReturn, double leastRisk, double mostRisk)
    {
        var returns = Returns(asset);
        var yearly = Math.Pow(returns.Aggregate(1.0, (wealth, r) => wealth * (1 + r)), 252.0 / returns.Length) - 1;
        var mean = returns.Average();

        Assert.InRange(yearly, leastReturn, mostReturn);
        Assert.InRange(Math.Sqrt(returns.Average(r => (r - mean) * (r - mean)) * 252), leastRisk, mostRisk);
    }

    [Theory]
    [InlineData("SPY", "IVV", 0.99, 1)]
    [InlineData("SPY", "EFA", 0.7, 0.95)]
    [InlineData("SPY", "TLT", -0.5, 0.1)]
    [InlineData("SPY", "GLD", -0.2, 0.25)]
    [InlineData("IEF", "TLT", 0.9, 1)]
    public void CorrelationsArePlausible(string one, string other, double least, double most) =>
        Assert.InRange(Correlation(Returns(one), Returns(other)), least, most);

    [Fact]
    public void EveryMemberHasAPriceOnEveryTradingDayAndNoAbsurdOne()
    {
        foreach (var name in Roster.Names)
        {
            var prices = Load(name);
            Assert.Equal(new DateOnly(1995, 1, 3), prices.Dates[0]);
            Assert.Equal(new DateOnly(2025, 12, 31), prices.Dates[^1]);
            Assert.Null(prices.RealFrom);
            Assert.All(Returns(name), change => Assert.InRange(change, -0.25, 0.25));
        }

        Assert.Equal(Roster.Names.Distinct(), Roster.Names);
    }

    // A change here changes every simulated result that anybody has written down.
    [Theory]
    [InlineData("SPY")]
    [InlineData("TLT")]
    [InlineData("GLD")]
    public void ThePricesAreThoseOfThePythonPort(string asset)
    {
        var oracle = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.Oracle("simulated_market.json"))).RootElement;
        var prices = Load(asset);
        foreach (var day in oracle.GetProperty(asset).EnumerateArray())
        {
            var row = prices.Dates.BinarySearch(DateOnly.ParseExact(day[0].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(day[1].GetDouble(), prices.Closes[row]);
            Assert.Equal(day[2].GetDouble(), prices.Opens[row]);
        }
    }

    [Fact]
    public void AnUnknownAssetIsToldWhoIsThere() =>
        Assert.Contains("XYZ is unknown to the simulated market, which has SPY IVV", Assert.Throws<InputException>(() => Load("XYZ")).Message, StringComparison.Ordinal);

    private static PriceSeries Load(string asset, DateRange? range = null) =>
        Feed.LoadAsync(asset, range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static double[] Returns(string asset)
    {
        var closes = Load(asset).Closes.ToArray();
        return [.. closes.Skip(1).Zip(closes, (now, before) => now / before - 1)];
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return covariance / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
