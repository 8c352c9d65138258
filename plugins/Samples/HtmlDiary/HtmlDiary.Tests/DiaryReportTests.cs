using System.Text;
using Rota;
using Rota.Testing;
using Xunit;

namespace HtmlDiary.Tests;

public sealed class DiaryReportTests
{
    private static readonly DateOnly Begin = new(2023, 12, 28);

    [Fact]
    public void TheContractOfAReportIsKept() => ReportContract.Verify(new DiaryReport());

    // 1000 to 1100 is 10 %, 1100 to 1045 is −5 %.
    [Fact]
    public void AYearHasItsReturnAndWhatThereWasAtItsEnd()
    {
        var page = Page(Run("Mine", "SPY"));

        Assert.Contains("<tr><th>Year</th><th>Return</th><th>Equity</th></tr>\n", page, StringComparison.Ordinal);
        Assert.Contains("<tr><td>2023</td><td>10.00 %</td><td>1100.00</td></tr>\n", page, StringComparison.Ordinal);
        Assert.Contains("<tr><td>2024</td><td>-5.00 %</td><td>1045.00</td></tr>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ADecisionHasItsDaysTargetAndCost()
    {
        var page = Page(Run("Mine", "SPY"));

        Assert.Contains(
            "<tr><td>2023-12-28</td><td>2023-12-29</td><td>Funding</td><td>SPY 60 %</td><td>60.00 %</td><td>1.25</td></tr>\n",
            page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><td>2024-01-02</td><td></td><td>None</td><td>SPY 60 %</td><td>0.00 %</td><td>0.00</td></tr>\n",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingIsEscapedAndNothingIsLoaded()
    {
        var page = Page(Run("<script>alert('&\"')</script>", "SPY"));

        Assert.Contains("<h1>&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p>1 &lt; 2 &amp; so on</p>", page, StringComparison.Ordinal);
        foreach (var loading in new[] { "<script", "src=", "href=", "url(", "@import", "http" })
            Assert.DoesNotContain(loading, page, StringComparison.OrdinalIgnoreCase);
    }

    private static string Page(BacktestResult run)
    {
        using var output = new MemoryStream();
        new DiaryReport().Write(new Study([run], [], [[]]), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static BacktestResult Run(string name, string asset)
    {
        DateOnly[] days = [Begin, Begin.AddDays(1), Begin.AddDays(5)];
        var target = Weights.Of((asset, 0.6));
        return new(
            new Fixed(target).Every(Dsl.Never).Named(name), new RunSettings(),
            new PricePanel(days, [asset], [[1, 2, 3]], [[]], [Begin]), new EquityCurve(days, (double[])[1000, 1100, 1045]),
            [
                new(days[0], days[1], target, RebalanceKind.Funding, Turnover: 0.6, Cost: 1.25),
                new(days[2], null, target, RebalanceKind.None, Turnover: 0, Cost: 0),
            ],
            [], ["1 < 2 & so on"]);
    }
}
