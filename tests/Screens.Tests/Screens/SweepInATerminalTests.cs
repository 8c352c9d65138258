using Rota.Tests.Program;
using Rota.Tests.Terminal;

namespace Rota.Tests.Screens;

// A sweep as users see it: the heat map of a real process, in a terminal.
[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class SweepInATerminalTests : IDisposable
{
    private const string Half = """
        // Half and half, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.1);
        Hold(("AAA", share), ("BBB", 1 - share)).Every(MonthEnd).Named("Half and half")

        """;

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void ASweepIsShownWhileItGrowsAndACellIsRunAndWritten()
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var script = _place.Write("strategies/half.csx", Half);
        using var tmux = Open();
        tmux.Press("Enter");
        tmux.WaitFor("⠒⠒ Half and half");

        tmux.Press("s");
        tmux.WaitFor("by chance");
        tmux.WaitFor("share=0.5: Sharpe ");
        tmux.Press("g", "Enter");
        tmux.WaitFor("≠ share 0, script 0.5");
        tmux.Press("Escape");
        tmux.WaitFor("share=0: Sharpe ");
        tmux.Press("G");
        tmux.WaitFor("share=1: Sharpe ");
        tmux.Press("W");
        tmux.WaitFor("Wrote share = 1 (was 0.5) into half.csx.");
        Assert.Contains("Param(\"share\", 1", File.ReadAllText(script), StringComparison.Ordinal);

        tmux.Press("q");
        tmux.WaitFor("exit code 0");
        Assert.Empty(Directory.GetDirectories(Path.Combine(_place.Folder, "cache", "rota", "sweeps")));
    }

    public void Dispose() => _place.Dispose();

    private Tmux Open()
    {
        var tmux = Tmux.Open(130, 40);
        var script = _place.Write("run.sh", $"""
            cd {_place.Folder}
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
            export XDG_STATE_HOME={_place.Folder}/state TMPDIR={_place.Folder}
            env COLORTERM=truecolor {Place.Executable} strategies --feed csv:prices
            echo "exit code $?"
            sleep 1000
            """.ReplaceLineEndings("\n"));
        tmux.Run($"exec sh {script}");
        tmux.WaitFor("half");
        return tmux;
    }
}
