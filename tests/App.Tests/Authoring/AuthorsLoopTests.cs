using Rota.Tests.Program;
using Rota.Tests.Terminal;

namespace Rota.Tests.Authoring;

// The command line at the start of the page for authors, typed in a terminal.
[Collection("dotnet")]
[Trait("Category", "Slow")]
public sealed class AuthorsLoopTests : IDisposable
{
    private const string Ended = "The loop ended with ";

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void TheCommandsOfThePageMakeAWorkingPlugin()
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var line = FirstOfShell("sdk/README.md");
        Assert.Equal(
            "rota plugin new MyFeed && cd MyFeed && dotnet test && rota plugin pack && rota plugin install ./MyFeed.zip", line);
        // No package sources: everything must be shipped or in the user's cache.
        _place.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        var script = _place.Write("loop.sh", $"""
            {string.Join('\n', Foreign())}
            export PATH={Path.GetDirectoryName(Place.Executable)}:$PATH
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
            export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false MSBUILDTERMINALLOGGER=off
            export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
            cd {_place.Folder}
            {line}
            echo "{Ended}$?"
            sleep 1000
            """.ReplaceLineEndings("\n"));
        using var tmux = Tmux.Open(width: 180, height: 50);

        tmux.Run($"exec sh {script}");
        tmux.WaitUntil(() => IsOnScreen(tmux, "Install it? [y/N]") || IsOnScreen(tmux, Ended), "question", seconds: 300);
        Assert.False(Directory.Exists(Installed), tmux.History);
        tmux.Run("y");
        tmux.WaitFor(Ended, seconds: 60);

        Assert.Contains($"{Ended}0", tmux.History, StringComparison.Ordinal);
        Assert.Contains("Passed!  - Failed:     0, Passed:     3,", tmux.Written, StringComparison.Ordinal);
        Assert.Equal("my-feed 0.1.0: unmodified\n", _place.Rota("plugin", "verify").Output);
        var doctor = _place.Rota("plugin", "doctor", "my-feed");
        Assert.StartsWith("my-feed 0.1.0  ok (", doctor.Output, StringComparison.Ordinal);
        _place.Write("s.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Straightness(6.MonthEnds)).Hold(1).Every(Week)\n");
        var run = _place.Backtest("s.csx");
        Assert.True(run.Code == 0, run.Error);
        Assert.NotEqual(0, _place.Backtest("s.csx", "--safe").Code);
    }

    public void Dispose() => _place.Dispose();

    private string Installed => Path.Combine(_place.Folder, "data", "rota", "plugins", "my-feed", "0.1.0");

    private static bool IsOnScreen(Tmux tmux, string text) => tmux.Screen.Contains(text, StringComparison.Ordinal);

    private static string FirstOfShell(string page) =>
        File.ReadAllText(Path.Combine(Repository.Root, page)).Split("```sh\n")[1].Split("```")[0].TrimEnd('\n');

    // Removes the variables that the test run's dotnet sets for its children.
    private static IEnumerable<string> Foreign() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).Select(name => $"unset {name}");
}
