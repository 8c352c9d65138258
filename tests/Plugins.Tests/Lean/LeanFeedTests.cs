using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rota.Plugins.Lean;
using Rota.Testing;

namespace Rota.Tests;

public sealed class LeanFeedTests : IDisposable
{
    private const string Prices = "20200102 00:00,900000,1,1,1000000,7\n20200103 00:00,1000000,1,1,2000000,7\n20200106 00:00,510000,1,1,505000,7\n";
    private const string Factors = "20191231,0.4,0.2\n20200102,0.5,0.25\n20200103,0.8,0.25,200\n20501231,1,1,0\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-lean-");

    private string Usa => Path.Combine(_folder.FullName, "equity", "usa");

    public void Dispose() => _folder.Delete(recursive: true);

    // A line's factors hold up to its day: 0.5 and 0.25 on the 2nd, 0.8 and 0.25 on the 3rd, 1 and 1 after that.
    [Fact]
    public void PricesUseTheFactorsOfTheFirstLineOnOrAfterTheirDay()
    {
        Write("spy", Prices, Factors);

        var prices = Load("SPY");

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3), new(2020, 1, 6)], prices.Dates.ToArray());
        Assert.Equal([100 * 0.5 * 0.25, 200 * 0.8 * 0.25, 50.5], prices.Closes.ToArray());
        Assert.Equal([90 * 0.5 * 0.25, 100 * 0.8 * 0.25, 51], prices.Opens.ToArray());
        Assert.Equal([100 * 0.25, 200 * 0.25, 50.5], prices.UnadjustedCloses.ToArray());
        Assert.Equal(DateOnly.MinValue, prices.RealFrom);
    }

    // From the public file of AAPL: the dividends, and the split of seven for one on 2014-06-09.
    [Theory]
    [InlineData("2000-06-20", 0.9311149 * 0.0357143)]
    [InlineData("2000-06-21", 0.9311149 * 0.0714286)]
    [InlineData("2014-06-06", 0.9741588 * 0.142857)]
    [InlineData("2014-06-09", 0.9741588)]
    [InlineData("2015-11-05", 1)]
    public void ARealFactorFileAppliesOnItsDays(string day, double factor)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Write("aapl", $"{date:yyyyMMdd} 00:00,1,1,1,10000,1\n",
            "19980102,0.9311149,0.0357143\n20000620,0.9311149,0.0357143\n20050225,0.9311149,0.0714286\n20140606,0.9741588,0.142857\n" +
            "20140806,0.9741588,1\n20151104,0.9957381,1\n20501231,1.0000000,1\n");

        Assert.Equal(factor, Load("AAPL").Closes[0]);
    }

    [Fact]
    public void AfterTheLastLineNothingIsAdjusted()
    {
        Write("spy", Prices, "20200102,0.5,0.25\n");

        Assert.Equal([12.5, 200, 50.5], Load("SPY").Closes.ToArray());
    }

    [Fact]
    public void MissingFactorsAreAnErrorUnlessClosesAreRaw()
    {
        Write("spy", Prices, null);

        var mistake = Assert.Single(Mistakes("SPY"));
        Assert.Contains("The factors of SPY are missing", mistake.What, StringComparison.Ordinal);
        Assert.Contains("use lean:DIR+raw for closes without adjustment", mistake.What, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(Usa, "factor_files", "spy.csv"), mistake.File);

        var raw = Load("SPY", "+raw");
        Assert.Equal([100, 200, 50.5], raw.Closes.ToArray());
        Assert.Equal([90, 100, 51], raw.Opens.ToArray());
        Assert.True(raw.UnadjustedCloses.IsEmpty);
        File.WriteAllText(Path.Combine(Usa, "factor_files", "spy.csv"), Factors);
        Assert.Equal([100, 200, 50.5], Load("SPY", "+raw").Closes.ToArray());
    }

    // Files of the old and the new name may also contain another asset's earlier days.
    [Fact]
    public void DaysBeforeARenameAreInTheFileOfTheOldName()
    {
        Write("goocv", Prices, null);
        Write("goog", "20200102 00:00,10000,1,1,10000,7\n20200103 00:00,20000,1,1,20000,7\n20200106 00:00,30000,1,1,30000,7\n20200107 00:00,1,1,1,9,1\n", "20501231,1,1\n");
        Map("goog", "20200103,goocv\n20200106,GOOG,Q\n");

        var prices = Load("GOOG");

        // The first line's day is the first, the last line's the last.
        Assert.Equal([new(2020, 1, 3), new(2020, 1, 6)], prices.Dates.ToArray());
        Assert.Equal([200, 3], prices.Closes.ToArray());
        Assert.Equal(
            $"lean:{Daily("goocv")}+{Daily("goog")}+{Path.Combine(Usa, "factor_files", "goog.csv")}+{Path.Combine(Usa, "map_files", "goog.csv")}",
            prices.Source);
    }

    [Fact]
    public void AMissingFileOfAnOldNameIsRefused()
    {
        Write("goog", Prices, Factors);
        Map("goog", "20200102,goocv\n20200103,goocv\n20501231,goog\n");

        var mistake = Assert.Single(Mistakes("GOOG"));

        Assert.Equal(Daily("goocv"), mistake.File);
        Assert.Contains("refers to it for prices of GOOG", mistake.What, StringComparison.Ordinal);
    }

    // A missing file of names may appear later: cached prices must not hide it.
    [Fact]
    public void TheSourceNamesEveryFileAndTheOneThatIsMissing()
    {
        Write("spy", Prices, Factors);

        var map = Path.Combine(Usa, "map_files", "spy.csv");
        Assert.Equal($"lean:{Daily("spy")}+{Path.Combine(Usa, "factor_files", "spy.csv")}+{map} (none)", Load("SPY").Source);
        Assert.Equal($"lean:{Daily("spy")}+{map} (none)", Load("SPY", "+raw").Source);
        Map("spy", "20200102,spy\n20501231,spy\n");
        Assert.Equal($"lean:{Daily("spy")}+{Path.Combine(Usa, "factor_files", "spy.csv")}+{map}", Load("SPY").Source);
    }

    [Theory]
    [InlineData("20200103 00:00,1,1,1,0,1", 22, "The close is '0'; it must be a number above 0")]
    [InlineData("20200103 00:00,1,1,1,NaN,1", 22, "The close is 'NaN'")]
    [InlineData("20200103 00:00,-1,1,1,1,1", 16, "The open is '-1'")]
    [InlineData("20200103 00:00,1,1,1,x,1", 22, "The close is 'x'")]
    [InlineData("20200103,1,1,1,1,1", 1, "'20200103' is not a day in the form yyyyMMdd HH:mm")]
    [InlineData("20200230 00:00,1,1,1,1,1", 1, "'20200230 00:00' is not a day in the form yyyyMMdd HH:mm")]
    [InlineData("20200102 10:00,1,1,1,1,1", 1, "2020-01-02 follows 2020-01-02")]
    [InlineData("20200101 00:00,1,1,1,1,1", 1, "2020-01-01 follows 2020-01-02")]
    [InlineData("20200103 00:00,1,1,1,1", 1, "The line has 5 cells; it must be yyyyMMdd HH:mm,open,high,low,close,volume")]
    [InlineData("", 1, "The line has 1 cells")]
    public void AWrongLineIsNamedWithItsPlace(string line, int column, string what)
    {
        Write("spy", $"20200102 00:00,1,1,1,1,1\n{line}\n20200107 00:00,1,1,1,1,1\r\n", Factors);

        var mistake = Assert.Single(Mistakes("SPY"));

        Assert.Equal((Daily("spy"), 2, column), (mistake.File, mistake.Line, mistake.Column));
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AllErrorsInFactorsAndPricesAreReportedAtOnce()
    {
        Write("spy", "x\n", "20200102,inf,0\n20200102,1,1\n2020,1,1\n20200104\n");

        Assert.Equal(
            ["spy.csv 1,10", "spy.csv 1,14", "spy.csv 2,1", "spy.csv 3,1", "spy.csv 4,1", "spy.zip 1,1"],
            Mistakes("SPY").Select(each => $"{Path.GetFileName(each.File)} {each.Line},{each.Column}"));
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("20501231,../../spy\n", "'../../spy' is not a file name")]
    [InlineData("20501231,\n", "'' is not a file name")]
    [InlineData("20501231\n", "The line has 1 cells; it must be yyyyMMdd,name")]
    [InlineData("20501231,spy\n20501230,spx\n", "2050-12-30 follows 2050-12-31")]
    public void AWrongFileOfNamesIsRefused(string text, string what)
    {
        Write("spy", Prices, Factors);
        Map("spy", text);

        Assert.Contains(what, Mistakes("SPY")[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void AZipWithAnotherFileNamesIt()
    {
        Write("spy", Prices, Factors);
        Zip("spy", ("SPX.csv", Prices), ("b.csv", ""));
        Assert.Contains("it has 0 files spy.csv, not one; in it: 'SPX.csv', 'b.csv'.", Mistakes("SPY")[0].What, StringComparison.Ordinal);
        Zip("spy", ("spy.csv", Prices), ("spy.csv", Prices));
        Assert.Contains("it has 2 files spy.csv, not one", Mistakes("SPY")[0].What, StringComparison.Ordinal);
        Zip("spy");
        Assert.Contains("in it: nothing", Mistakes("SPY")[0].What, StringComparison.Ordinal);
        Zip("spy", ("spy.csv", ""));
        Assert.Contains("spy.csv in it is empty", Mistakes("SPY")[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void AZipBombIsNotUnpacked()
    {
        Write("spy", Prices, Factors);
        Zip("spy", ("spy.csv", new string('0', 65 << 20)));

        Assert.Contains("spy.csv unpacks to more than 64 MiB", Assert.Single(Mistakes("SPY")).What, StringComparison.Ordinal);
        Assert.True(new FileInfo(Daily("spy")).Length < 1 << 20);
    }

    // A changed byte or a missing end anywhere gives an error or the right prices.
    [Fact]
    public void ADamagedZipIsRefused()
    {
        Write("spy", Prices, Factors);
        var (good, closes) = (File.ReadAllBytes(Daily("spy")), Load("SPY").Closes.ToArray());
        var refused = 0;
        foreach (var mask in new byte[] { 0x01, 0x80, 0xFF })
        {
            for (var at = 0; at < good.Length; at++)
            {
                var bad = good.ToArray();
                bad[at] ^= mask;
                File.WriteAllBytes(Daily("spy"), bad);
                try
                {
                    Assert.Equal(closes, Load("SPY").Closes.ToArray());
                }
                catch (InputException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, good.Length, 3 * good.Length);
        for (var length = 0; length < good.Length; length++)
        {
            File.WriteAllBytes(Daily("spy"), good[..length]);
            Assert.Contains("Cannot unpack the zip: ", Assert.Single(Mistakes("SPY")).What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AnUnknownAssetGetsTheNearestNames()
    {
        foreach (var name in new[] { "ief", "spy", "eem" }) Write(name, Prices, Factors);

        var none = Assert.Throws<InputException>(() => Load("SPX"));

        Assert.Equal("SPX", none.WithoutPrices!.Name);
        Assert.Contains("SPX is unknown: spx.zip is not in the folder. Nearest there: spy", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheDaysOfTheRangeAreReturned()
    {
        Write("spy", Prices, Factors);

        Assert.Equal([200 * 0.8 * 0.25], Load("SPY", "", new(new(2020, 1, 3), new(2020, 1, 5))).Closes.ToArray());
        var none = Assert.Throws<InputException>(() => Load("SPY", "", new(new(2020, 1, 4), new(2020, 1, 5))));
        Assert.Equal("SPY", none.WithoutPrices!.Name);
        Assert.Contains("its prices go from 2020-01-02 to 2020-01-06", none.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The feed lean needs a folder")]
    [InlineData("+raw", "The feed lean needs a folder")]
    [InlineData("no/such", "Give LEAN's data folder, which contains equity/usa/daily: lean:DIR.")]
    public void AMissingFolderIsRefused(string location, string what) =>
        Assert.Contains(what, Assert.Throws<InputException>(() => LeanFolder.At(location)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("+raw")]
    public async Task TheFeedKeepsItsContract(string option)
    {
        Write("spy", Prices, Factors);

        await FeedContract.VerifyAsync(Feed(option), "SPY", "NOTHING");
    }

    private string Daily(string name) => Path.Combine(Usa, "daily", $"{name}.zip");

    private void Write(string name, string prices, string? factors)
    {
        foreach (var folder in new[] { "daily", "factor_files", "map_files" }) Directory.CreateDirectory(Path.Combine(Usa, folder));
        Zip(name, ($"{name}.csv", prices));
        if (factors is not null) File.WriteAllText(Path.Combine(Usa, "factor_files", $"{name}.csv"), factors);
    }

    private void Map(string name, string text) => File.WriteAllText(Path.Combine(Usa, "map_files", $"{name}.csv"), text);

    private void Zip(string name, params (string Name, string Text)[] files)
    {
        using var zip = new ZipArchive(File.Create(Daily(name)), ZipArchiveMode.Create);
        foreach (var (entry, text) in files)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private LeanFeed Feed(string option) => new(LeanFolder.At(_folder.FullName + option));

    private PriceSeries Load(Asset asset, string option = "", DateRange? range = null) =>
        Feed(option).LoadAsync(asset, range ?? DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private IReadOnlyList<Mistake> Mistakes(Asset asset) => Assert.Throws<InputException>(() => Load(asset)).Mistakes;
}
