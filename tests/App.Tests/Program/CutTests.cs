using System.Text.Json;

namespace Rota.Tests.Program;

[Rule("Q30")]
public sealed class CutTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void ARunIsDividedAtTheGivenDaysInOrder()
    {
        var run = _place.Backtest(Place.Half, "--json", "--cut", "2002-03-30", "--cut", "2001");

        Assert.Equal("", run.Error.Contains("--cut", StringComparison.Ordinal) ? run.Error : "");
        var rows = JsonDocument.Parse(run.Output).RootElement.GetProperty("tables").GetProperty("subPeriods").GetProperty("rows").EnumerateArray()
            .Select(row => $"{row.GetProperty("period")} {row.GetProperty("to")}").ToList();
        Assert.Equal(["part 1 of 3 2001-12-31", "part 2 of 3 2002-03-29"], rows.Take(2));
        Assert.StartsWith("part 3 of 3", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void AReportAndAComparisonAreDividedToo()
    {
        Assert.Equal(0, _place.Rota("report", Place.Half, "--feed", "csv:prices", "--cut", "2001", "--out", "made.html").Code);
        Assert.Contains("part 1 of 2", _place.Read("made.html"), StringComparison.Ordinal);
        var compared = _place.Rota("compare", Place.Half, Place.Half, "--feed", "csv:prices", "--cut", "2001", "--report", "tables");
        Assert.Contains("part 1 of 2", compared.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "--cut is 'soon'; use a day such as 2007-01-31 or a year such as 2007.")]
    [InlineData("", "--cut is empty; use a day such as 2014-08-29 or a year such as 2014.")]
    public void ADayThatCannotBeReadIsRefused(string day, string said)
    {
        var run = _place.Backtest(Place.Half, "--cut", day);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();
}
