using System.Globalization;
using System.Text.Json;

namespace Rota.Tests.Program;

// A leveraged strategy in every verb and report. AAA rises by a tenth a day from 100; BBB cycles between 50 and 56.
[Trait("Category", "Slow")]
public sealed class LeverageTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();
    private readonly string _script;

    public LeverageTests() => _script = _place.Write("more.csx", """
        // More than all, nobody (2001).
        Hold(("AAA", 0.6), ("BBB", 0.4)).Every(MonthEnd).Leveraged(1.5, spread: 0.01).Named("More")
        """);

    [Rule("Q27", "Q26")]
    [Fact]
    public void AllReportsAndVerbsShowTheHoldingsOfTheAccount()
    {
        var folder = Path.Combine(_place.Folder, "kept");
        var run = _place.Backtest(
            _script, "--out", "kept", "--report", "weights.csv", "--report", "json", "--report", "html", "--report", "tearsheet",
            "--report", "summary.md", "--report", "summary");
        Assert.Equal((0, ""), (run.Code, run.Code == 0 ? "" : run.Error));

        var last = File.ReadLines(Path.Combine(folder, "more.weights.csv")).Last().Split(',');
        Assert.Equal(["More", "2002-11-29", Exact(0.6 * 1.5), Exact(0.4 * 1.5), Exact(1 - (0.6 * 1.5 + 0.4 * 1.5))], last[..5]);

        var json = Json(File.ReadAllText(Path.Combine(folder, "more.json")));
        var weights = json.GetProperty("weights").EnumerateArray().Last();
        Assert.Equal((0.6 * 1.5, 0.4 * 1.5), (weights.GetProperty("AAA").GetDouble(), weights.GetProperty("BBB").GetDouble()));

        var now = Json(_place.Rota("now", _script, "--feed", "csv:prices", "--json").Output);
        var why = Json(_place.Rota("why", _script, "--feed", "csv:prices", "--json").Output);
        foreach (var target in new[] { now.GetProperty("target"), why.GetProperty("target"), why.GetProperty("explanation").GetProperty("target") })
            Assert.Equal((0.6 * 1.5, 0.4 * 1.5), (target.GetProperty("AAA").GetDouble(), target.GetProperty("BBB").GetDouble()));

        // The holdings exceed the equity by the loan.
        var (equity, owed) = (Equity(), json.GetProperty("loan").GetProperty("owed").GetDouble());
        var held = now.GetProperty("held");
        Assert.Equal(owed / equity, held.GetProperty("AAA").GetDouble() + held.GetProperty("BBB").GetDouble() - 1, 1e-9);

        const string target90 = "AAA 90 %, BBB 60 %, loan 50 %";
        foreach (var file in new[] { "more.html", "more.summary.md", "more.summary.txt" })
            Assert.Contains(target90, File.ReadAllText(Path.Combine(folder, file)), StringComparison.Ordinal);
        Assert.Contains($"Hold      {target90}\n", _place.Rota("now", _script, "--feed", "csv:prices").Output, StringComparison.Ordinal);

        string[] texts = [.. new[] { "more.html", "more.summary.md", "more.summary.txt" }.Select(file => File.ReadAllText(Path.Combine(folder, file)))];
        var interest = json.GetProperty("loan").GetProperty("interest").GetDouble().ToString("#,##0.00", CultureInfo.InvariantCulture);
        Assert.All(
            [.. texts, _place.Rota("now", _script, "--feed", "csv:prices").Output, _place.Rota("why", _script, "--feed", "csv:prices").Output],
            text => Assert.Contains($"interest since 2001-01-01 is {interest}", text, StringComparison.Ordinal));
        Assert.Contains(
            $"Borrowing: 1.5 times the equity, at the cash rate and 1 %; 1.00 % per year on 2002-12-27, {owed.ToString("#,##0.00", CultureInfo.InvariantCulture)} owed; interest {interest}.",
            File.ReadAllText(Path.Combine(folder, "more.tearsheet.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void ALeveragedRunIsBundledVerifiedAndCompared()
    {
        Assert.Equal(0, _place.Rota("bundle", _script, "--feed", "csv:prices", "-o", "more.rota").Code);
        Assert.Equal(0, _place.Rota("open", "more.rota", "--out", "opened").Code);
        Assert.Contains("loan 50 %", File.ReadAllText(Path.Combine(_place.Folder, "opened", "result.html")), StringComparison.Ordinal);
        Assert.Equal(0, _place.Rota("verify", "more.rota", "--yes").Code);

        var compared = _place.Rota("compare", _script, Place.Half, "--feed", "csv:prices");
        Assert.Equal(0, compared.Code);
        Assert.Contains("AAA 90 %, BBB 60 %, loan 50 %", compared.Output, StringComparison.Ordinal);
        foreach (var benchmark in new[] { "average-weight", "equal-weight" })
            Assert.Equal(0, _place.Backtest(_script, "--benchmark", benchmark, "--report", "html").Code);
    }

    public void Dispose() => _place.Dispose();

    private double Equity() => double.Parse(
        _place.Backtest(_script, "--report", "equity.csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(',')[1..].First(
            cell => double.TryParse(cell, CultureInfo.InvariantCulture, out _)), CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
