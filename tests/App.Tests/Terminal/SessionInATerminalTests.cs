using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Tests.Terminal;

[Trait("Category", "Slow")]
public sealed partial class SessionInATerminalTests : IDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "App.Tests");

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-session-").FullName;

    [Theory]
    [InlineData("q")]
    [InlineData("x")]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    [InlineData("HUP")]
    public void TheTerminalIsRestoredHoweverTheProcessEnds(string end)
    {
        using var tmux = Open();
        var before = Settings(tmux, "before");
        Start(tmux);
        Assert.Equal(("1", "0", "1"), (tmux.Fact("alternate_on"), tmux.Fact("cursor_flag"), tmux.Fact("mouse_sgr_flag")));

        if (end.Length == 1) tmux.Type(end);
        else Signal(tmux, end);

        WaitForShell(tmux);
        Assert.Equal(("1", "0", "1"), (tmux.Fact("cursor_flag"), tmux.Fact("mouse_any_flag"), tmux.Fact("wrap_flag")));
        Assert.Equal(before, Settings(tmux, "after"));
        tmux.WaitFor("what was there before");
        Assert.DoesNotContain("corner", tmux.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ASuspendedProcessReturnsTheTerminalToTheShellUntilItResumes()
    {
        using var tmux = Open();
        var before = Settings(tmux, "before");
        Start(tmux);

        foreach (var stop in new Action[] { () => tmux.Press("C-z"), () => Signal(tmux, "TSTP") })
        {
            stop();
            WaitForShell(tmux);
            Assert.Equal(before, Settings(tmux, "stopped"));

            tmux.Run("fg");
            tmux.WaitUntil(() => tmux.Fact("alternate_on") == "1" && tmux.Fact("cursor_flag") == "0", "alternate screen");
            tmux.Press("Up");
            tmux.WaitFor("<Up>");
            tmux.WaitFor("corner");
        }

        tmux.Type("q");
        WaitForShell(tmux);
        Assert.Equal(before, Settings(tmux, "after"));
    }

    [Fact]
    public void KeysMousePastesAndSizesArriveUnchanged()
    {
        using var tmux = Open();
        Start(tmux);

        foreach (var (press, name) in new[]
        {
            ("Escape", "Escape"), ("Up", "Up"), ("PageDown", "PageDown"), ("End", "End"), ("F5", "F5"), ("F12", "F12"),
            ("BTab", "Shift+Tab"), ("M-x", "Alt+x"), ("C-r", "Ctrl+R"), ("C-c", "Ctrl+C"),
            ("C-Right", "Ctrl+Right"), ("日", "日"), ("Enter", "Enter"),
        })
        {
            tmux.Press(press);
            tmux.WaitFor($"<{name}>");
        }

        tmux.Type("\e[<65;3;4M");
        tmux.WaitFor("<WheelDown at 2, 3>");
        tmux.Paste("two\nlines");
        tmux.WaitFor("<PasteInput { Text = two");
        tmux.Resize(70, 17);
        tmux.WaitFor("of 70 x 17 was given");
        Assert.EndsWith("corner", tmux.Screen.TrimEnd('\n'), StringComparison.Ordinal);
        Assert.Equal("日本 e\u0301 |", tmux.Screen.Split('\n')[2]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Tmux Open()
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var tmux = Tmux.Open(90, 20);
        tmux.Run("echo what was there before");
        tmux.WaitFor("\nwhat was there before");
        return tmux;
    }

    private static void Start(Tmux tmux)
    {
        tmux.Run($"{Probe.Variable}=1 {Executable}");
        tmux.WaitFor("was given <ResizeInput");
    }

    private static void WaitForShell(Tmux tmux) =>
        tmux.WaitUntil(() => tmux.Fact("alternate_on") == "0" && tmux.Fact("pane_current_command") == "sh", "shell");

    private static void Signal(Tmux tmux, string signal)
    {
        var process = int.Parse(Process().Match(tmux.Screen).Groups[1].Value, CultureInfo.InvariantCulture);
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    // The line discipline as reported by the shell's stty.
    private string Settings(Tmux tmux, string name)
    {
        var file = Path.Combine(_folder, name);
        File.Delete(file);
        tmux.Run($"stty -a > {file}.new && mv {file}.new {file}");
        tmux.WaitUntil(() => File.Exists(file), "settings");
        return File.ReadAllText(file);
    }

    [GeneratedRegex(@"process (\d+) of")]
    private static partial Regex Process();
}
