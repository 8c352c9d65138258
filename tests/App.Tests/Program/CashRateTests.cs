using System.Text.Json;

namespace Rota.Tests.Program;

// A cash rate from a file or a feed, and its mention in the result.
[Trait("Category", "Slow")]
public sealed class CashRateTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();
    private readonly string _script;

    public CashRateTests()
    {
        _script = _place.Write("cash.csx", "// Cash, nobody (2001).\nHold((\"AAA\", 0.0)).Every(Never).Named(\"Cash\")\n");
        _place.Write("rates/DTB3.csv", Rates("DTB3", Place.Days));
        _place.Write("rates/MINE.csv", Rates("MINE", Place.Days));
        _place.Write("short/DTB3.csv", Rates("DTB3", Place.Days - 20));
    }

    // Every source gives the same numbers.
    [Rule("A14")]
    [Theory]
    [InlineData("csv:rates#DTB3", "csv:rates#DTB3 (a bank discount), to 2002-12-27")]
    [InlineData("rates/DTB3.csv", "rates/DTB3.csv (DTB3, a bank discount), to 2002-12-27")]
    [InlineData("csv:rates#MINE+discount", "csv:rates#MINE+discount (a bank discount), to 2002-12-27")]
    public void ARateComesFromAFileOrAFeedAndShowsItsQuotation(string rate, string said)
    {
        var json = Json(_place.Backtest(_script, "--cash-rate", rate, "--benchmark", "none", "--json"));

        Assert.Equal((said, "2002-12-27"), (json.GetProperty("cashRate").GetString(), json.GetProperty("cashRateTo").GetString()));
        var yield = 365 * 0.05 / (360 - 91 * 0.05);
        Assert.Equal(Math.Pow(1 + yield, 1) - 1, json.GetProperty("statistics").GetProperty("riskFreeCagr").GetDouble(), 1e-12);
        Assert.Contains(
            $"Cash      earns {said}", _place.Rota("now", _script, "--feed", "csv:prices", "--cash-rate", rate).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv:rates#MINE", "The quotation of MINE is unknown; add one of +yield, +discount, +money-market")]
    [InlineData("csv:rates#DTB3+yield", "DTB3 is quoted as a bank discount; remove the other quotation")]
    [InlineData("csv:DTB3", "csv needs a location: csv:LOCATION#DTB3")]
    [InlineData("csv:rates#GONE+yield", "GONE is unknown")]
    [InlineData("nosuch:DTB3", "Unknown feed 'nosuch'")]
    [InlineData("splice:csv:rates#DTB3", "splice joins other feeds")]
    [InlineData("simulated:DTB3", "DTB3 is simulated")]
    [InlineData("csv:prices#AAA+yield", "is not a rate in per cent per year")]
    [InlineData("eodhd:DTB3", "EODHD_TOKEN")]
    [InlineData("csv:short#DTB3", "ends on 2002-11-29, more than 10 trading days before the run does on 2002-12-27")]
    public void AnUnavailableRateIsRefusedWithTheReason(string rate, string reason)
    {
        var run = _place.Backtest(_script, "--cash-rate", rate);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASettingIsValidatedAndStoredWithItsFullPath()
    {
        var wrong = _place.Rota("config", "set", "cashRate", "csv:rates#MINE");
        var set = _place.Rota("config", "set", "cashRate", "csv:rates#DTB3");

        Assert.Equal((2, 0), (wrong.Code, set.Code));
        Assert.Equal($"csv:{Path.Combine(_place.Folder, "rates")}#DTB3\n", _place.Rota("config", "get", "cashRate").Output);
    }

    [Fact]
    public void ABundleContainsTheSeriesOfAFeed()
    {
        string[] run = [_script, "--feed", "csv:prices", "--cash-rate", "csv:rates#MINE+yield", "--benchmark", "none"];
        var made = _place.Rota(["bundle", .. run, "-o", "cash.rota"]);
        Directory.Delete(Path.Combine(_place.Folder, "rates"), recursive: true);

        Assert.Equal(0, made.Code);
        Assert.Equal(0, _place.Rota("verify", "cash.rota", "--yes").Code);
    }

    [Fact]
    public void AProfileThatAssumesBillsWarnsFirstIfItHasNone()
    {
        const string warning = "NO CASH RATE: profile allocate-smartly assumes 3-month T-bills";
        string[] manner = ["--feed", "csv:adjusted", "--profile", "allocate-smartly", "--benchmark", "none"];
        _place.Write("adjusted/AAA.csv", "Date,Close,Adj Close\n" + string.Concat(Place.Rows(day => 100).Select(row => $"{row},100\n")));

        Assert.StartsWith(warning, _place.Rota(["run", _script, .. manner]).Output, StringComparison.Ordinal);
        Assert.Contains(warning, _place.Rota(["now", _script, "--max-age", "none", .. manner]).Output, StringComparison.Ordinal);
        Assert.Contains(warning, _place.Rota(["run", _script, .. manner, "--report", "html"]).Output, StringComparison.Ordinal);
        Assert.StartsWith(warning, Json(_place.Rota(["run", _script, .. manner, "--json"])).GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(warning, _place.Rota(["run", _script, .. manner, "--cash-rate", "csv:rates#DTB3"]).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static string Rates(string name, int days) =>
        $"Date,{name}\n" + string.Concat(Place.Rows(_ => 5, days).Select(row => row + "\n"));

    private static JsonElement Json(Outcome run)
    {
        Assert.Equal("", run.Code == 0 ? "" : run.Error);
        return JsonDocument.Parse(run.Output).RootElement.Clone();
    }
}
