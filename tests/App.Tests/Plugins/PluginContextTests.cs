using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Rota.Host;
using Rota.Host.Commands;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Tests.Program;
using ProblemList = Rota.Host.Problems.ProblemList;

namespace Rota.Tests.Plugins;

// A plugin has its own libraries and the program's SDK.
public sealed class PluginContextTests : IDisposable
{
    private const string CallLate = "return System.Reflection.Assembly.Load(\"Late\").GetName().Version.Major;";

    private readonly Place _place = new();

    [Fact]
    public void TwoPluginsUseTheirOwnVersionsOfALibrary()
    {
        var old = Load(Put("old", CallLate));
        var current = Load(Put("current", CallLate));
        MadeLibrary.Write(Path.Combine(old.Plugin.Folder, "Late.dll"), Version(4));
        MadeLibrary.Write(Path.Combine(current.Plugin.Folder, "Late.dll"), Version(5));

        Assert.Equal((4, 5), (Call(old), Call(current)));
    }

    // The loader falls back to any library in the plugin's folder, even to one that takes the place of a framework's.
    [Fact]
    public void AStrayLibraryAffectsOnlyThePluginThatHoldsIt()
    {
        const string call = "return System.Reflection.Assembly.Load(\"System.Collections.Immutable\").GetName().Version.Major;";
        var (stray, other) = (Put("stray", call), Put("other", call));
        File.WriteAllText(Path.Combine(stray.Folder, "Ofstray.deps.json"), """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": { "Ofstray/1.0.0": { "runtime": { "Ofstray.dll": {} } } } },
              "libraries": { "Ofstray/1.0.0": { "type": "project", "serviceable": false, "sha512": "" } }
            }
            """);
        MadeLibrary.Write(Path.Combine(stray.Folder, "System.Collections.Immutable.dll"), Version(99));

        Assert.Equal((99, Environment.Version.Major), (Call(Load(stray)), Call(Load(other))));
        Assert.NotEqual(99, typeof(System.Collections.Immutable.ImmutableList).Assembly.GetName().Version!.Major);
    }

    [Fact]
    public void TheShippedProgramNamesNoFoldersInWhichPluginsSearch() => Assert.All(
        Directory.EnumerateFiles(Path.GetDirectoryName(Place.Executable)!, "*.runtimeconfig*.json", SearchOption.AllDirectories),
        file => Assert.DoesNotContain("additionalProbingPaths", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void APluginThatBringsANewerSdkIsRefusedBeforeLoading()
    {
        var plugin = new MadePlugin("newer") { Sdk = "9.1.0.0", Initialiser = "" };
        var folder = plugin.WriteTo(Folder("newer"));
        MadeLibrary.Write(Path.Combine(folder, "Rota.Sdk.dll"), "[assembly: System.Reflection.AssemblyVersion(\"9.1.0.0\")]");

        var found = Look(folder);

        Assert.Equal((PluginState.Incompatible, "built with Rota.Sdk 9.1.0, this rota has 0.1.0"), (found.State, found.Reason));
    }

    [Fact]
    public void AMissingEntryFileIsAFaultOfThePlugin()
    {
        var plugin = Put("gone");
        File.Delete(plugin.EntryPath);

        var fault = Assert.Throws<PluginFault>(() => Load(plugin));

        Assert.StartsWith("Plugin gone 1.0.0 failed: loading: ", fault.Message, StringComparison.Ordinal);
    }

    // A context bears the name of a file, which may be that of another plugin.
    [Fact]
    public void AFaultNamesThePluginAndNotItsFile()
    {
        var first = Load(Put("first", "throw new System.Exception();", assembly: "Same"));
        var second = Load(Put("second", "throw new System.Exception();", assembly: "Same"));

        Assert.Equal(("first", "second"), (CulpritOf(first), CulpritOf(second)));
        Assert.Null(PluginContexts.OwnerOf(typeof(PluginContexts).Assembly));
    }

    [Fact]
    public void OnlyABuildUnderDevelopmentCanBeUnloaded()
    {
        var plugin = Put("foreign");
        var build = PluginScan.Of([], BuildFacts.ApiLevel, built: [new(plugin.Folder, plugin.Folder)])[0];

        Assert.False(ContextOf(Load(plugin)).IsCollectible);
        Assert.True(ContextOf(Load(build)).IsCollectible);
    }

    [Fact]
    public void ALoadedPluginKnowsItsPlace()
    {
        var plugin = Put("foreign");

        Assert.Equal(plugin.EntryPath, Load(plugin).Assembly.Location);
    }

    [Fact]
    public void ALoadedPluginIsNotReplacedWhenItsFileIs()
    {
        var loaded = Load(Put("foreign", "return 1;"));
        var newer = new MadePlugin("foreign") { Initialiser = "", Body = "return 2;" }.WriteTo(Folder("newer"));
        File.Move(Path.Combine(newer, "Offoreign.dll"), loaded.Plugin.EntryPath, overwrite: true);

        Assert.Equal(1, Call(loaded));
    }

    [Fact]
    public void ALoadedPluginIsInUse()
    {
        var plugin = Put("foreign");
        Assert.False(PluginUse.IsUsed(plugin.Folder));

        Load(plugin);

        Assert.True(PluginUse.IsUsed(plugin.Folder));
    }

    // Each catalogue is let go, as after a rebuild.
    [Fact]
    public void BuildsAreFreedWhenNothingUsesThem()
    {
        var builds = Enumerable.Range(0, 4).Select(build => Used(Build(build))).ToList();

        Assert.All(builds, build => Assert.True(IsFreed(build.Code)));
        Assert.All(builds, build => Assert.False(PluginUse.IsUsed(build.Folder)));
    }

    [Fact]
    public void ABuildThatIsStillUsedLoadsItsLibrariesLate()
    {
        var build = Build(0, CallLate);
        var (code, call) = Kept(build);

        Assert.False(IsFreed(code));
        Assert.Equal(7, call(0));
        GC.KeepAlive(build);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void AScriptKeepsTheBuildThatItWasCompiledAgainst()
    {
        var (build, script) = CompiledAgainstABuild();
        Assert.False(IsFreed(build));

        script.Dispose();

        Assert.True(IsFreed(build));
    }

    // As in 'rota watch': each build gets a catalogue, a compiler and a run of its own.
    [Trait("Category", "Slow")]
    [Fact]
    public void BuildsAreFreedAfterRunsWithThem()
    {
        var path = _place.Write("it.csx", "Hold((\"AAA\", ThriceOfbuild0(0.1))).Every(Week)\n");
        _place.Prices("AAA", day => 100 + day * 0.1);
        var builds = Enumerable.Range(0, 3).Select(_ => Run(path)).ToList();

        Assert.All(builds, build => Assert.True(IsFreed(build)));
    }

    public void Dispose() => _place.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Code, string Folder) Used(InstalledPlugin build)
    {
        var loaded = new PluginCatalogue([build]).Load(build);
        Assert.Equal(3, Call(loaded));
        return (new(loaded.Assembly), build.Folder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Code, Func<double, double> Call) Kept(InstalledPlugin build)
    {
        var loaded = new PluginCatalogue([build]).Load(build);
        return (new(loaded.Assembly), Word(loaded));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference Code, LoadedScript Script) CompiledAgainstABuild()
    {
        var build = Build(0);
        var plugins = new PluginCatalogue([build]);
        var path = _place.Write("it.csx", "Hold((\"AAA\", ThriceOfbuild0(0.1))).Every(Week)\n");
        var script = LoadedScript.Load(new StrategyScripts(plugins, TextWriter.Null).Compile(path), plugins.Resolve);
        StrategyScripts.Build(script, [], path, new Dictionary<string, ParameterValue>());
        return (new(plugins.Load(build).Assembly), script);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Run(string path)
    {
        var bundled = PluginScan.Of([Path.Combine(Path.GetDirectoryName(Place.Executable)!, "plugins")], BuildFacts.ApiLevel);
        var build = Build(0);
        var plugins = new PluginCatalogue([build, .. bundled]);
        var scripts = new StrategyScripts(plugins, TextWriter.Null);
        var options = new RunOptions();
        var command = new System.CommandLine.Command("run");
        options.AddTo(command);
        var parsed = command.Parse(["--feed", $"csv:{Path.Combine(_place.Folder, "prices")}"]);
        using var watch = new FileWatch();
        var live = new LiveRun(plugins, watch, () => [path], () => options.Prepare(parsed, path, plugins, scripts, new ProblemList())!, new LazyTables(plugins, TextWriter.Null));
        Assert.NotEmpty(live.Run([], null, CancellationToken.None).Study.Runs[0].Trades);
        return new(plugins.Load(build).Assembly);
    }

    private static bool IsFreed(WeakReference code)
    {
        for (var i = 0; i < 10 && code.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !code.IsAlive;
    }

    private static string? CulpritOf(LoadedPlugin loaded) =>
        PluginFault.Culprit(Assert.ThrowsAny<Exception>(() => Call(loaded)))?.Id;

    private static double Call(LoadedPlugin loaded) => Word(loaded)(1);

    private static Func<double, double> Word(LoadedPlugin loaded) =>
        loaded.Brings.AllWords[0].GetMethods()[0].CreateDelegate<Func<double, double>>();

    private static AssemblyLoadContext ContextOf(LoadedPlugin loaded) => AssemblyLoadContext.GetLoadContext(loaded.Assembly)!;

    private static LoadedPlugin Load(InstalledPlugin plugin) => LoadedPlugin.Load(plugin);

    private static InstalledPlugin Look(string folder) => PluginScan.Look(folder, BuildFacts.ApiLevel);

    private static string Version(int major) => $"[assembly: System.Reflection.AssemblyVersion(\"{major}.0.0.0\")]";

    private string Folder(string name) => Path.Combine(_place.Folder, name);

    private InstalledPlugin Build(int number, string? body = null)
    {
        var plugin = Put($"build{number}", body);
        MadeLibrary.Write(Path.Combine(plugin.Folder, "Late.dll"), Version(7));
        return PluginScan.Of([], BuildFacts.ApiLevel, built: [new(plugin.Folder, plugin.Folder)])[0];
    }

    private InstalledPlugin Put(string id, string? body = null, string? assembly = null) =>
        Look(new MadePlugin(id) { Initialiser = "", Body = body, Assembly = assembly }.WriteTo(Folder(id)));
}
