using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Bundling;

// A run as one file: made in one folder, opened, verified and forked in another.
public sealed class BundleTests : IDisposable
{
    private const string Script = """
        // Half and half, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.1);
        Hold(("AAA", share), ("BBB", 1 - share)).Every(MonthEnd).Named("Half and half")

        """;

    private readonly Place _here = Place.WithPrices();
    private readonly Place _there = new();

    [Rule("Q38")]
    [Fact]
    public void InAnEmptyFolderElsewhereItIsTheSameToTheByte()
    {
        var made = Make();

        var verified = _there.Rota("verify", Bundle, "--yes");

        Assert.Equal("", verified.Output.Replace($"Half and half: the same to the byte, id {IdOf(made)}\n", "", StringComparison.Ordinal));
        Assert.Equal(0, verified.Code);
        Assert.Equal(
            _here.Backtest("half.csx", "--json", "--benchmark", "none", "--param", "share=0.3").Output,
            Encoding.UTF8.GetString(Entry("result.json")));
    }

    [Fact]
    public void MadeAgainItHasTheSameBytes()
    {
        Make();
        var first = File.ReadAllBytes(Bundle);

        Make();

        Assert.Equal(first, File.ReadAllBytes(Bundle));
    }

    [Theory]
    [InlineData("prices/BBB.csv", "2001-01-02,51,", "2001-01-02,52,", "the price of BBB on 2001-01-02 was changed: '2001-01-02,52,")]
    [InlineData("script/half.csx", "1 - share", "1 - share ", "script/half.csx, line 3, was changed: ")]
    [InlineData("result.json", "Half and half", "Half and more", "result.json was changed")]
    public void WhatWasChangedInItIsNamed(string name, string old, string now, string what)
    {
        Make();

        Change(name, text => text.Replace(old, now, StringComparison.Ordinal));
        var verified = _there.Rota("verify", Bundle, "--yes");

        Assert.Contains("changed: " + what, verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, verified.Code);
    }

    [Fact]
    public void AnotherVersionOfAPluginIsNamed()
    {
        Make();

        Change("manifest.json", text =>
        {
            var at = text.IndexOf("\"statistics\"", StringComparison.Ordinal);
            var version = text.IndexOf("\"version\": \"", at, StringComparison.Ordinal) + "\"version\": \"".Length;
            return text[..version] + "0" + text[version..];
        });
        var verified = _there.Rota("verify", Bundle, "--yes");

        Assert.Matches("other: plugin statistics was 0[0-9.]+ and is [0-9.]+ here\n", verified.Output);
        Assert.Contains("changed: manifest.json was changed: ", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void APriceThatAFeedHasOtherwiseIsNamedWithItsDay()
    {
        Make();
        _there.Prices("AAA", day => 100 + day * 0.1);
        _there.Prices("BBB", day => day == 1 ? 60 : 50 + day % 7);

        var verified = _there.Rota("verify", Bundle, "--yes", "--feed", "csv:prices");

        Assert.Contains(
            "differs: the price of BBB on 2001-01-02 is another: it was 51, the feed has 60\n", verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AAA", verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, verified.Code);
    }

    [Fact]
    public void WithoutPricesItIsRunOnThoseOfTheFeed()
    {
        Make("--without-prices");
        _there.Prices("AAA", day => 100 + day * 0.1);
        _there.Prices("BBB", day => 50 + day % 7);

        Assert.Equal(0, _there.Rota("verify", Bundle, "--yes").Code);
        _there.Prices("BBB", day => day == 1 ? 60 : 50 + day % 7);
        var other = _there.Rota("verify", Bundle, "--yes");

        Assert.Contains("differs: prices of BBB are others", other.Output, StringComparison.Ordinal);
        Assert.Contains("differs: result.json, line ", other.Output, StringComparison.Ordinal);
        Assert.Equal(1, other.Code);
    }

    [Rule("Q39")]
    [Fact]
    public void AForkKeepsItsParentsId()
    {
        var id = IdOf(Make());

        Assert.Equal(0, _there.Rota("fork", Bundle, "mine").Code);

        Assert.Equal($"// Forked from {id}", File.ReadAllLines(Path.Combine(_there.Folder, "mine.csx"))[1]);
        var bundled = _there.Rota("bundle", "mine.csx", "--feed", $"csv:{Path.Combine(_here.Folder, "prices")}");
        Assert.True(bundled.Code == 0, bundled.Error);
        Assert.Contains($"forked from {id}", _there.Rota("open", "mine.rota").Output, StringComparison.Ordinal);
        Assert.Equal(2, _there.Rota("fork", Bundle, "mine").Code);
    }

    [Fact]
    public void FilesThatItLoadsComeWithIt()
    {
        _here.Write("lib/share.csx", "const double Share = 0.25;\n");
        _here.Write("mine/loads.csx", "#load \"../lib/share.csx\"\nHold((\"AAA\", Share), (\"BBB\", 1 - Share)).Every(MonthEnd).Named(\"Loads\")\n");

        Assert.Equal(0, _here.Rota("bundle", "mine/loads.csx", "--feed", "csv:prices", "-o", Bundle).Code);

        Assert.Equal(0, _there.Rota("verify", Bundle, "--yes").Code);
        Assert.Equal(0, _there.Rota("fork", Bundle, "own").Code);
        Assert.True(File.Exists(Path.Combine(_there.Folder, "own", "lib", "share.csx")));
        Assert.True(File.Exists(Path.Combine(_there.Folder, "own", "mine", "own.csx")));
    }

    [Fact]
    public void ItIsShownAndNotRunUnlessThatIsAgreedTo()
    {
        Make();

        var verified = _there.Rota("verify", Bundle);

        Assert.Contains("Hold((\"AAA\", share)", verified.Error, StringComparison.Ordinal);
        Assert.Contains("say --yes", verified.Error, StringComparison.Ordinal);
        Assert.Equal(2, verified.Code);
    }

    [Theory]
    [InlineData("../escaped.txt", "'../escaped.txt' is no name of a file within a bundle.")]
    [InlineData("more.txt", "'more.txt' is in it, and its manifest does not name it.")]
    public void AnArchiveThatIsNoBundleOfOursIsRefused(string name, string what)
    {
        Make();
        using (var archive = ZipFile.Open(Bundle, ZipArchiveMode.Update)) archive.CreateEntry(name);

        var opened = _there.Rota("open", Bundle);

        Assert.Contains(what, opened.Error, StringComparison.Ordinal);
        Assert.Equal(2, opened.Code);
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private string Bundle => Path.Combine(_here.Folder, "half.rota");

    private Outcome Make(params string[] more)
    {
        _here.Write("half.csx", Script);
        var made = _here.Rota(
            ["bundle", "half.csx", "--feed", "csv:prices", "--benchmark", "none", "--param", "share=0.3", "-o", "half.rota", "--json", .. more]);
        Assert.True(made.Code == 0, made.Error);
        return made;
    }

    private static string IdOf(Outcome made)
    {
        using var json = JsonDocument.Parse(made.Output);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private byte[] Entry(string name)
    {
        using var archive = ZipFile.OpenRead(Bundle);
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Change(string name, Func<string, string> change)
    {
        var text = Encoding.UTF8.GetString(Entry(name));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        using var archive = ZipFile.Open(Bundle, ZipArchiveMode.Update);
        archive.GetEntry(name)!.Delete();
        using var content = archive.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes(changed));
    }
}
