using System.Text;
using System.Text.Json;
using Rota.Engine;
using Rota.Plugins.Csv;
using Rota.Plugins.Reports;
using Rota.Plugins.Statistics;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed class ReportTests
{
    private static readonly PriceSeries[] Real = [Small.Series("A", 10, 12, 12), Small.Series("B", 10, 10, 11)];

    public static TheoryData<string> All => ["summary", "summary.md", "json", "equity.csv", "trades.csv", "weights.csv"];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryReportOfSimulatedPricesSaysSo(string name)
    {
        var made = new PriceSeries("A", Closes.Weekdays(3), [1, 2, 3], null, "simulated", realFrom: null);
        var simulated = Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free, made);

        Assert.Contains("SIMULATED", Write(name, simulated), StringComparison.Ordinal);
        Assert.DoesNotContain("SIMULATED", Write(name, Run()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NamesOfAnyKindStayText(string name)
    {
        var hostile = Run("<b>\u001b[31m\"a\",|b\r\n=1+1");
        var text = Write(name, hostile);

        Assert.Equal(text, Write(name, hostile));
        Assert.DoesNotContain('\uFEFF', text);
        if (name is "summary" or "summary.md" or "json") Assert.DoesNotContain('\u001b', text);
        if (name == "json") Assert.Equal(hostile.Strategy.Name, JsonDocument.Parse(text).RootElement.GetProperty("strategy").GetString());
    }

    [Fact]
    public void TheJsonHoldsTheFactsOfTheRun()
    {
        var json = JsonDocument.Parse(Write("json", Run())).RootElement;

        Assert.Equal("Halves", json.GetProperty("strategy").GetString());
        Assert.Equal("2001-01-01", json.GetProperty("from").GetString());
        Assert.Equal("2001-01-03", json.GetProperty("to").GetString());
        Assert.False(json.GetProperty("simulated").GetBoolean());
        Assert.Equal("house", json.GetProperty("profile").GetString());
        Assert.Equal(0.15, json.GetProperty("statistics").GetProperty("totalReturn").GetDouble(), 1e-12);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("statistics").GetProperty("cagr").ValueKind);
        Assert.Equal(0.15, json.GetProperty("yearly").GetProperty("2001").GetDouble(), 1e-12);
        var decision = Assert.Single(json.GetProperty("weights").EnumerateArray());
        Assert.Equal("""{"date":"2001-01-01","A":0.5,"B":0.5}""", JsonSerializer.Serialize(decision));
        Assert.Equal(JsonValueKind.Array, json.GetProperty("notes").ValueKind);
    }

    [Fact]
    public void SeveralRunsAreAnArrayAndColumnsSideBySide()
    {
        var two = Study(Run("One"), Run("Two"));

        Assert.Equal(2, JsonDocument.Parse(Write("json", two)).RootElement.GetArrayLength());
        Assert.StartsWith("Date,One,Two,Prices\n2001-01-01,1000,1000,real\n", Write("equity.csv", two), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEquityIsAnAssetOfTheCsvFeed()
    {
        var run = Run();
        var folder = Directory.CreateTempSubdirectory("rota-report-");
        File.WriteAllText(Path.Combine(folder.FullName, "Mine.csv"), Write("equity.csv", run));

        var series = await new CsvFeed(CsvFolder.At(folder.FullName)).LoadAsync("Mine", DateRange.All, TestContext.Current.CancellationToken);

        Assert.Equal(run.Equity.Dates.ToArray(), series.Dates.ToArray());
        Assert.Equal(run.Equity.Values.ToArray(), series.Closes.ToArray());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void TradesSayWhatWasBoughtAndWhy() => Assert.Equal(
        "Strategy,Date,Asset,Shares,Price,Value,Cost,Kind,Prices\n" +
        "Halves,2001-01-01,A,50,10,500,0,Funding,real\n" +
        "Halves,2001-01-01,B,50,10,500,0,Funding,real\n",
        Write("trades.csv", Run()));

    [Fact]
    public void TheSummarySaysOnWhatItStands()
    {
        var text = Write("summary", Run());

        foreach (var fact in new[] { "Halves", "2001-01-01 to 2001-01-03", "prices in memory", "house", "same close", "0 bps each way", "A 50 %, B 50 %" })
            Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    private static BacktestResult Run(string name = "Halves") =>
        Small.Run(Hold(("A", 0.5), ("B", 0.5)).Every(Never).Named(name), Small.Free, Real);

    private static Study Study(params BacktestResult[] runs) => StudyBuilder.Build(runs, HouseStatistics.All);

    private static string Write(string name, BacktestResult run) => Write(name, Study(run));

    private static string Write(string name, Study study)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report(name).Write(study, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
