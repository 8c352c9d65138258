using System.IO.Compression;
using System.Text;
using Rota.Host.Bundles;
using Rota.Host.Rendering;

namespace Rota.Tests.Bundling;

// A hostile bundle is rejected in one line with the reason; nothing is run and nothing is written.
public sealed class HostileBundleTests(MadeBundle made) : IClassFixture<MadeBundle>
{
    [Theory]
    [InlineData("../escaped.txt", "'../escaped.txt' is not a valid file name in a bundle.")]
    [InlineData("/etc/escaped.txt", "'/etc/escaped.txt' is not a valid file name in a bundle.")]
    [InlineData("script\\..\\..\\escaped.txt", "is not a valid file name in a bundle.")]
    [InlineData("script/\u001B[2Jx", "'script/?[2Jx' is not a valid file name in a bundle.")]
    [InlineData("more\u202Etxt.exe", "The bundle contains 'more\uFFFDtxt.exe', which its manifest does not list.")]
    [InlineData("script/half.csx", "The bundle contains 'script/half.csx' twice.")]
    public void AnExtraFileIsRejected(string name, string why) => Refused(With(archive => archive.CreateEntry(name)), why);

    [Fact]
    public void AMissingFileIsRejected()
    {
        var files = made.Files();
        files.Remove("prices/BBB.csv");
        Refused(MadeBundle.Packed(files), "The bundle lacks 'prices/BBB.csv', which its manifest lists.");
        files.Remove("manifest.json");
        Refused(MadeBundle.Packed(files), "Not a bundle: manifest.json is missing.");
        Refused(Encoding.UTF8.GetBytes("PK, it says"), "The bundle is damaged or incomplete; create or download it again.");
        Refused(made.Whole[..^1000].ToArray(), "The bundle is damaged or incomplete; create or download it again.");
        Refused([], "Not a bundle. Create one with 'rota bundle SCRIPT'.");
    }

    [Fact]
    public void OpeningAScriptNamesTheCommandThatBundlesIt()
    {
        var script = Assert.Throws<InputException>(() => BundleReader.Of("mine.csx", "Hold()"u8.ToArray()));

        Assert.Equal("mine.csx: Not a bundle. Create one with 'rota bundle mine.csx'.", script.Mistakes[0].ToString());
    }

    [Fact]
    public void ASymbolicLinkInABundleIsRejected() => Refused(
        With(archive => archive.CreateEntry("script/link.csx").ExternalAttributes = 0xA1FF << 16),
        "'script/link.csx' is a link; a bundle may contain only files.");

    [Fact]
    public void AZipBombIsNotUnpacked()
    {
        var bomb = With(archive =>
        {
            using var content = archive.CreateEntry("prices/CCC.csv", CompressionLevel.Fastest).Open();
            for (var i = 0; i < 33; i++) content.Write(new byte[1 << 20]);
        });

        Refused(bomb, "'prices/CCC.csv' has 33 MB; a file in a bundle may have at most 32 MB.");
        // An entry that understates its size is read only up to that size.
        Refused(Directory(bomb, "prices/CCC.csv", at: 24, 1000), "");
    }

    [Fact]
    public void AWrongChecksumIsRejected() =>
        Refused(Directory(made.Whole.ToArray(), "script/half.csx", at: 16, 12345), "'script/half.csx' is damaged");

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "The bundle has format 2; this rota reads format 1.")]
    [InlineData("\"format\": 1", "\"format\": \"one\"", "The manifest does not state its format.")]
    [InlineData("\"format\": 1,", "", "The manifest does not state its format.")]
    [InlineData("{", "[", "The manifest is invalid: ")]
    [InlineData("\"hasPrices\"", "\"runs\": \"rm -rf\", \"hasPrices\"", "The manifest is invalid: The JSON property 'runs' could not be mapped")]
    [InlineData("\"hasPrices\"", "\"hasPrices\": true, \"hasPrices\"", "The manifest is invalid: Duplicate propert")]
    [InlineData("\"share\": 0.3", "\"share\": 0.3, \"share\": 0.4", "The manifest is invalid: Duplicate propert")]
    [InlineData("\"isBenchmarkAsked\": false,", "", "The manifest is invalid: JSON deserialization for type")]
    [InlineData("\"benchmark\": []", "\"benchmark\": [null]", "The manifest is invalid: null is not allowed")]
    [InlineData("\"to\": \"\"", "\"to\": null", "The manifest is invalid: null is not allowed")]
    [InlineData("\"share\": 0.3", "\"share\": 1e999", "A parameter must be a finite number")]
    [InlineData("\"rows\": 520", "\"rows\": 99999999999", "The manifest is invalid: ")]
    [InlineData("\"to\": \"\",", "", "The manifest must have these settings, in this order: feed, from, to, ")]
    [InlineData("\"script/half.csx\"", "\"half.csx\"", "The manifest lists the script 'half.csx' outside script/.")]
    [InlineData("\"result.html\"", "\"result.json\"", "The manifest lists 'result.json' twice.")]
    [InlineData("\"result.html\"", "\"manifest.json\"", "The manifest lists 'manifest.json' twice.")]
    [InlineData("\"result.html\"", "\"result.json/html\"", "The manifest lists 'result.json' both as a file and as a folder.")]
    [InlineData("\"result.html\"", "\"../result.html\"", "'../result.html' is not a valid file name in a bundle.")]
    [InlineData("\"asset\": \"AAA\"", "\"asset\": \"A  B\"", "The manifest has an invalid asset name: ")]
    [InlineData("\"cashRate\": \"\"", "\"cashRate\": \"/etc/hosts\"", "The manifest does not match its setting cashRate: a file is missing or unexpected.")]
    [InlineData("\"proxies\": \"\"", "\"proxies\": \"/etc/hosts\"", "The manifest does not match its setting proxies: a file is missing or unexpected.")]
    [InlineData("\"benchmark\": \"60/40\"", "\"benchmark\": \"/home/evil.csx\"", "The manifest does not match its setting benchmark: a script is missing or unexpected.")]
    public void AForeignManifestIsRejected(string old, string now, string why) => Refused(made.Changed("manifest.json", old, now), why);

    [Fact]
    public void ManyChangedLinesAreSummarised()
    {
        var files = made.Files();
        files["prices/BBB.csv"] = Encoding.UTF8.GetBytes("Date,Close,Check\n" + string.Concat(Enumerable.Repeat("2001-01-01,1,0000\n", 20_000)));
        files["script/half.csx"] = new byte[1 << 20];
        Array.Fill(files["script/half.csx"], (byte)'\n');

        var broken = BrokenFiles.In(BundleReader.Of(made.Path, MadeBundle.Packed(files))).ToList();

        Assert.InRange(broken.Count, 4, 30);
        Assert.Equal("19980 more prices of BBB", broken[^1]);
    }

    // The text shown before confirmation must not control the terminal, hide letters or reverse them.
    [Theory]
    [InlineData("\u001B[2J", "\uFFFD[2J")]
    [InlineData("a\rb\u2028c\u0085d", "a\nb\nc\nd")]
    [InlineData("\u202Etxt\u200B\u0007", "\uFFFDtxt\uFFFD\uFFFD")]
    [InlineData("\U000E0041x\t\U0001F600", "\uFFFDx\t\U0001F600")]
    public void ControlCharactersAreMadeVisible(string text, string shown)
    {
        Assert.Equal(shown, ShownText.Of(text));
        Assert.Equal(shown.Replace('\n', ' '), ShownText.Line(text));
    }

    [Fact]
    public void AnOpenedBundleCannotControlTheTerminal()
    {
        var run = made.Bundle.Manifest.Run;
        var path = Path.Combine(made.Here.Folder, "steering.rota");
        File.WriteAllBytes(path, MadeBundle.Remade(made.Bundle, _ => run with
        {
            Strategy = "Safe\u001B]0;owned\u0007\nid          0000",
            Missing = new([new("SPY\u202E", "\u001B[1A")]),
            Plugins = [new("statistics\u009B", "1\r2", "")],
        }));

        foreach (var verb in new[] { new[] { "open" }, ["verify", "--yes"] })
        {
            var shown = made.There.Rota([verb[0], path, .. verb[1..]]);

            var lines = (shown.Output + shown.Error).Split('\n');
            Assert.Equal(lines, lines.Select(ShownText.Line));
            Assert.DoesNotContain("\nid          0000", shown.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryVerbRejectsAHostileBundleAndWritesNothing()
    {
        var path = Path.Combine(made.Here.Folder, "hostile.rota");
        File.WriteAllBytes(path, With(archive => archive.CreateEntry("../escaped.txt")));
        using var empty = new Program.Place();

        foreach (var verb in new[] { new[] { "open", "--out", "out" }, ["verify", "--yes"], ["fork", "mine"] })
        {
            var refused = empty.Rota([verb[0], path, .. verb[1..]]);

            Assert.Equal(($"{path}: '../escaped.txt' is not a valid file name in a bundle.\n", "", 2), (refused.Error, refused.Output, refused.Code));
        }

        Assert.Empty(System.IO.Directory.GetFileSystemEntries(empty.Folder));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(empty.Folder)!, "escaped.txt")));
    }

    private void Refused(byte[] bytes, string why)
    {
        var refused = Assert.Throws<InputException>(() => BundleReader.Of(made.Path, bytes));

        var mistake = Assert.Single(refused.Mistakes);
        Assert.Contains(why, mistake.What, StringComparison.Ordinal);
        Assert.Equal(ShownText.Line(mistake.What), mistake.What);
    }

    private byte[] With(Action<ZipArchive> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(made.Whole);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true)) change(archive);
        return bytes.ToArray();
    }

    // Changes a number in the archive's directory: an entry begins with PK 1 2 and has the file name from its 46th byte.
    private static byte[] Directory(byte[] archive, string name, int at, int number)
    {
        var entry = archive.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;
        Assert.True(archive.AsSpan(entry).StartsWith("PK\u0001\u0002"u8));
        BitConverter.TryWriteBytes(archive.AsSpan(entry + at), number);
        return archive;
    }
}
