using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Data;

public sealed class DataCheckTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void SoundPricesGiveExitCodeZero()
    {
        var check = _place.Rota("data", "check", "--feed", "csv:prices");

        Assert.Equal((0, ""), (check.Code, check.Said));
        Assert.Equal(
            "csv:prices: 2 assets, 0 serious, 0 notes\n\n" +
            "AAA  2001-01-01 to 2002-12-27, 520 days: no findings\n" +
            "BBB  2001-01-01 to 2002-12-27, 520 days: no findings\n",
            check.Output);
    }

    [Fact]
    public void AChainIsCheckedLikeAnyFeed()
    {
        var check = _place.Rota("data", "check", "AAA", "--feed", "splice:csv:prices,csv:prices", "--against", "splice:csv:prices,csv:prices");

        Assert.Equal((0, ""), (check.Code, check.Said));
        Assert.EndsWith("csv:prices, 0 returns and 0 distributions differ\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASpikeIsReportedWithDayAndSizeAndExitCodeOne()
    {
        _place.Prices("AAA", day => (100 + day * 0.1) * (day == 300 ? 1.2 : 1));

        var check = _place.Rota("data", "check", "AAA", "--feed", "csv:prices");

        Assert.Equal(1, check.Code);
        Assert.StartsWith(
            "csv:prices: 1 asset, 1 serious, 0 notes\n\nAAA  2001-01-01 to 2002-12-27, 520 days: 1 serious, 0 notes\n" +
            "  serious  2002-02-25  spike  20.00 %  The close goes +20.09 % and comes back -16.60 % the next day, ",
            check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnloadableAssetIsAFindingAndTheRestIsChecked()
    {
        _place.Write("prices/AAA.csv", "Date,Close\n2001-01-01,x\n");

        using var check = JsonDocument.Parse(_place.Rota("data", "check", "AAA", "BBB", "NONE", "--feed", "csv:prices", "--json").Output);

        var assets = check.RootElement.GetProperty("assets").EnumerateArray().ToList();
        Assert.Equal([1, 0, 1], assets.Select(asset => asset.GetProperty("serious").GetInt32()));
        Assert.Equal(520, assets[1].GetProperty("days").GetInt32());
        var finding = assets[0].GetProperty("findings")[0];
        Assert.Equal("not-loaded", finding.GetProperty("rule").GetString());
        Assert.Contains("AAA.csv(2,12)", finding.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheRangeCanBeLimited()
    {
        _place.Prices("AAA", day => (100 + day * 0.1) * (day == 300 ? 1.2 : 1));

        Assert.Equal(0, _place.Rota("data", "check", "AAA", "--feed", "csv:prices", "--to", "2002-01-31").Code);
        Assert.Equal(1, _place.Rota("data", "check", "AAA", "--feed", "csv:prices", "--from", "2002", "--to", "2002-12-27").Code);
    }

    [Fact]
    public void ManyFindingsAreSummarizedUnlessAllAreRequested()
    {
        _place.Prices("AAA", day => (100 + day * 0.1) * (day % 40 == 20 ? 1.2 : 1));

        var few = _place.Rota("data", "check", "AAA", "--feed", "csv:prices").Output;
        var all = _place.Rota("data", "check", "AAA", "--feed", "csv:prices", "--all").Output;

        Assert.Equal(8, few.Split("\n  serious").Length - 1);
        Assert.EndsWith("  ... and 5 more; --all shows them\n", few, StringComparison.Ordinal);
        Assert.Equal(13, all.Split("\n  serious").Length - 1);
    }

    [Fact]
    public void TwoFeedsAreCompared()
    {
        foreach (var asset in new[] { "AAA", "BBB" })
            _place.Write($"others/{asset}.csv", File.ReadAllText(Path.Combine(_place.Folder, "prices", $"{asset}.csv")));
        var lines = File.ReadAllLines(Path.Combine(_place.Folder, "others", "AAA.csv"));
        lines[301] = lines[301].Split(',')[0] + ",140";
        File.WriteAllLines(Path.Combine(_place.Folder, "others", "AAA.csv"), lines);

        var check = _place.Rota("data", "check", "--feed", "csv:prices", "--against", "csv:others");

        Assert.Equal(1, check.Code);
        Assert.Contains("AAA  2001-01-01 to 2002-12-27, 520 days: 1 serious, 0 notes; 520 days compared with csv:others, 1 return and " +
            "0 distributions differ, most on 2002-02-25 by 7.41 %\n  serious  2002-02-25  prices-differ  -7.411 %", check.Output, StringComparison.Ordinal);
        Assert.Contains("BBB  2001-01-01 to 2002-12-27, 520 days: no findings; 520 days compared", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--feed csv:nowhere", "nowhere")]
    [InlineData("--feed csv:prices --against csv:nowhere", "nowhere")]
    [InlineData("A/B --feed csv:prices", "A/B")]
    [InlineData("--feed nonsense", "nonsense")]
    [InlineData("--feed csv:prices --from 2002 --to 2001", "a range ends on or after its start")]
    public void UserMistakesGiveExitCodeTwo(string words, string said)
    {
        var check = _place.Rota(["data", "check", .. words.Split(' ')]);

        Assert.Equal((2, ""), (check.Code, check.Output));
        Assert.Contains(said, check.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();
}
