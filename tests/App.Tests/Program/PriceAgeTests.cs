using System.Globalization;
using System.Text.Json;
using Rota.Host.Prices;

namespace Rota.Tests.Program;

// rota now with old prices.
public sealed class PriceAgeTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    // Friday 2024-03-08; the sixth trading day after it is Monday 2024-03-18.
    [Theory]
    [InlineData("2024-03-15", 5, false)]
    [InlineData("2024-03-17", 5, false)]
    [InlineData("2024-03-18", 5, true)]
    [InlineData("2024-03-11", 0, true)]
    [InlineData("2024-03-10", 0, false)]
    public void PricesAreStaleAfterTheMaximumAge(string today, int most, bool isOld)
    {
        var close = new DateOnly(2024, 3, 8);

        Assert.Equal(isOld, PriceAge.Of(close, close, Day(today), most) is not null);
    }

    [Fact]
    public void StalePricesAreReportedFirstWithExitCodeOne()
    {
        var now = _place.Rota("now", Place.Half, "--feed", "csv:prices");
        var json = _place.Rota("now", Place.Half, "--feed", "csv:prices", "--json");

        Assert.StartsWith("STALE PRICES: last close 2002-12-27, ", now.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (now.Code, json.Code));
        var root = JsonDocument.Parse(json.Output).RootElement;
        Assert.True(root.GetProperty("stale").GetBoolean());
        Assert.StartsWith("STALE PRICES", root.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-age", "none")]
    [InlineData("--max-age", "100000")]
    [InlineData("--to", "2002-12-27")]
    public void ExplicitlyRequestedOldPricesAreNotStale(params string[] asked)
    {
        var now = _place.Rota(["now", Place.Half, "--feed", "csv:prices", .. asked]);

        Assert.Equal(0, now.Code);
        Assert.DoesNotContain("STALE", now.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AForgottenSettingDoesNotHideStalePrices()
    {
        _place.Write("rota.json", """{"to": "2002-12-27"}""");
        var script = _place.Write("all.csx", "// A, nobody (2001).\nHold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"A\")\n");

        Assert.Equal(1, _place.Rota("now", script, "--feed", "csv:prices").Code);
    }

    [Fact]
    public void RecentPricesGiveNoWarning()
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        _place.Prices("AAA", Enumerable.Range(0, 200).Select(back => today.AddDays(back - 199))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},100")));
        var script = _place.Write("a.csx", "// A, nobody (2001).\nHold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"A\")\n");

        var now = _place.Rota("now", script, "--feed", "csv:prices");

        Assert.Equal(0, now.Code);
        Assert.DoesNotContain("STALE", now.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    public void AnInvalidAgeIsRefused(string age)
    {
        var now = _place.Rota("now", Place.Half, "--feed", "csv:prices", $"--max-age={age}");

        Assert.Equal(2, now.Code);
        Assert.Contains($"--max-age is '{age}'; use a number of trading days, 0 or more, or none.", now.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
