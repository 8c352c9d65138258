using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Importing;

[Trait("Category", "Slow")]
public sealed class DataImportTests : IDisposable
{
    private const string Plan =
        "Acme 401(k)\nFund Name,Trade Date,NAV,Change\nLarge Cap Idx,1/31/2005,\"$1,011.50\",1\nLarge Cap Idx,1/28/2005,$999.25,1\nU.S. Bond,1/28/2005,$8.00,1\n";

    private readonly Place _place = new();

    [Fact]
    public void AnExportBecomesAFolderForTheFeedAndASummary()
    {
        _place.Write("plan prices.csv", Plan);

        var import = _place.Rota("data", "import", "plan prices.csv");

        Assert.Equal(0, import.Code);
        Assert.Equal(
            """
            plan prices.csv: text, commas between columns, UTF-8, header on line 2
              date      'Trade Date': month, day, year
              fund      'Fund Name'
              price     'NAV': decimal point
              skipped   line 1: above the header (Acme 401(k))
                        column 'Change'

            fund           first               last                rows  frequency
            Large Cap Idx  2005-01-28  999.25  2005-01-31  1011.5     2  daily
            U.S. Bond      2005-01-28       8  2005-01-28       8     1  daily

            'NAV' does not include distributions unless its source says so: it is not a total return, and returns are too low for every fund that pays any. Import an adjusted price, or give the distributions: csv:DIR+dividends=FOLDER.

            Wrote 2 files to plan prices. Next:
              rota data check --feed "csv:plan prices"
              rota run STRATEGY.csx --feed "csv:plan prices"

            """.ReplaceLineEndings("\n"),
            import.Output);
        Assert.Equal("Date,Close\n2005-01-28,999.25\n2005-01-31,1011.5\n", File.ReadAllText(Path.Combine(_place.Folder, "plan prices", "Large Cap Idx.csv")));
        Assert.Contains("Large Cap Idx  2005-01-28  2005-01-31", _place.Rota("data", "list", "--feed", "csv:plan prices").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExistingFileIsReplacedOnlyOnRequestAndNoOthersAreLeft()
    {
        _place.Write("plan.csv", Plan);
        _place.Write("prices/U.S. Bond.csv", "mine");

        var refused = _place.Rota("data", "import", "plan.csv", "-o", "prices");

        Assert.Equal((2, "mine"), (refused.Code, File.ReadAllText(Path.Combine(_place.Folder, "prices", "U.S. Bond.csv"))));
        Assert.Contains("U.S. Bond.csv exists already. Add --replace to replace it", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _place.Rota("data", "import", "plan.csv", "-o", "prices", "--replace", "--yes").Code);
        Assert.Equal(["Large Cap Idx.csv", "U.S. Bond.csv"], Names("prices"));
        Assert.Equal("Date,Close\n2005-01-28,8\n", File.ReadAllText(Path.Combine(_place.Folder, "prices", "U.S. Bond.csv")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_place.Folder), path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    // Sites offer one year at a time.
    [Fact]
    public void FilesOfOneFundAreJoinedUnderOneName()
    {
        _place.Write("LC-2004.csv", "Date,Price\n12/30/2004,10\n12/31/2004,11\n");
        _place.Write("LC-2005.csv", "Date,Price\n1/31/2005,13\n12/31/2004,11\n");
        string[] all = ["data", "import", "LC-2004.csv", "LC-2005.csv", "-o", "prices", "--rename", "LC-2004=Large Cap", "--rename", "LC-2005=Large Cap"];

        Assert.Contains("1 days with the same prices in several files", _place.Rota(all).Output, StringComparison.Ordinal);

        Assert.Equal("Date,Close\n2004-12-30,10\n2004-12-31,11\n2005-01-31,13\n", File.ReadAllText(Path.Combine(_place.Folder, "prices", "Large Cap.csv")));
        _place.Write("LC-2005.csv", "Date,Price\n1/31/2005,13\n12/31/2004,12\n");
        Assert.Contains("Large Cap has two prices on 2004-12-31", _place.Rota([.. all, "--replace"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A/B", "contains a forbidden character")]
    [InlineData("CON", "Windows reserves the name 'CON' for a device")]
    [InlineData("com1.x", "Windows reserves the name 'com1.x' for a device")]
    [InlineData(".hidden", "starts with a dot")]
    public void AFundWhoseNameIsNotAValidFileNameNeedsAnother(string fund, string what)
    {
        _place.Write("plan.csv", $"Fund,Date,NAV\n{fund},2005-01-28,1\n");

        var refused = _place.Rota("data", "import", "plan.csv");

        Assert.Equal((2, false), (refused.Code, Directory.Exists(Path.Combine(_place.Folder, "plan"))));
        Assert.Contains(what, refused.Error, StringComparison.Ordinal);
        Assert.Contains($"--rename \"{fund}=...\"", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _place.Rota("data", "import", "plan.csv", "--rename", $"{fund}=Fund 1.").Code);
        Assert.Equal(["Fund 1..csv"], Names("plan"));
        Assert.Contains("Fund 1.  2005-01-28", _place.Rota("data", "list", "--feed", "csv:plan").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFilesAreReadBeforeProblemsAreReported()
    {
        _place.Write("a.csv", "Date,Price\n01/02/2005,1\n");
        _place.Write("b.csv", "Date,NAV,Close\n2005-01-28,1,2\n");
        _place.Write("c.csv", "Fund,Date,NAV\nA,2005-01-28,1\na,2005-01-28,1\n");

        var refused = _place.Rota("data", "import", "a.csv", "b.csv", "c.csv", "none.csv", "-o", "prices");

        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Equal(3, refused.Error.Split('\n').Count(line => line.Contains(".csv", StringComparison.Ordinal) && !line.EndsWith("...", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "prices")));
        Assert.Contains("'A' and 'a' differ only in case", _place.Rota("data", "import", "c.csv").Error, StringComparison.Ordinal);
    }

    // Prices that a run would reject are written and reported, with the exit code of failed checks.
    [Fact]
    public void PricesWithoutAFrequencyAreReported()
    {
        _place.Write("A.csv", "Date,Price\n2005-01,1\n2005-02,1\n2005-03,1\n2005-06,1\n2005-07,1\n2005-08,1\n");

        var import = _place.Rota("data", "import", "A.csv", "--json");

        Assert.Equal(1, import.Code);
        using var json = JsonDocument.Parse(import.Output);
        Assert.Equal(("none", 6), (Fund(json).GetProperty("frequency").GetString(), Fund(json).GetProperty("rows").GetInt32()));
        Assert.Contains("A cannot be used as it is: Prices are monthly, but 2005-04 is missing", json.RootElement.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);

        static JsonElement Fund(JsonDocument json) => json.RootElement.GetProperty("funds")[0];
    }

    [Theory]
    [InlineData("--date-format 'mm/dd/yyyy'", "names no year (yyyy or yy) or no month", "--date-format", "mm/dd/yyyy")]
    [InlineData("--decimal is 'point'; use comma or dot", "", "--decimal", "point")]
    [InlineData("--columns 'nav=NAV'", "Use date=, fund= and price=", "--columns", "nav=NAV")]
    [InlineData("--rename X=Y: unknown fund 'X'. Available: 'A'", "", "--rename", "X=Y")]
    [InlineData("--columns names the price column 'x', and the header has 'Date', 'Price'", "", "--columns", "price=x")]
    public void AnOptionThatDoesNotFitIsReported(string what, string remedy, params string[] options)
    {
        _place.Write("A.csv", "Date,Price\n2005-01-28,1\n");

        var refused = _place.Rota(["data", "import", "A.csv", .. options]);

        Assert.Equal(2, refused.Code);
        Assert.Contains(what, refused.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(_place.Folder, folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
