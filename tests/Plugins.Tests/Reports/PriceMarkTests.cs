using System.Text.Json;
using static Rota.Dsl;

namespace Rota.Tests;

// The marks of simulated prices, and of days on which a proxy replaces an asset.
public sealed partial class ReportTests
{
    [Theory]
    [MemberData(nameof(All))]
    public void EveryReportMarksSimulatedPrices(string name)
    {
        var made = new PriceSeries("A", Closes.Weekdays(3), [1, 2, 3], null, "simulated", realFrom: null);
        var simulated = Small.Run(Hold(("A", 1.0)).Every(Never), Small.Free, made);

        Assert.Contains("SIMULATED", Write(name, simulated), StringComparison.Ordinal);
        Assert.DoesNotContain("SIMULATED", Write(name, Run()), StringComparison.Ordinal);
    }

    // A traded proxy is not simulated: each mark appears alone, where it belongs.
    [Theory]
    [MemberData(nameof(All))]
    public void EveryReportMarksExtendedPrices(string name)
    {
        var run = Extended(Small.Series("P", 0, [8, 9, 10], null));

        Assert.Contains("EXTENDED", Write(name, run), StringComparison.Ordinal);
        Assert.DoesNotContain("SIMULATED", Write(name, run), StringComparison.Ordinal);
        Assert.DoesNotContain("EXTENDED", Write(name, Run()), StringComparison.Ordinal);
    }

    [Fact]
    public void AGeneratedProxyIsSimulatedOnItsDays()
    {
        var run = Extended(new PriceSeries("P", Closes.Weekdays(3), [8, 9, 10], null, "made", realFrom: null));

        Assert.Equal((true, 1), (run.IsSimulated, run.Extensions.Count));
        Assert.Equal(["Prices", "SIMULATED", "SIMULATED", "real"], Write("equity.csv", run).TrimEnd('\n').Split('\n').Select(line => line.Split(',')[^1]));
    }

    [Fact]
    public void TheDaysOfAProxyAreNamed()
    {
        var run = Extended(Small.Series("P", 0, [8, 9, 10], null));
        var span = JsonDocument.Parse(Write("json", run)).RootElement.GetProperty("extended")[0];

        Assert.Equal("EXTENDED DATA: A is P from 2001-01-01 to 2001-01-02. Those days are not the funds' own.", Assert.Single(run.Warnings));
        Assert.Equal(
            ["A", "P", "2001-01-01", "2001-01-02"], span.EnumerateObject().Select(property => property.Value.GetString()));
        Assert.Equal(["Prices", "EXTENDED", "EXTENDED", "real"], Write("equity.csv", run).TrimEnd('\n').Split('\n').Select(line => line.Split(',')[^1]));
    }

    private static BacktestResult Extended(PriceSeries proxy) =>
        Small.Run(Hold(("A", 1.0)).Every(Day).Named("Longer"), Small.Free, Small.Series("A", 2, [20], null).ExtendedBy(proxy));
}
