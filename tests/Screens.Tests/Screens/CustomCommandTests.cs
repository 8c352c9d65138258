using System.Threading.Channels;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Program;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The user's own commands on the screens.
public sealed class CustomCommandTests : IDisposable
{
    private static readonly KeyTable Keys = KeyTable.With(
        new Dictionary<string, IReadOnlyList<string>>(),
        [
            (new("changes", CommandTemplate.Of("git diff {file}"), HasTerminal: true), ["F6"]),
            (new("lint", CommandTemplate.Of("lint {folder} {name} {line} {day}"), HasTerminal: false), ["F7", "r"]),
        ]);

    private readonly Driver _desk = new(Keys, 160);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void ACommandIsFoundInHelpFooterAndPalette()
    {
        _desk.Sees("F6 changes").Press("End", ":").Type("lint").Sees("lint: lint {folder} {name} {line} {day}").Press("Escape");
        Assert.Contains(HelpText.Of(_desk.Desk), line => line.Text.StartsWith("  F7, r", StringComparison.Ordinal));
        Assert.Contains(HelpText.Of(_desk.Desk), line => line.Text == "Your commands");
        Assert.Empty(Keys[AppCommand.Run].Keys);
    }

    [Fact]
    public void EachHasItsOwnEntryInTheMenu()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("F10", "Right", "Right", "Right", "Right").Sees("git diff {file}")
            .Press("Down", "Enter");

        Assert.Equal("lint", _desk.Wants<Effect.RunCommand>().Command.Name);
    }

    [Fact]
    public void PlaceholdersGetTheValuesOfTheSelectedStrategy()
    {
        _desk.Press("F7").Sees("lint needs a day of a result: run the strategy first");
        var failed = new Failed(FailureCause.Mistake, "no") { Places = [new Host.Problems.Place(Driver.Path("gem"), 3, 7, "no")] };
        _desk.Finish("gem", Runs.Of("One")).Fail("gem", failed).Press("F7").Sees("lint is running.");

        var run = _desk.Wants<Effect.RunCommand>().Command;
        Assert.Equal(("lint", "/strategies/published"), (run.Name, run.Folder));
        Assert.Equal(["/strategies/published", "One", "3", "2018-12-18"], new[] { "folder", "name", "line", "day" }.Select(name => run.Values[name]));

        _desk.Press("F6");
        Assert.Equal(Driver.Path("gem"), _desk.Wants<Effect.RunOnTerminal>().Command.Values["file"]);
        _desk.On(new Msg.Found([])).Press("F6").Sees("changes needs a strategy: select one first.");
    }

    [Fact]
    public void TheOutputGoesToTheLogAndTheExitCodeIsTold()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("F7", "F7").Sees("lint is still running; S stops it.");
        Assert.Single(_desk.Wanted.OfType<Effect.RunCommand>());

        _desk.On(new Msg.CommandPrinted("lint", ["gem.csx:3: no", "one problem"])).On(new Msg.CommandEnded("lint", 3))
            .Sees("× lint failed with exit code 3; Ctrl+G shows its output.").Press("Ctrl+G").Sees("lint: gem.csx:3: no").Sees("lint: one problem");
    }

    [Fact]
    public void SStopsIt()
    {
        _desk.Finish("gem", Runs.Of("One")).DoesNotSee("S stop").Press("F7", "S").Sees("Stopping lint.").Wants<Effect.StopCommands>();

        _desk.On(new Msg.CommandEnded("lint", null)).Sees("lint was stopped.").Press("j").DoesNotSee("S stop");
    }

    [Fact]
    public async Task LinesArriveInOrderAndThenTheExitCode()
    {
        var said = Channel.CreateUnbounded<Msg>();
        await using var work = new CommandWork(Program, said.Writer);

        work.Run(Command("echo one; echo {name}; exit 3"));

        Assert.Equal(["one", "it's \"two\""], await LinesAsync(said, 3));
    }

    [Fact]
    public async Task EndlessOutputIsCutAndStopped()
    {
        var said = Channel.CreateUnbounded<Msg>();
        await using var work = new CommandWork(Program, said.Writer);

        work.Run(Command("yes"));
        while (!(await said.Reader.ReadAsync(TestContext.Current.CancellationToken) is Msg.CommandPrinted { Lines: [var line] }
            && line.EndsWith(" lines omitted ...", StringComparison.Ordinal)))
        {
        }

        work.Stop();

        await LinesAsync(said, null);
    }

    // Also one that does not listen, and one in the background.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StoppingOrLeavingEndsTheWholeProcessGroup(bool isStopped)
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "Needs /proc.");
        var said = Channel.CreateUnbounded<Msg>();
        await using var work = new CommandWork(Program, said.Writer);
        work.Run(Command("sleep 1000 & echo $!; (trap '' TERM; sleep 1000; sleep 1000) & echo $!; wait"));
        var lines = new List<string>();
        while (lines.Count < 2) lines.AddRange(((Msg.CommandPrinted)await said.Reader.ReadAsync(TestContext.Current.CancellationToken)).Lines);

        if (isStopped) work.Stop();
        else await work.DisposeAsync();
        await LinesAsync(said, null);

        Assert.DoesNotContain(lines, process => IsRunning(process));
    }

    private static ThisProgram Program => ThisProgram.At(Path.GetDirectoryName(Place.Executable)!);

    private static ShellCommand Command(string line) =>
        new("own", CommandTemplate.Of(line), Path.GetTempPath(), new Dictionary<string, string> { ["name"] = "it's \"two\"" });

    // A process that nobody has waited for yet is a zombie.
    private static bool IsRunning(string process) => Directory.Exists($"/proc/{process}")
        && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static async Task<List<string>> LinesAsync(Channel<Msg> said, int? code)
    {
        var lines = new List<string>();
        while (true)
        {
            switch (await said.Reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                case Msg.CommandPrinted printed:
                    lines.AddRange(printed.Lines);
                    break;
                case Msg.CommandEnded ended:
                    Assert.Equal(code, ended.ExitCode);
                    return lines;
            }
        }
    }
}
