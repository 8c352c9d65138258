using System.Text.Json;
using Rota.Host.Editing;
using Rota.Host.Plugins;
using Rota.Tests.Program;

namespace Rota.Tests.Authoring;

// Projects from templates, built as their author does.
[Collection("dotnet")]
[Trait("Category", "Slow")]
public sealed class WrittenProjectTests : IDisposable
{
    private readonly Place _place = new();

    private static string Packages => Path.Combine(Path.GetDirectoryName(Place.Executable)!, "packages");

    [Fact]
    public void ACreatedPluginPassesItsTestsAndRunsOffline()
    {
        // No package sources: everything must be shipped or in the user's cache.
        _place.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        foreach (var (path, content) in PluginTemplate.Files("MyFeed", Packages)) _place.Write($"MyFeed/{path}", content);
        var folder = Path.Combine(_place.Folder, "MyFeed");

        var tests = Dotnet.Run(folder, "test");
        Assert.Contains("Passed!  - Failed:     0, Passed:     3,", tests, StringComparison.Ordinal);

        var installed = Path.Combine(_place.Folder, "data", "rota", "plugins", "my-feed", "0.1.0");
        Dotnet.Run(folder, "publish", "MyFeed.csproj", "-o", installed);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(installed, "plugin.json")));
        Assert.Equal(
            ["id", "name", "version", "apiLevel", "entry", "author", "description", "provides"],
            manifest.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.False(File.Exists(Path.Combine(installed, "Rota.Sdk.dll")));
        var words = _place.Rota("words", "Straightness");
        Assert.StartsWith("Straightness(Lookback lookback)\n", words.Output, StringComparison.Ordinal);
        var script = _place.Write("s.csx", "Rotate(\"SPY\", \"GLD\").RankBy(Straightness(6.MonthEnds)).Hold(1).Every(Week)\n");
        var run = _place.Rota("run", script);
        Assert.True(run.Code == 0, run.Error);
    }

    [Fact]
    public void DotnetNewWritesTheSameAsTheProgram()
    {
        Install();
        foreach (var name in new[] { "MyFeed", "my-feed", "Acme.Trend", "2fast" })
        {
            New("rota-plugin", name);
            Assert.Equal(PluginTemplate.Files(name).Order(), Written(name));
        }

        New("rota-strategy", "Mine");
        var files = Written("Mine");
        Assert.Equal(["Mine.csx", "README.md", "rota.json"], files.Select(file => file.Path));
        Assert.Equal(NewScript.Of("Mine"), files[0].Content);
        Assert.Equal(0, _place.Rota("new", "strategy", "Other", "--folder").Code);
        Assert.Equal(File.ReadAllText(Path.Combine(_place.Folder, "Other", "rota.json")), files[2].Content);
    }

    [Fact]
    public void AProjectOfStrategiesBuildsAndItsScriptRuns()
    {
        Install();
        New("rota-strategies", "Ours");
        var (_, config) = PluginTemplate.Files("Any", Packages).Single(file => file.Path == "nuget.config");
        _place.Write("Ours/nuget.config", config);

        Dotnet.Run(Path.Combine(_place.Folder, "Ours"), "build");

        var completion = File.ReadAllLines(Path.Combine(_place.Folder, "Ours", "completion.rsp"));
        var sdk = Assert.Single(completion, line => line.EndsWith("Rota.Sdk.dll\"", StringComparison.Ordinal));
        Assert.True(File.Exists(sdk["/r:\"".Length..^1]));
        Assert.Contains("/u:Rota.Dsl", completion);
        Assert.Empty(Directory.GetFiles(Path.Combine(_place.Folder, "Ours"), "plugin.json", SearchOption.AllDirectories));
        var run = _place.Rota("run", "Ours/strongest.csx");
        Assert.True(run.Code == 0, run.Error);
    }

    public void Dispose() => _place.Dispose();

    private void Install()
    {
        var project = Path.Combine(Repository.Root, "sdk", "templates", "Rota.Templates.csproj");
        Dotnet.Run(_place.Folder, "pack", project, "-c", Repository.Configuration, "-o", _place.Folder);
        New("install", Assert.Single(Directory.GetFiles(_place.Folder, "Rota.Templates.*.nupkg")));
    }

    // Does not touch the templates of the person who runs the tests.
    private void New(string template, string name)
    {
        string[] what = template == "install" ? [template, name] : [template, "--name", name];
        Dotnet.Run(_place.Folder, ["new", .. what, "--debug:custom-hive", Path.Combine(_place.Folder, ".hive")]);
    }

    private List<(string Path, string Content)> Written(string name)
    {
        var folder = Path.Combine(_place.Folder, name);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))).Order(),
        ];
    }
}
