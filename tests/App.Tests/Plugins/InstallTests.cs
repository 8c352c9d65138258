using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Rota.Host;
using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// Installs a third-party plugin from a folder, a zip, a package, an address or a package id, without running its code.
[Trait("Category", "Slow")]
public sealed class InstallTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private string Plugins => Path.Combine(_place.Folder, "data", "rota", "plugins");

    private bool WasRun => File.Exists(Path.Combine(_place.Folder, MadePlugin.Trace));

    [Fact]
    public void AFolderIsShownWithItsHashAndInstalledWithoutRunningItsCode()
    {
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "built"));

        var install = _place.Rota("plugin", "install", "built", "--yes");

        Assert.Equal((0, ""), (install.Code, install.Error));
        foreach (var text in new[] { "foreign 1.0.0\n", "Author       Somebody\n", "Permissions  Writes a file.\n", "Source       ", "sha256       " })
            Assert.Contains(text, install.Output, StringComparison.Ordinal);
        Assert.False(WasRun);
        Assert.Equal(0, _place.Rota("plugin", "list").Code);
        Assert.Equal("foreign 1.0.0: unmodified\n", _place.Rota("plugin", "verify").Output);
        Assert.False(WasRun);
        AssertUsed();
        Assert.True(WasRun);
    }

    [Fact]
    public void AZipWithASingleTopFolderIsInstalled()
    {
        var plugin = new MadePlugin();
        MadePlugin.Zip(Path.Combine(_place.Folder, "it.zip"), plugin.Files.Select(file => ($"it/{file.Key}", file.Value)));

        Assert.Equal(0, _place.Rota("plugin", "install", "it.zip", "--yes").Code);

        AssertUsed();
    }

    [Fact]
    public void WithoutATerminalThereIsNoPrompt()
    {
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "built"));

        var install = _place.Rota("plugin", "install", "built");

        Assert.Equal(2, install.Code);
        Assert.Contains("Re-run with --yes.", install.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Plugins, "foreign")));
    }

    [Fact]
    public void AnUpdateKeepsThePreviousVersionForARollback()
    {
        Install(new());
        Assert.Contains("foreign 1.0.0 is installed; use 'rota plugin update' for another version.",
            Refused(new MadePlugin(Version: "1.1.0"), "install"), StringComparison.Ordinal);
        var update = new MadePlugin(Version: "1.1.0") { Author = "Another" };
        update.WriteTo(Path.Combine(_place.Folder, "newer"));
        var updated = _place.Rota("plugin", "update", "newer", "--yes");
        Assert.Equal((0, ""), (updated.Code, updated.Error));
        Assert.Contains("Attention    the author of foreign 1.0.0 was Somebody\n", updated.Output, StringComparison.Ordinal);
        Assert.Equal(["foreign 1.0.0 Superseded: 1.1.0 is installed", "foreign 1.1.0 Active"], States());

        var back = _place.Rota("plugin", "rollback", "foreign");

        Assert.Equal(0, back.Code);
        Assert.Equal(["foreign 1.0.0 Active", "foreign 1.1.0 Disabled: version 1.1.0 is turned off"], States());
        Assert.Equal("Not installed. foreign 1.1.0 is already installed, and versions are never overwritten. " +
            "See 'rota plugin info foreign'.\n", _place.Rota("plugin", "update", "newer", "--yes").Error);
        Assert.Equal(2, _place.Rota("plugin", "rollback", "foreign").Code);
    }

    [Fact]
    public void AnUpdateLeavesADisabledPluginDisabled()
    {
        Install(new());
        _place.Rota("plugin", "disable", "foreign");

        new MadePlugin(Version: "2.0.0-beta.2").WriteTo(Path.Combine(_place.Folder, "newer"));
        Assert.Equal(0, _place.Rota("plugin", "update", "newer", "--yes").Code);

        Assert.All(States(), state => Assert.EndsWith("Disabled: turned off", state, StringComparison.Ordinal));
    }

    [Fact]
    public void FilesChangedAddedOrRemovedAfterTheInstallationAreNamed()
    {
        Install(new());
        var folder = Path.Combine(Plugins, "foreign", "1.0.0");
        File.AppendAllText(Path.Combine(folder, "plugin.json"), "\n");
        File.WriteAllText(Path.Combine(folder, "more.txt"), "");
        File.Delete(Path.Combine(folder, "Offoreign.dll"));

        var verify = _place.Rota("plugin", "verify", "foreign");

        Assert.Equal(
            "foreign 1.0.0: changed: plugin.json\nforeign 1.0.0: missing: Offoreign.dll\nforeign 1.0.0: new: more.txt\n", verify.Output);
        Assert.Equal(1, verify.Code);
    }

    public static TheoryData<string, string> WrongArchives => new()
    {
        { "corrupt", "it.zip: Not installed. " },
        { "above", "'../../../escaped.txt' is not a valid file name in a plugin." },
        { "absolute", "'/tmp/escaped.txt' is not a valid file name in a plugin." },
        { "windows", "'..\\escaped.txt' is not a valid file name in a plugin." },
        { "link", "'link' is a link; a plugin may contain only files." },
        { "twice", "Duplicate file 'a.txt'" },
        { "bomb", "'bomb' has 2048 MB; a file in a plugin may have at most 256 MB." },
        { "lie", "'lie' is damaged: its checksum does not match." },
        { "bare", "No plugin.json at the top or in the only folder." },
        { "level", $"foreign 1.0.0 is Incompatible: built for API level 99, this rota has {BuildFacts.ApiLevel}." },
        { "promise", "The manifest declares words No.Such, but Offoreign.dll has no such class." },
        { "bundled", "The id csv belongs to a plugin bundled with rota." },
    };

    [Theory]
    [MemberData(nameof(WrongArchives))]
    public void AnInvalidArchiveIsRefusedWithoutATrace(string wrong, string why)
    {
        Archive(wrong);

        var install = _place.Rota("plugin", "install", "it.zip", "--yes");

        Assert.Contains(why, install.Error, StringComparison.Ordinal);
        Assert.Equal(2, install.Code);
        Assert.Empty(Directory.Exists(Plugins) ? Directory.GetDirectories(Plugins) : []);
        Assert.Empty(Directory.GetFiles(_place.Folder, "escaped*", SearchOption.AllDirectories));
        Assert.False(File.Exists("/tmp/escaped.txt"));
        Assert.False(WasRun);
    }

    [Fact]
    public async Task ADownloadMustBeComplete()
    {
        var zip = File.ReadAllBytes(new MadePlugin().Zip(Path.Combine(_place.Folder, "served", "it.zip")));
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var serving = Task.Run(async () =>
        {
            await Answer(server, Head("302 Found", 0, $"Location: http://127.0.0.1:{port}/it.zip\r\n"), []);
            await Answer(server, Head("200 OK", zip.Length), zip[..(zip.Length / 2)]);
            await Answer(server, Head("404 Not Found", 0), []);
            await Answer(server, Head("302 Found", 0, "Location: http://example.org/it.zip\r\n"), []);
            await Answer(server, Head("200 OK", 3L << 30), []);
            await Answer(server, Head("200 OK", zip.Length), zip);
        }, TestContext.Current.CancellationToken);

        string Wrong() => _place.Rota("plugin", "install", $"http://127.0.0.1:{port}/it.zip", "--yes").Error;
        Assert.Contains("Not installed. ", Wrong(), StringComparison.Ordinal);
        Assert.Contains("127.0.0.1 answered 404 Not Found.", Wrong(), StringComparison.Ordinal);
        Assert.Contains("Redirected to http://example.org/it.zip, which is not protected by https.", Wrong(), StringComparison.Ordinal);
        Assert.Contains("'fetched' has 3072 MB", Wrong(), StringComparison.Ordinal);
        Assert.Equal([".changing"], Directory.GetFileSystemEntries(Plugins).Select(Path.GetFileName));
        Assert.Equal("", Wrong());
        await serving;
        AssertUsed();

        Assert.Contains("use https", _place.Rota("plugin", "install", "http://example.org/it.zip", "--yes").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APackageFileWithoutDependenciesIsInstalled()
    {
        Package(Path.Combine(_place.Folder, "foreign.1.0.0.nupkg"), "foreign", needs: "");

        Assert.Equal(0, _place.Rota("plugin", "install", "foreign.1.0.0.nupkg", "--yes").Code);

        AssertUsed();
    }

    [Fact]
    public void APackageFileWithDependenciesMustBeInstalledByItsId()
    {
        Package(Path.Combine(_place.Folder, "foreign.1.0.0.nupkg"), "foreign", "<dependency id=\"Other\" version=\"1.0.0\" />");

        var install = _place.Rota("plugin", "install", "foreign.1.0.0.nupkg", "--yes");

        Assert.Contains("The package depends on Other. Install it by its id", install.Error, StringComparison.Ordinal);
        Assert.Equal(2, install.Code);
    }

    public void Dispose() => _place.Dispose();

    private static string Head(string status, long length, string more = "") =>
        $"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{more}\r\n";

    private static async Task Answer(TcpListener server, string head, byte[] body)
    {
        using var client = await server.AcceptTcpClientAsync();
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body);
    }

    // A package with a build target that writes a file, to prove that no target runs.
    internal static string Package(string path, string id, string needs, string version = "1.0.0", string framework = "net10.0", string more = "")
    {
        var files = new MadePlugin(id, version).Files.Select(file => ($"lib/{framework}/{file.Key}", file.Value));
        var specification = $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
            <id>{id}</id><version>{version}</version><authors>Somebody</authors><description>A test.</description>{more}
            <dependencies><group targetFramework="net10.0">{needs}</group></dependencies></metadata></package>
            """;
        var target = $"""
            <Project><Target Name="Run{id}" BeforeTargets="Build;Restore;Publish;ResolvePackageAssets">
            <WriteLinesToFile File="{Path.GetDirectoryName(path)}/{MadePlugin.Trace}" Lines="Run" /></Target></Project>
            """;
        return MadePlugin.Zip(path,
        [
            .. files, ($"{id}.nuspec", Encoding.UTF8.GetBytes(specification)), ($"build/{id}.targets", Encoding.UTF8.GetBytes(target)),
            ($"buildTransitive/{id}.targets", Encoding.UTF8.GetBytes(target)),
        ]);
    }

    private void Archive(string wrong)
    {
        var path = Path.Combine(_place.Folder, "it.zip");
        var files = new MadePlugin().Files.Select(file => (file.Key, file.Value)).ToList();
        switch (wrong)
        {
            case "corrupt":
                new MadePlugin().Zip(path);
                File.WriteAllBytes(path, File.ReadAllBytes(path)[..600]);
                return;
            case "above": files.Add(("../../../escaped.txt", [])); break;
            case "absolute": files.Add(("/tmp/escaped.txt", [])); break;
            case "windows": files.Add(("..\\escaped.txt", [])); break;
            case "link": files.Add(("link", "/etc/passwd"u8.ToArray())); break;
            case "twice": files.AddRange([("a.txt", []), ("A.TXT", [])]); break;
            case "bomb" or "lie": files.Add((wrong, new byte[10])); break;
            case "bare": files.RemoveAll(file => file.Key == "plugin.json"); break;
            case "level": files = [.. new MadePlugin { ApiLevel = 99 }.Files.Select(file => (file.Key, file.Value))]; break;
            case "promise": files = [.. new MadePlugin { Words = "No.Such" }.Files.Select(file => (file.Key, file.Value))]; break;
            case "bundled": files = [.. new MadePlugin("csv").Files.Select(file => (file.Key, file.Value))]; break;
            default: throw new ArgumentOutOfRangeException(nameof(wrong), wrong, null);
        }

        MadePlugin.Zip(path, files);
        if (wrong == "bomb") Claim(path, 2L << 30);
        if (wrong == "lie") Claim(path, 3);
        if (wrong != "link") return;
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        archive.GetEntry("link")!.ExternalAttributes = 0xA1FF << 16;
    }

    // Makes the zip directory declare a wrong size for the last file.
    private static void Claim(string path, long size)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), (uint)size);
        File.WriteAllBytes(path, bytes);
    }

    private void Install(MadePlugin plugin)
    {
        plugin.WriteTo(Path.Combine(_place.Folder, "built"));
        Assert.Equal(0, _place.Rota("plugin", "install", "built", "--yes").Code);
    }

    private string Refused(MadePlugin plugin, string verb)
    {
        plugin.WriteTo(Path.Combine(_place.Folder, "refused"));
        var run = _place.Rota("plugin", verb, "refused", "--yes");
        Assert.Equal(2, run.Code);
        return run.Error;
    }

    private IReadOnlyList<string> States() =>
    [
        .. _place.Rota("plugin", "list").Output.Split('\n').Where(line => line.StartsWith("foreign ", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private void AssertUsed()
    {
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");
        var run = _place.Backtest("it.csx");
        Assert.Equal((0, ""), (run.Code, run.Code == 0 ? "" : run.Error));
    }
}
