using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Tests.Program;

namespace Rota.Tests.Bundling;

// A strategy as a text to pass on.
public sealed class LinkTests : IDisposable
{
    private const string Good = """{"format":1,"files":{"a.csx":"Hold()"},"parameters":{"share":0.3},"settings":{"profile":"house"}}""";

    private readonly Place _place = Place.WithPrices();

    [Rule("R32")]
    [Fact]
    public void ALinkRunsLikeItsScriptWithItsParametersAndSettings()
    {
        string[] said =
        [
            "--param", "share=0.3", "--from", "2001-06-01", "--capital", "5000", "--fill", "next-close", "--cash-rate", "2%", "--benchmark", "AAA",
        ];
        var link = _place.Rota(["link", Place.Half, "--feed", "csv:prices", .. said]).Output.TrimEnd();
        var meant = _place.Backtest(Place.Half, ["--json", .. said]);
        // The recipient's own settings do not change the run.
        _place.Write("rota.json", "{\"costBps\": 99, \"to\": 2001}");

        var run = _place.Backtest(link, "--yes", "--json");

        Assert.Matches("^rota:[A-Za-z0-9_-]+$", link);
        Assert.Equal(meant.Output, run.Output);
        Assert.Equal(0, run.Code);
        Assert.Contains("\"share\": 0.4", _place.Backtest(link, "--yes", "--json", "--param", "share=0.4").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkOmitsLocalFilesAndReportsThem()
    {
        _place.Write("rate.csv", "Date,Yield\n2001-01-01,2\n");

        var made = _place.Rota("link", Place.Half, "--cash-rate", "rate.csv", "--benchmark", Place.Half);

        Assert.Contains("cashRate = rate.csv is not in the link because it applies only to this machine.\n", made.Error, StringComparison.Ordinal);
        Assert.Contains($"benchmark = {Place.Half} is not in the link", made.Error, StringComparison.Ordinal);
        Assert.Equal(["from", "to", "capital", "profile", "costBps", "fill", "dividendLag"], LinkText.Read(made.Output.TrimEnd()).Settings.Keys);
    }

    [Fact]
    public void ALinkIsShownAndRunsOnlyAfterConfirmation()
    {
        var link = _place.Rota("link", Place.Half).Output.TrimEnd();

        var run = _place.Backtest(link);

        Assert.Contains("Hold((\"AAA\", share)", run.Error, StringComparison.Ordinal);
        Assert.Contains("Re-run with --yes.", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void ATruncatedLinkIsRejectedInOneLineAndNothingIsWritten()
    {
        var before = Directory.GetFileSystemEntries(_place.Folder);

        var run = _place.Backtest(Link(Good)[..^8], "--yes", "--report", "html", "--out", "out");

        Assert.StartsWith("The link is damaged or incomplete: ", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(("", 2), (run.Output, run.Code));
        Assert.Equal(before, Directory.GetFileSystemEntries(_place.Folder));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "it has format 2; this rota reads format 1")]
    [InlineData("{\"format\"", "{\"more\":1,\"format\"", "The JSON property 'more' could not be mapped")]
    [InlineData("\"parameters\":{\"share\":0.3},", "", "missing required properties including: 'parameters'")]
    [InlineData("\"Hold()\"", "null", "null is not allowed")]
    [InlineData("\"a.csx\":\"Hold()\"", "", "it does not contain a script")]
    [InlineData("\"a.csx\":\"Hold()\"", "\"a.csx\":\"\",\"a.csx\":\"\"", "Duplicate propert")]
    [InlineData("a.csx", "../../a.csx", "'../../a.csx' is not a valid file name in a link")]
    [InlineData("a.csx", "a\\u001b[2J.csx", "'a?[2J.csx' is not a valid file name in a link")]
    [InlineData("0.3", "1e999", "A parameter must be a finite number")]
    [InlineData("\"profile\":\"house\"", "\"feed\":\"csv:/home\"", "it sets feed to 'csv:/home', which a link cannot do")]
    [InlineData("\"profile\":\"house\"", "\"cashRate\":\"/etc/hosts\"", "it sets cashRate to '/etc/hosts', which a link cannot do")]
    [InlineData("\"profile\":\"house\"", "\"benchmark\":\"evil.csx\"", "it sets benchmark to 'evil.csx', which a link cannot do")]
    [InlineData("}}", "}", "")]
    public void AForeignLinkIsRejected(string old, string now, string why) =>
        Refused(Link(Good.Replace(old, now, StringComparison.Ordinal)), why);

    [Fact]
    public void LinksWithTooMuchContentAreRejected()
    {
        Refused(Link(Good.Replace("Hold()", new string('a', 1 << 20), StringComparison.Ordinal)), "it unpacks to more than 256 kB");
        Refused(LinkText.Scheme + new string('a', 1 << 20), "it has 1048581 letters, but at most 32768 are allowed");
        Refused("rota:", "");
        Refused("rota:not base64!", "");
    }

    [Fact]
    public void AWrongLetterIsDetected()
    {
        var link = Link(Good);
        Assert.Equal("Hold()", LinkText.Read(link).Files["a.csx"]);
        for (var i = LinkText.Scheme.Length; i < link.Length - 1; i++) Refused(link[..i] + (link[i] == 'A' ? 'B' : 'A') + link[(i + 1)..], "");
    }

    public void Dispose() => _place.Dispose();

    private static void Refused(string link, string why)
    {
        var mistake = Assert.Single(Assert.Throws<InputException>(() => LinkText.Read(link)).Mistakes);
        Assert.Contains(why, mistake.What, StringComparison.Ordinal);
        Assert.Equal(ShownText.Line(mistake.What), mistake.What);
    }

    private static string Link(string json)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) packed.Write(Encoding.UTF8.GetBytes(json));
        return LinkText.Scheme + Base64Url.EncodeToString(bytes.ToArray());
    }
}
