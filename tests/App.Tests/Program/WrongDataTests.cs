namespace Rota.Tests.Program;

public sealed class WrongDataTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AMissingFolderIsReported()
    {
        var run = _place.Rota("run", Place.Half, "--feed", "csv:price", "--out", "results");

        Refused(run, "price", "csv:DIR");
    }

    [Fact]
    public void AnUnknownAssetIsNamedWithTheFolder()
    {
        File.Delete(Path.Combine(_place.Folder, "prices", "BBB.csv"));

        Refused(Run(), "BBB is unknown", "prices", "BBB.csv is not in the folder. Use");
    }

    [Fact]
    public void UnsortedAndDuplicateDaysAreReportedWithTheirLines()
    {
        var rows = Place.Rows(_ => 10);
        (rows[4], rows[5]) = (rows[5], rows[4]);
        rows.Insert(10, rows[9]);
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB.csv(7,1): 2001-01-05 follows 2001-01-08", "BBB.csv(12,1): Duplicate date 2001-01-12");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3.5")]
    [InlineData("Infinity")]
    [InlineData("ten")]
    public void AnInvalidPriceIsReportedWithItsLine(string price)
    {
        var rows = Place.Rows(_ => 10);
        rows[2] = $"2001-01-03,{price}";
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB.csv(4,12): ", price);
    }

    [Fact]
    public void ATruncatedLastLineIsReported()
    {
        var rows = Place.Rows(_ => 10);
        rows[^1] = rows[^1][..9];
        _place.Prices("BBB", rows);

        Refused(Run(), $"BBB.csv({rows.Count + 1},1): ", "cut off");
    }

    [Fact]
    public void AnEmptyFileIsReported()
    {
        _place.Write("prices/BBB.csv", "");

        Refused(Run(), "BBB.csv(1): The file is empty");
    }

    [Fact]
    public void TheAdjustedColumnIsNamedFreshAndFromTheCache()
    {
        foreach (var asset in new[] { "AAA", "BBB" })
            _place.Write($"prices/{asset}.csv", "Date,Close,Adjusted\n" + string.Concat(Place.Rows(day => 10 + day % 5).Select(row => $"{row},{row[11..]}\n")));

        foreach (var _ in new[] { "read", "stored" })
        {
            var run = _place.Backtest(Place.Half);
            Assert.Contains("AAA and BBB: the column 'Adjusted' is read as the adjusted close.", run.Output, StringComparison.Ordinal);
        }
    }

    // Opening a pipe would wait until something writes into it.
    [Fact]
    public void APipeInPlaceOfPricesScriptOrBundleIsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        string[] pipes = ["prices/BBB.csv", "pipe.csx", "pipe.rota"];
        File.Delete(Path.Combine(_place.Folder, pipes[0]));
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipes.Select(pipe => Path.Combine(_place.Folder, pipe)))) made.WaitForExit();

        Refused(Run(), "BBB.csv: Cannot read the file", "is not a regular file: it is a named pipe");
        Refused(_place.Rota("run", "pipe.csx", "--feed", "csv:prices"), "pipe.csx' is not a regular file: it is a named pipe");
        Refused(_place.Rota("open", "pipe.rota"), "pipe.rota: ", "is not a regular file: it is a named pipe");
    }

    [Fact]
    public void AnOverlongGapIsReportedWithItsDays()
    {
        var rows = Place.Rows(_ => 10);
        rows.RemoveRange(60, 286);
        _place.Prices("BBB", rows);

        Refused(Run(), "BBB", "2001-03-23", "2002-04-30", "(403 days)");
    }

    [Fact]
    public void AssetsWithoutACommonHistoryAreReported()
    {
        var rows = Place.Rows(_ => 10);
        _place.Prices("AAA", rows[..200]);
        _place.Prices("BBB", rows[300..]);

        Refused(Run(), "No common history: BBB begins on", "after AAA ended on");
    }

    [Fact]
    public void TheMistakesOfAllAssetsAreReportedTogetherInOrder()
    {
        _place.Write("prices/AAA.csv", "Date,Close\n2001-01-01,x\n");
        File.Delete(Path.Combine(_place.Folder, "prices", "BBB.csv"));

        var run = Run();

        Refused(run, "AAA.csv(2,12)", "BBB is unknown");
        Assert.True(run.Error.IndexOf("AAA.csv", StringComparison.Ordinal) < run.Error.IndexOf("BBB is", StringComparison.Ordinal));
    }

    // The prices are the cause, not the plugin that asks for days, wherever in the strategy it is asked.
    [Theory]
    [InlineData("Rotate(\"AAA\", \"BBB\").RankBy(Return(6.MonthEnds)).Hold(2).WeighBy(MinVariance(days.Days)).Every(MonthEnd)")]
    [InlineData("Portfolio((0.5, Rotate(\"AAA\", \"BBB\").RankBy(Return(6.MonthEnds)).Hold(2).WeighBy(MinVariance(days.Days)).Every(MonthEnd).Named(\"A\")), (0.5, Hold((\"BBB\", 1)).Every(MonthEnd).Named(\"B\"))).Every(YearEnd)")]
    public void AWeightingOfDaysOnMonthlyPricesIsRefusedAtItsLine(string strategy)
    {
        var ends = Enumerable.Range(1, 60).Select(month => new DateOnly(2001, 1, 1).AddMonths(month).AddDays(-1)).ToList();
        _place.Prices("AAA", ends.Select((end, i) => $"{end:yyyy-MM-dd},{100 + i}"));
        _place.Prices("BBB", ends.Select((end, i) => $"{end:yyyy-MM-dd},{50 + i % 7}"));
        _place.Write("days.csx", $"var days = Param(\"days\", 60, 20..100, step: 40);\n{strategy}\n");
        const string cause = " has monthly prices, which do not allow daily returns. Use daily prices.";

        var run = _place.Rota("run", "days.csx", "--feed", "csv:prices", "--out", "results");
        var sweep = _place.Rota("sweep", "days.csx", "--feed", "csv:prices");

        Refused(run, "days.csx(2,", "MinVariance(60 days): ", cause);
        Refused(sweep, "All 3 trials fail; the first, days=20: days.csx(2,", "MinVariance(20 days): ", cause);
        Assert.DoesNotContain("Plugin", run.Error + sweep.Error, StringComparison.Ordinal);
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
