using System.Globalization;
using System.Text.RegularExpressions;
using Rota.Host.Tui;
using Rota.Tests.Program;
using Rota.Tests.Terminal;

namespace Rota.Tests.Screens;

// The program as users see it: in a terminal, with an editor.
[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class DeskInATerminalTests : IDisposable
{
    private const string Good = """
        // Half and half, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.1);
        Hold(("AAA", share), ("BBB", 1 - share)).Every(MonthEnd).Named("Half and half")
        """;

    private static readonly Regex Value = new("500 bps +from rota.json");

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void ASavedScriptRunsAgainAndShowsTheChanges()
    {
        using var tmux = Open();
        tmux.Press("Enter");
        tmux.WaitFor("⠒⠒ Half and half");

        Write("half", Good.Replace("0.5", "0.9", StringComparison.Ordinal));
        tmux.WaitFor("before → after");
        Write("half", Good.Replace("Hold", "Held", StringComparison.Ordinal));
        tmux.WaitFor("half.csx(3,1): error CS0103");
        tmux.WaitFor("stale: the run failed");
        Write("half", Good);
        tmux.WaitUntil(() => !tmux.Screen.Contains("stale", StringComparison.Ordinal), "good run");

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void AnErrorHasTheTextOfTheCommandLineAndTheScriptMarksItsLine()
    {
        Write("half", Good.Replace("Hold", "Held", StringComparison.Ordinal));
        using var tmux = Open();
        tmux.Press("Enter", "v");

        tmux.WaitFor("half.csx(3,1): error CS0103: unknown word 'Held'");
        tmux.WaitFor("did you mean Hold(weights, …)?");
        tmux.WaitFor("3 ✗ Held((");
        tmux.WaitFor("^ CS0103: unknown word 'Held'");
        Write("half", Good);
        tmux.WaitFor("3 ≠ Hold((");
        tmux.Press("K", "Enter");
        tmux.WaitFor("Hold(params (Asset, double)[] weights)");

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void AScriptThatKillsItsWorkerIsNamedAndTheNextRunWorks()
    {
        Write("killer", "// A killer.\nwhile (true) { }\n" + Good);
        using var tmux = Open();

        tmux.Press("j", "r");
        tmux.WaitFor("killer.csx was stopped: it ran longer than the time limit of 4 s.");
        Write("killer", Good);
        tmux.WaitFor("✓ ok");
        tmux.Press("k", "r");
        tmux.WaitUntil(() => tmux.Screen.Split("✓ ok").Length == 3, "second good run");

        tmux.Press("C-c", "C-c");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void CtrlCStopsAnEndlessScript()
    {
        Write("killer", "// A killer.\nwhile (true) { }\n" + Good);
        using var tmux = Open("--feed csv:prices", limit: 600);

        tmux.Press("j", "r");
        tmux.WaitFor("killer: running");
        tmux.Press("C-c");
        tmux.WaitUntil(() => !tmux.Screen.Contains("killer: running", StringComparison.Ordinal), "stop");
        tmux.Press("k", "Enter");
        tmux.WaitFor("⠒⠒ Half and half");

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void AChangedSettingHoldsUntilItIsWrittenOrTheProgramEnds()
    {
        var file = _place.Write("strategies/rota.json", "{\n  \"costBps\": 10\n}\n");
        using (var tmux = Open())
        {
            tmux.Press("Enter");
            tmux.WaitFor("⠒⠒ Half and half");
            tmux.Press("F2");
            tmux.WaitFor("from rota.json");
            tmux.Press("j", "j", "j", "j", "=", "C-u");
            tmux.Type("500");
            tmux.Press("Enter");
            tmux.WaitFor("changed here (rota.json: 10 bps)");
            tmux.WaitFor("before → after");
            tmux.Press("W");
            tmux.WaitUntil(() => File.ReadAllText(file) == "{\n  \"costBps\": 500\n}\n", "written file");
            tmux.WaitUntil(() => Value.IsMatch(tmux.Screen), "value of the file");
            tmux.Press("0", "=", "C-u");
            tmux.Type("5");
            tmux.Press("Enter");
            tmux.WaitFor("changed here (rota.json: 500 bps)");
            tmux.Press("q");
            WaitForTheEnd(tmux);
        }

        using var again = Open();
        again.Press("F2");
        again.WaitUntil(() => Value.IsMatch(again.Screen), "value of the file");
        again.Press("q");
        WaitForTheEnd(again);
    }

    [Fact]
    public void TheEditorOpensAtTheProblemAndReturns()
    {
        Write("half", Good.Replace("Hold", "Held", StringComparison.Ordinal));
        var editor = _place.Write("editor.sh", "#!/bin/sh\necho \"editing $*\"\nread answer\nsed -i 's/Held/Hold/' strategies/half.csx\n");
        using var tmux = Open(variables: $"EDITOR='sh {editor}'");

        tmux.Press("r");
        tmux.WaitFor("× 1 failed");
        tmux.Press("e");
        tmux.WaitFor("editing");
        tmux.Run("go on");
        tmux.WaitFor("✓ ok");

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void AnySizeIsFilledOrShowsTheSizeNeeded()
    {
        using var tmux = Open();
        tmux.Press("Enter");
        tmux.WaitFor("⠒⠒ Half and half");

        foreach (var (width, height) in new[] { (80, 24), (200, 50), (45, 13) })
        {
            tmux.Resize(width, height);
            tmux.WaitUntil(() => tmux.Screen.Split('\n')[0].Length > 0 && tmux.Screen.TrimEnd('\n').Split('\n').Length == height, $"{width} x {height}");
        }

        tmux.Resize(30, 8);
        tmux.WaitFor("Rota needs 40 x 12");
        tmux.Resize(100, 30);
        tmux.WaitFor("⠒⠒ Half and half");
        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public void ASignalEndsItWithTheTerminalRestoredAndNoWorkersLeft(string signal)
    {
        using var tmux = Open();
        tmux.Press("r");
        tmux.WaitFor("✓ ok");

        var program = Children(int.Parse(tmux.Fact("pane_pid"), CultureInfo.InvariantCulture)).Single();
        var workers = Children(program);
        Assert.NotEmpty(workers);
        Signal(signal, program);

        WaitForTheEnd(tmux, isOrderly: false);
        tmux.WaitUntil(() => workers.All(worker => !Directory.Exists($"/proc/{worker}")), "end of the workers");
    }

    [Fact]
    public void ParametersSurviveARestart()
    {
        using (var tmux = Open())
        {
            tmux.Press("Enter");
            tmux.WaitFor("⠒⠒ Half and half");
            tmux.Press("p", "Right");
            tmux.WaitFor("0.6");
            tmux.WaitFor("before → after");
            tmux.Press("q");
            WaitForTheEnd(tmux);
        }

        using var again = Open(until: "0.6");
        again.WaitFor("Half and half");
        again.Press("q");
        WaitForTheEnd(again);
    }

    [Fact]
    public void MenusDialogsAndFieldsTakeKeysPastesAndTheMouse()
    {
        using var tmux = Open();
        tmux.Press("F10", "Right");
        tmux.WaitFor("show past messages");
        tmux.Press("Escape");
        tmux.WaitUntil(() => !tmux.Screen.Contains("show past messages", StringComparison.Ordinal), "closed menu");
        tmux.Press("r");
        tmux.WaitFor("✓ ok");

        tmux.Type("\e[<2;6;4M\e[<2;6;4m");
        tmux.WaitFor("copy the strategy under another name");
        Click(tmux, "copy the strategy");
        tmux.WaitFor("Copy half as:");
        Assert.Equal("1", tmux.Fact("cursor_flag"));
        tmux.Paste("other");
        tmux.WaitFor("> other");
        // The terminal's clipboard, as OSC 52 in base64.
        tmux.Press("C-a", "C-x");
        tmux.WaitUntil(() => tmux.Written.Contains("\e]52;c;b3RoZXI=\a", StringComparison.Ordinal), "copied text");
        tmux.Press("Escape");
        tmux.WaitUntil(() => tmux.Fact("cursor_flag") == "0", "hidden cursor");

        tmux.Press("x");
        tmux.WaitFor("orders, csv");
        tmux.Type("orders csv");
        tmux.Press("Enter");
        tmux.WaitFor("Save as");
        tmux.Type(Path.Combine(_place.Folder, "orders.csv"));
        tmux.Press("Enter");
        tmux.WaitFor("Wrote");
        Assert.StartsWith("Strategy,Date,Asset", _place.Read("orders.csv"), StringComparison.Ordinal);

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    [Fact]
    public void AValueIsWrittenIntoTheScriptAndAnotherFolderIsOpened()
    {
        using var tmux = Open();
        tmux.Press("Enter");
        tmux.WaitFor("⠒⠒ Half and half");
        tmux.Press("p", "Right");
        tmux.WaitFor("≠ share 0.6, script 0.5");
        tmux.Press("W");
        tmux.WaitUntil(() => _place.Read("strategies/half.csx").Contains("Param(\"share\", 0.6, 0.0", StringComparison.Ordinal), "written default");
        tmux.WaitUntil(() => !tmux.Screen.Contains('≠'), "run without the set value");

        _place.Write("other/third.csx", Good.Replace("half", "third", StringComparison.Ordinal));
        tmux.Press("C-o", "C-u");
        tmux.Type("other");
        tmux.Press("Enter");
        tmux.WaitFor("Opened ");
        tmux.WaitFor("third");
        tmux.Press("r");
        tmux.WaitFor("✓ ok");
        _place.Write("other/fourth.csx", Good);
        tmux.WaitFor("fourth");

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    // The reader of the screens takes none of them.
    [Fact]
    public void EveryLetterArrivesInTheEditor()
    {
        var letters = string.Concat(Enumerable.Range(0, 60).Select(i => (char)('a' + i % 26)));
        var editor = _place.Write("editor.sh", "#!/bin/sh\nstty -icanon -echo\necho ready\ndd bs=1 count=60 of=letters 2> /dev/null\nstty sane\n");
        using var tmux = Open(variables: $"EDITOR='sh {editor}'");

        tmux.Press("e");
        tmux.WaitFor("ready");
        foreach (var letter in letters) tmux.Type(letter.ToString());
        tmux.WaitFor("1 strategy");
        Assert.Equal(letters, _place.Read("letters"));

        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    // As on Windows.
    [Fact]
    public void TheScreensRunOnTheDriverOfTerminalGui()
    {
        var editor = _place.Write("editor.sh", "#!/bin/sh\necho \"editing $*\"\nread answer\n");
        using var tmux = Open(variables: $"{ScreenTerminal.Variable}=package EDITOR='sh {editor}'");
        tmux.Press("r");
        tmux.WaitFor("✓ ok");
        tmux.Press("e");
        tmux.WaitFor("editing");
        tmux.Run("go on");
        tmux.WaitFor("✓ ok");
        tmux.Resize(90, 30);
        tmux.Press("Enter");
        tmux.WaitFor("⠒⠒ Half and half");
        tmux.Press("F10");
        tmux.WaitFor("run the strategy, or all marked ones");
        tmux.Press("Escape");
        tmux.WaitUntil(() => !tmux.Screen.Contains("run the strategy, or", StringComparison.Ordinal), "closed menu");
        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    // The package reads such files by itself: keys, borders, and errors in them.
    [Theory]
    [InlineData("""{"Application.MaximumIterationsPerSecond": 1, "Theme": "Green Phosphor", "FrameView.DefaultBorderStyle": "Double"}""")]
    [InlineData("{broken")]
    public void AConfigurationFileOfTerminalGuiHasNoEffect(string content)
    {
        Directory.CreateDirectory(Path.Combine(_place.Folder, ".tui"));
        foreach (var name in new[] { "config.json", "rota.config.json" }) _place.Write($".tui/{name}", content);
        using var tmux = Open(variables: $"HOME={_place.Folder} TUI_CONFIG='{{broken'");

        tmux.Press(":");
        tmux.WaitFor("┌┤Commands and strategies├─");
        tmux.Press("Escape");
        tmux.WaitUntil(() => !tmux.Screen.Contains("Commands and strategies", StringComparison.Ordinal), "closed palette");
        tmux.Press("q");
        WaitForTheEnd(tmux);
    }

    public void Dispose() => _place.Dispose();

    private void Write(string name, string text) => _place.Write($"strategies/{name}.csx", text + "\n");

    private Tmux Open(string options = "--feed csv:prices", int limit = 4, string variables = "", string until = "half")
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        if (!File.Exists(Path.Combine(_place.Folder, "strategies", "half.csx"))) Write("half", Good);
        _place.Write("rota.json", $"{{\"timeLimit\": {limit}}}");
        var tmux = Tmux.Open(130, 40);
        var script = _place.Write("run.sh", $"""
            cd {_place.Folder}
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
            export XDG_STATE_HOME={_place.Folder}/state
            stty -a > before
            env COLORTERM=truecolor {variables} {Place.Executable} strategies {options}
            echo "exit code $?"
            stty -a > after
            sleep 1000
            """.ReplaceLineEndings("\n"));
        tmux.Run($"exec sh {script}");
        tmux.WaitFor(until);
        return tmux;
    }

    private void WaitForTheEnd(Tmux tmux, bool isOrderly = true)
    {
        tmux.WaitFor(isOrderly ? "exit code 0" : "exit code ");
        tmux.WaitUntil(() => File.Exists(Path.Combine(_place.Folder, "after")), "settings after");
        tmux.WaitUntil(() => File.ReadAllText(Path.Combine(_place.Folder, "after")).Length > 0, "settings after");
        Assert.Equal(Settings("before"), Settings("after"));
        Assert.Equal(("0", "1", "0"), (tmux.Fact("alternate_on"), tmux.Fact("cursor_flag"), tmux.Fact("mouse_any_flag")));
    }

    // All but the size.
    private string[] Settings(string file) => File.ReadAllText(Path.Combine(_place.Folder, file)).Split('\n')[1..];

    // At a text on the screen.
    private static void Click(Tmux tmux, string text)
    {
        var rows = tmux.Screen.Split('\n');
        var y = Array.FindIndex(rows, row => row.Contains(text, StringComparison.Ordinal));
        var x = rows[y].IndexOf(text, StringComparison.Ordinal);
        tmux.Type($"\e[<0;{x + 1};{y + 1}M\e[<0;{x + 1};{y + 1}m");
    }

    private static void Signal(string signal, int process)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process}"]);
        kill.WaitForExit();
    }

    private static List<int> Children(int process) =>
    [
        .. Directory.GetDirectories($"/proc/{process}/task")
            .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
    ];
}
