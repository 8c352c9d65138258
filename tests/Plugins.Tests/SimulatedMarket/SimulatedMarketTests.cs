using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rota.Plugins.SimulatedMarket;

namespace Rota.Tests;

public sealed class SimulatedMarketTests
{
    private static readonly JsonElement Oracle =
        JsonDocument.Parse(File.ReadAllText(Repository.Oracle("simulated_market.json"))).RootElement;

    // Together they load on every factor.
    [Theory]
    [InlineData("SPY")]
    [InlineData("TLT")]
    [InlineData("GLD")]
    [InlineData("EWZ")]
    [InlineData("REM")]
    [InlineData("IWN")]
    public void PricesEqualThePythonComputationToTheLastBit(string asset)
    {
        var series = Load(asset);
        var column = Oracle.GetProperty("assets").EnumerateArray().Select(name => name.GetString()).ToList().IndexOf(asset);

        foreach (var row in Oracle.GetProperty("closesOfSomeDays").EnumerateArray())
        {
            var day = DateOnly.ParseExact(row[0].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Equal(row[1][column].GetDouble(), series.Closes[series.Dates.BinarySearch(day)]);
        }

        string Expected(string hashes) => Oracle.GetProperty(hashes).GetProperty(asset).GetString()!;
        Assert.Equal(Expected("closesSha256"), Sha256(MemoryMarshal.AsBytes(series.Closes)));
        Assert.Equal(Expected("opensSha256"), Sha256(MemoryMarshal.AsBytes(series.Opens)));
    }

    // The script has its own calendar.
    [Fact]
    public void TheDaysAreTheTradingDaysOfTheExchange()
    {
        var text = new StringBuilder();
        foreach (var day in Load("SPY").Dates) text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}\n");

        Assert.Equal(Oracle.GetProperty("daysSha256").GetString(), Sha256(Encoding.ASCII.GetBytes(text.ToString())));
    }

    [Fact]
    public void ShocksHaveMeanZeroAndVarianceOneAndAreAlmostNormal()
    {
        var (nights, sessions) = new Noise("test").Shocks(100_000);

        Assert.All([nights, sessions], shocks =>
        {
            Assert.Equal(0, shocks.Average(), 1e-12);
            Assert.Equal(1, Variance(shocks), 0.02);
            Assert.Equal(0.683, shocks.Count(shock => Math.Abs(shock) < 1) / 1e5, 0.01);
            Assert.Equal(0.0455, shocks.Count(shock => Math.Abs(shock) > 2) / 1e5, 0.005);
        });
        Assert.Equal(0, Correlation(nights, sessions), 0.01);
    }

    [Fact]
    public void ASeriesDoesNotDependOnOthersOrTheirOrder()
    {
        var forward = Recipes.All.Select(recipe => Load(recipe.Asset)).ToList();
        var backward = Recipes.All.Reverse().Select(recipe => Load(recipe.Asset)).Reverse().ToList();

        foreach (var (one, other) in forward.Zip(backward)) Assert.Equal(one.Closes, other.Closes);
        Assert.Equal(forward.Count, forward.Select(one => one.Closes[^1]).Distinct().Count());
    }

    [Fact]
    public void ARangeIsAPartOfTheWhole()
    {
        var whole = Load("EEM");
        var piece = Load("EEM", new(new(2007, 12, 30), new(2008, 3, 15)));

        var first = whole.Dates.BinarySearch(new DateOnly(2007, 12, 31));
        Assert.Equal((new DateOnly(2007, 12, 31), new DateOnly(2008, 3, 14)), (piece.Dates[0], piece.Dates[^1]));
        Assert.Equal(whole.Closes.Slice(first, piece.Closes.Length), piece.Closes);
        Assert.Equal(whole.Opens.Slice(first, piece.Opens.Length), piece.Opens);
    }

    [Fact]
    public void PricesAreMarkedAsSimulated()
    {
        var series = Load("SPY");

        Assert.Null(series.RealFrom);
        Assert.Equal("simulated", series.Source);
    }

    // Lowest and highest yearly volatility and growth that a fund of its kind could have had over thirty years.
    [Theory]
    [InlineData("SPY", 0.15, 0.19, 0.07, 0.10)]
    [InlineData("QQQ", 0.19, 0.28, 0.07, 0.14)]
    [InlineData("IWM", 0.18, 0.25, 0.06, 0.11)]
    [InlineData("EFA", 0.15, 0.20, 0.04, 0.09)]
    [InlineData("EEM", 0.19, 0.26, 0.04, 0.11)]
    [InlineData("VNQ", 0.16, 0.25, 0.05, 0.10)]
    [InlineData("BIL", 0.0005, 0.003, 0.01, 0.05)]
    [InlineData("IEF", 0.05, 0.08, 0.03, 0.06)]
    [InlineData("TLT", 0.11, 0.16, 0.03, 0.08)]
    [InlineData("HYG", 0.05, 0.11, 0.04, 0.08)]
    [InlineData("DBC", 0.14, 0.20, 0.00, 0.07)]
    [InlineData("GLD", 0.13, 0.19, 0.03, 0.09)]
    public void VolatilityAndGrowthAreRealistic(string asset, double calmest, double wildest, double least, double most)
    {
        var series = Load(asset);

        Assert.InRange(Math.Sqrt(252 * Variance(Returns(series))), calmest, wildest);
        Assert.InRange(Math.Pow(series.Closes[^1] / series.Closes[0], 252.0 / series.Closes.Length) - 1, least, most);
    }

    [Theory]
    [InlineData("SPY", "IVV", 0.95, 1)]
    [InlineData("EEM", "VWO", 0.95, 1)]
    [InlineData("SPY", "EFA", 0.75, 0.95)]
    [InlineData("SPY", "TLT", -0.4, 0)]
    [InlineData("IEF", "TLT", 0.9, 1)]
    [InlineData("SPY", "GLD", -0.2, 0.2)]
    public void CorrelationsAreRealistic(string one, string other, double least, double most) =>
        Assert.InRange(Correlation(Returns(Load(one)), Returns(Load(other))), least, most);

    [Fact]
    public void BondsFallWithStocksInInflationAndRiseAgainstThemInACrisis()
    {
        var (stocks, bonds) = (Returns(Load("SPY")), Returns(Load("TLT")));
        var regimes = Regime.Path(MarketDays.All.Length)[1..];
        double During(int regime)
        {
            double[] Of(double[] returns) => [.. returns.Where((_, day) => regimes[day] == regime)];
            return Correlation(Of(stocks), Of(bonds));
        }

        Assert.InRange(During(Regime.Inflation), 0.2, 0.5);
        Assert.InRange(During(Regime.Crisis), -0.6, -0.3);
        foreach (var regime in new[] { Regime.Calm, Regime.Inflation, Regime.Crisis, Regime.Recovery })
            Assert.True(regimes.Count(now => now == regime) > 250);
    }

    [Fact]
    public void NoDayHasAnAbsurdReturn()
    {
        foreach (var recipe in Recipes.All)
        {
            var series = Load(recipe.Asset);
            Assert.All(Returns(series), daily => Assert.InRange(daily, -0.25, 0.25));
            Assert.InRange(series.Closes[^1], 20, 5000);
        }
    }

    [Fact]
    public void ThreeTenthsOfTheVarianceComeOvernight()
    {
        var series = Load("SPY");
        var nights = new double[series.Closes.Length - 1];
        for (var i = 0; i < nights.Length; i++) nights[i] = series.Opens[i + 1] / series.Closes[i] - 1;

        Assert.Equal(0.3, Variance(nights) / Variance(Returns(series)), 0.03);
    }

    [Theory]
    [InlineData("SPX", "SPX is unknown to the simulated market. Nearest there: SPY.")]
    [InlineData("spy", "Nearest there: SPY")]
    [InlineData("NOSUCH", "NOSUCH is unknown to the simulated market. To use your own prices, put NOSUCH.csv in a folder and use --feed csv:DIR.")]
    public void AnUnknownAssetGetsTheNearestNamesAndAnotherFeed(string asset, string what) =>
        Assert.Contains(what, Assert.Throws<InputException>(() => Load(asset)).Message, StringComparison.Ordinal);

    [Fact]
    public void DaysOutsideTheHistoryAndLocationsAreRefused()
    {
        var early = Assert.Throws<InputException>(() => Load("SPY", new(new(1990, 1, 1), new(1994, 12, 31))));
        Assert.Contains("covers 1995-01-03 to 2025-12-31", early.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Load("SPY", new(new(2026, 1, 1), new(2026, 12, 31))));
        Assert.Throws<InputException>(() => Load("SPY", new(new(2020, 7, 4), new(2020, 7, 5))));
        Assert.Throws<InputException>(() => SimulatedFeed.At("prices"));
    }

    private static PriceSeries Load(string asset, DateRange? range = null) =>
        SimulatedFeed.At("").LoadAsync(asset, range ?? DateRange.All, TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult();

    private static double[] Returns(PriceSeries series)
    {
        var returns = new double[series.Closes.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = series.Closes[i + 1] / series.Closes[i] - 1;
        return returns;
    }

    private static double Variance(double[] returns)
    {
        var mean = returns.Average();
        return returns.Average(daily => (daily - mean) * (daily - mean));
    }

    private static double Correlation(double[] one, double[] other)
    {
        var (mean, otherMean) = (one.Average(), other.Average());
        var covariance = one.Zip(other, (a, b) => (a - mean) * (b - otherMean)).Average();
        return covariance / Math.Sqrt(Variance(one) * Variance(other));
    }

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
