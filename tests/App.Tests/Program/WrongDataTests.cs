namespace Rota.Tests.Program;

public sealed class WrongDataTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AMissingFolderIsNamed()
    {
        var run = _place.Rota("run", Place.Half, "--feed", "csv:price", "--out", "results");

        Refused(run, "price", "csv:DIR");
    }

    [Fact]
    public void AnUnknownAssetIsNamedWithTheFolder()
    {
        File.Delete(Path.Combine(_place.Folder, "prices", "BBB.csv"));

        Refused(Run(), "BBB is unknown", "prices", "AAA");
    }

    [Fact]
    public void UnsortedAndRepeatedDaysAreNamedWithTheirLines()
    {
        var rows = Place.Rows(_ => 10);
        (rows[4], rows[5]) = (rows[5], rows[4]);
        rows.Insert(10, rows[9]);
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB.csv(7,1): 2001-01-05 comes after 2001-01-08", "BBB.csv(12,1): 2001-01-12 stands twice");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3.5")]
    [InlineData("NaN")]
    [InlineData("ten")]
    public void APriceThatIsNoneIsNamedWithItsLine(string price)
    {
        var rows = Place.Rows(_ => 10);
        rows[2] = $"2001-01-03,{price}";
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB.csv(4,12): ", price);
    }

    [Fact]
    public void ALastLineThatIsCutOffIsNamed()
    {
        var rows = Place.Rows(_ => 10);
        rows[^1] = rows[^1][..9];
        _place.Prices("BBB", rows);

        Refused(Run(), $"BBB.csv({rows.Count + 1},1): ", "cut off");
    }

    [Fact]
    public void AnEmptyFileIsNamed()
    {
        _place.Write("prices/BBB.csv", "");

        Refused(Run(), "BBB.csv(1): The file is empty");
    }

    [Fact]
    public void AGapThatIsTooLongIsNamedWithItsDays()
    {
        var rows = Place.Rows(_ => 10);
        rows.RemoveRange(60, 286);
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB", "2001-03-23", "2002-04-30", "(403 days)");
    }

    [Fact]
    public void AssetsWithoutACommonHistoryAreNamed()
    {
        var rows = Place.Rows(_ => 10);
        _place.Prices("AAA", rows[..200]);
        _place.Prices("BBB", rows[300..]);

        Refused(Run(), "No common history: BBB begins on", "after AAA ended on");
    }

    [Fact]
    public void TheMistakesOfAllAssetsComeTogetherInTheirOrder()
    {
        _place.Write("prices/AAA.csv", "Date,Close\n2001-01-01,x\n");
        File.Delete(Path.Combine(_place.Folder, "prices", "BBB.csv"));

        var run = Run();

        Refused(run, "AAA.csv(2,12)", "BBB is unknown");
        Assert.True(run.Error.IndexOf("AAA.csv", StringComparison.Ordinal) < run.Error.IndexOf("BBB is", StringComparison.Ordinal));
    }

    public void Dispose() => _place.Dispose();

    private Outcome Run() => _place.Backtest(Place.Half, "--out", "results");

    private void Refused(Outcome run, params string[] texts)
    {
        foreach (var text in texts) Assert.Contains(text, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "results")));
    }
}
