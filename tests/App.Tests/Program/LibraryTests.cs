using System.IO.Compression;

namespace Rota.Tests.Program;

// Libraries in #r directives: files and packages.
[Trait("Category", "Slow")]
public sealed class LibraryTests : IDisposable
{
    private const string Script = "#r \"lib/mine.dll\"\nHold((\"AAA\", Mine.Half())).Every(MonthEnd).Named(\"Mine\")\n";

    private readonly Place _place = Place.WithPrices();

    public LibraryTests()
    {
        _place["XDG_CACHE_HOME"] = Path.Combine(_place.Folder, "cache");
        _place.Write("config/rota/config.json", """{"ledger": "off"}""");
        _place.Write("plain.csx", "Hold((\"AAA\", 0.5)).Every(MonthEnd).Named(\"Mine\")\n");
        _place.Write("mine.csx", Script);
        Make("lib/parts.dll", "public static class Parts { public const int Two = 2; public static double Of(double x) => x / Two; }");
        Mine("Parts.Of(1.0)");
    }

    [Fact]
    public void ALibraryFileIsUsedWithItsDependenciesInItsCurrentVersion()
    {
        Assert.Equal(_place.Backtest("plain.csx").Output, _place.Backtest("mine.csx").Output);

        Mine("0.25");

        Assert.NotEqual(_place.Backtest("plain.csx").Output, _place.Backtest("mine.csx").Output);
        Assert.Contains("mine.csx(1,1): error ROTA003: --safe does not allow #r", _place.Backtest("mine.csx", "--safe").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABundleContainsTheLibraryAndALinkIsRefused()
    {
        var meant = _place.Backtest("mine.csx", "--json").Output;
        Assert.Equal(0, _place.Rota("bundle", "mine.csx", "--feed", "csv:prices", "-o", "mine.rota").Code);
        Assert.Contains("the script uses a library by #r", _place.Rota("link", "mine.csx", "--feed", "csv:prices").Error, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(_place.Folder, "lib"), recursive: true);
        Directory.Delete(Path.Combine(_place.Folder, "cache"), recursive: true);

        var run = _place.Rota("run", "mine.rota", "--yes", "--json");

        Assert.Equal(meant, run.Output);
        Assert.Contains("--- script/lib/mine.dll\nlibrary, ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _place.Rota("verify", "mine.rota", "--yes").Code);
        Assert.Equal("Wrote fork/fork.csx\nWrote fork/lib/mine.dll\nWrote fork/lib/parts.dll\n", string.Concat(
            _place.Rota("fork", "mine.rota", "fork").Output.Replace('\\', '/').Split('\n').Take(3).Select(line => line + "\n")));
        Assert.Equal(0, _place.Backtest("fork/fork.csx").Code);
    }

    [Fact]
    public void APackageIsFetchedOncePerVersion()
    {
        Package("needed", "public static class Needed { public static double Of(double x) => x / 2; }", "");
        Package("wanted", "public static class Wanted { public static double Half() => Needed.Of(1.0); }", "<dependency id=\"needed\" version=\"1.0.0\" />");
        _place.Write("cache/nuget.config", $"""
            <configuration><packageSources><clear /><add key="here" value="{Path.Combine(_place.Folder, "packages")}" /></packageSources></configuration>
            """);
        _place["NUGET_PACKAGES"] = Path.Combine(_place.Folder, "fetched");
        _place.Write("packed.csx", Script.Replace("lib/mine.dll", "nuget: Wanted, 1.0.0", StringComparison.Ordinal).Replace("Mine.", "Wanted.", StringComparison.Ordinal));

        var first = _place.Backtest("packed.csx");

        Assert.Equal(_place.Backtest("plain.csx").Output, first.Output);
        Directory.Delete(Path.Combine(_place.Folder, "packages"), recursive: true);
        _place.Write("packed.csx", File.ReadAllText(Path.Combine(_place.Folder, "packed.csx")) + "// Again.\n");
        Assert.Equal(first.Output, _place.Backtest("packed.csx").Output);
        _place.Write("packed.csx", "#r \"nuget: Wanted, 2.0.0\"\nHold((\"AAA\", 1.0)).Every(MonthEnd)\n");
        Assert.Contains("packed.csx(1,1): error ROTA003: cannot fetch Wanted 2.0.0: ", _place.Backtest("packed.csx").Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private void Mine(string half) => Make("lib/mine.dll", $"public static class Mine {{ public static double Half() => {half}; }}", "lib/parts.dll");

    private void Package(string id, string text, string dependency)
    {
        Make($"made/{id}.dll", text, "made/needed.dll");
        Directory.CreateDirectory(Path.Combine(_place.Folder, "packages"));
        using var archive = ZipFile.Open(Path.Combine(_place.Folder, "packages", $"{id}.1.0.0.nupkg"), ZipArchiveMode.Create);
        archive.CreateEntryFromFile(Path.Combine(_place.Folder, "made", $"{id}.dll"), $"lib/net10.0/{id}.dll");
        using var about = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open());
        about.Write($"""
            <package><metadata><id>{id}</id><version>1.0.0</version><authors>Somebody</authors><description>A test.</description>
            <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies></metadata></package>
            """);
    }

    private void Make(string name, string text, string? other = null) =>
        MadeLibrary.Write(Path.Combine(_place.Folder, name), text, other is null ? null : Path.Combine(_place.Folder, other));
}
