using System.Globalization;
using Rota.Tests.Plugins;
using Rota.Tests.Program;
using Rota.Tests.Terminal;

namespace Rota.Tests.Screens;

// Good and bad plugins in the screens as users see them.
[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class PluginsInATerminalTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private string Plugins => Path.Combine(_place.Folder, "data", "rota", "plugins");

    [Fact]
    public void TheScreensSurviveBrokenPluginsInstallOneAndUseItAtOnce()
    {
        Put(new("level") { ApiLevel = 99 });
        Put(new("throws") { Initialiser = "throw new System.Exception(\"Not today.\");" });
        _place.Write("data/rota/plugins/bare/1.0.0/any.txt", "");
        new MadePlugin().Zip(Path.Combine(_place.Folder, "it.zip"));
        _place.Write("strategies/it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week).Named(\"It\")\n");
        using var tmux = Open("");

        tmux.Press("r");
        tmux.WaitFor("× 1 failed");
        tmux.Press("P");
        tmux.WaitFor("Incompatible");
        tmux.WaitFor("Broken");
        tmux.Press("I");
        tmux.WaitFor("Install plugin (folder");
        tmux.Run("it.zip");
        tmux.WaitFor("Install foreign 1.0.0?");
        tmux.Run("y");
        tmux.WaitFor("foreign");
        tmux.Press("Escape");
        tmux.WaitFor("✓ ok");

        tmux.Press("q");
        tmux.WaitFor("exit code 0");
        Assert.True(File.Exists(Path.Combine(Plugins, "foreign", "1.0.0", "plugin.json")));
        Assert.Empty(Directory.GetDirectories(Plugins, ".part-*"));
    }

    [Fact]
    public void APluginInDevelopmentIsReloadedWhenItIsBuilt()
    {
        var built = Path.Combine(_place.Folder, "built");
        new MadePlugin { Times = 5 }.WriteTo(built);
        _place.Write("strategies/it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week).Named(\"It\")\n");
        using var tmux = Open("--dev built");

        tmux.Press("Enter");
        tmux.WaitFor("AAA 50.0 %");
        new MadePlugin { Times = 7 }.WriteTo(built);
        tmux.WaitFor("AAA 70.0 %");

        tmux.Press("q");
        tmux.WaitFor("exit code 0");
    }

    public void Dispose() => _place.Dispose();

    private void Put(MadePlugin plugin) => plugin.WriteTo(Path.Combine(Plugins, plugin.Id, plugin.Version));

    private Tmux Open(string options)
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var tmux = Tmux.Open(130, 40);
        var script = _place.Write("run.sh", string.Create(CultureInfo.InvariantCulture, $"""
            cd {_place.Folder}
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
            export XDG_STATE_HOME={_place.Folder}/state
            env COLORTERM=truecolor {Place.Executable} strategies --feed csv:prices {options}
            echo "exit code $?"
            sleep 1000
            """).ReplaceLineEndings("\n"));
        tmux.Run($"exec sh {script}");
        tmux.WaitFor("it ");
        return tmux;
    }
}
