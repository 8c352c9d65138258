using System.Diagnostics;
using System.Text.RegularExpressions;
using Rota.Tests.Terminal;

namespace Rota.Tests.Editing;

// An editor on the terminal of a program that was using the screen.
[Trait("Category", "Slow")]
public sealed partial class EditorInATerminalTests : IDisposable
{
    private const string Reads = """
        printf 'editing %s> ' "$*"
        read text
        echo "$text" > "$2"
        """;

    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "App.Tests");

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-edit-").FullName;

    private string Edited => Path.Combine(_folder, "edited");

    [Theory]
    [InlineData("e")]
    [InlineData("E")]
    public void AnEditorGetsTheOriginalTerminalAndThenTheScreenReturns(string key)
    {
        using var tmux = Open(Reads, out var before);
        AssertArrives(tmux, "Up", "<Up>");
        var raw = Settings(tmux);
        Assert.NotEqual(before, raw);

        tmux.Type(key);
        tmux.WaitFor($"editing +3 {Edited}>");
        Assert.Equal(before, Settings(tmux));
        Assert.Equal(("0", "1", "0"), (tmux.Fact("alternate_on"), tmux.Fact("cursor_flag"), tmux.Fact("mouse_any_flag")));
        Assert.Contains("what was there before", tmux.Screen, StringComparison.Ordinal);
        tmux.Resize(80, 18);
        tmux.Run("q, no key but a text");

        AssertIsBack(tmux, raw, "edited: well");
        Assert.Equal("q, no key but a text\n", File.ReadAllText(Edited));
        tmux.WaitFor("of 80 x 18 was given");
        AssertLeavesAll(tmux, before);
    }

    // Killed while it shows its own screen, with its own key, mouse and scroll modes.
    [Fact]
    public void ACrashedEditorLeavesTheTerminalClean()
    {
        using var tmux = Open(
            """
            stty raw -echo
            printf '\033[?1049h\033[?1h\033=\033[?1003h\033[2;4r\033[?6h\033[4h\033[41mcrashes'
            kill -9 $$
            """, out var before);
        var raw = Settings(tmux);

        tmux.Type("e");

        AssertIsBack(tmux, raw, "was stopped by signal 9.");
        Assert.Equal(
            ("0", "0", "0", "17", "0"),
            (tmux.Fact("keypad_cursor_flag"), tmux.Fact("keypad_flag"), tmux.Fact("scroll_region_upper"),
                tmux.Fact("scroll_region_lower"), tmux.Fact("mouse_all_flag")));
        Assert.EndsWith("corner", tmux.Screen.TrimEnd('\n'), StringComparison.Ordinal);
        AssertLeavesAll(tmux, before);
    }

    [Fact]
    public void AFailedEditorIsReported()
    {
        using var tmux = Open("exit 7", out var before);
        var raw = Settings(tmux);

        tmux.Type("e");

        AssertIsBack(tmux, raw, "vi failed with exit code 7.");
        AssertLeavesAll(tmux, before);
    }

    [Fact]
    public void AnEditorThatCannotStartIsReported()
    {
        using var tmux = Open("", out var before, first: "#!/nowhere/sh");
        var raw = Settings(tmux);

        tmux.Type("e");

        AssertIsBack(tmux, raw, "Cannot start vi: ");
        AssertLeavesAll(tmux, before);
    }

    // Signal keys reach the whole foreground job.
    [Fact]
    public void TheProgramSurvivesAnInterruptOfTheEditor()
    {
        using var tmux = Open(Reads, out var before);
        var raw = Settings(tmux);

        foreach (var (keys, signal) in new[] { ("C-c", 2), (@"C-\", 3) })
        {
            tmux.Type("e");
            tmux.WaitFor("editing");
            tmux.Press(keys);
            AssertIsBack(tmux, raw, $"stopped by signal {signal}.");
        }

        Assert.False(File.Exists(Edited));
        AssertLeavesAll(tmux, before);
    }

    [Fact]
    public void AnEditorCanBeSuspendedAndResumed()
    {
        using var tmux = Open(Reads, out var before);
        var raw = Settings(tmux);

        tmux.Type("e");
        tmux.WaitFor("editing");
        tmux.Press("C-z");
        tmux.WaitUntil(() => tmux.Screen.TrimEnd().EndsWith('$'), "shell");
        tmux.Run("echo the sh''ell");
        tmux.WaitFor("\nthe shell");
        tmux.Run("fg");
        tmux.WaitUntil(() => Processes(tmux).All(state => state.StartsWith('S')), "editor that goes on");
        Assert.Equal("0", tmux.Fact("alternate_on"));
        tmux.Run("after a pause");

        AssertIsBack(tmux, raw, "edited: well");
        Assert.Equal("after a pause\n", File.ReadAllText(Edited));
        AssertLeavesAll(tmux, before);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertIsBack(Tmux tmux, string raw, string said)
    {
        tmux.WaitFor(said);
        tmux.WaitFor("corner");
        Assert.Equal(("1", "0", "1"), (tmux.Fact("alternate_on"), tmux.Fact("cursor_flag"), tmux.Fact("mouse_sgr_flag")));
        Assert.Equal(raw, Settings(tmux));
        AssertArrives(tmux, "Up", "<Up>");
        AssertArrives(tmux, "C-c", "<Ctrl+C>");
    }

    // A late resize may hide the key's name before it is seen; then the key is pressed again.
    private static void AssertArrives(Tmux tmux, string key, string name)
    {
        var looks = 0;
        tmux.WaitUntil(
            () =>
            {
                if (looks++ % 20 == 0) tmux.Press(key);
                return tmux.Screen.Contains(name, StringComparison.Ordinal);
            },
            name);
    }

    private static void AssertLeavesAll(Tmux tmux, string before)
    {
        tmux.Type("q");
        tmux.WaitUntil(() => tmux.Fact("alternate_on") == "0" && tmux.Fact("pane_current_command") == "sh", "shell");
        Assert.Equal(before, Settings(tmux));
        Assert.Equal(("1", "0", "1"), (tmux.Fact("cursor_flag"), tmux.Fact("mouse_any_flag"), tmux.Fact("wrap_flag")));
        tmux.WaitFor("what was there before");
    }

    // The line discipline, without the window size.
    private static string Settings(Tmux tmux) => Size().Replace(Tell("stty", "-a", "-F", tmux.Fact("pane_tty")), "");

    // The states of the probe and the editor: S sleeping, T stopped.
    private static string[] Processes(Tmux tmux) =>
        [.. Tell("ps", "-t", tmux.Fact("pane_tty")[5..], "-o", "stat=,comm=").Split('\n').Where(line => Program().IsMatch(line))];

    private static string Tell(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{file} {string.Join(' ', arguments)}");
        return output;
    }

    private Tmux Open(string script, out string before, string first = "#!/bin/sh")
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var editor = Path.Combine(_folder, "vi");
        File.WriteAllText(editor, $"{first}\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(editor, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var tmux = Tmux.Open(90, 18);
        tmux.Run("echo what was there before");
        tmux.WaitFor("\nwhat was there before");
        before = Settings(tmux);
        tmux.Run($"VISUAL='{editor}' {Probe.Edited}={Edited} {Probe.Variable}=1 {Executable}");
        tmux.WaitFor("was given <ResizeInput");
        return tmux;
    }

    [GeneratedRegex(@"rows \d+; columns \d+;")]
    private static partial Regex Size();

    [GeneratedRegex("App.Tests|vi$")]
    private static partial Regex Program();
}
