using System.Diagnostics;
using System.Text;

namespace Rota.Tests.Terminal;

// A foreign terminal: a pane of a separate tmux server with a shell.
internal sealed class Tmux : IDisposable
{
    public const string Missing = "tmux is not on this machine (apt-get install tmux); the program was not tried in a terminal.";

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-tmux-").FullName;

    // The raw output of the pane's programs.
    private readonly string _written;

    private Tmux() => _written = Path.Combine(_folder, "written");

    public static bool IsInstalled { get; } = !OperatingSystem.IsWindows() &&
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux")));

    public string Written => File.Exists(_written) ? Encoding.UTF8.GetString(File.ReadAllBytes(_written)) : "";

    public string Screen => Tell("capture-pane", "-p");

    // Includes scrolled-out lines.
    public string History => Tell("capture-pane", "-p", "-S", "-");

    public static Tmux Open(int width, int height)
    {
        var tmux = new Tmux();
        File.WriteAllText(
            Path.Combine(tmux._folder, "tmux.conf"), "set -g default-terminal tmux-256color\nset -g history-limit 5000\n");
        tmux.Tell("new-session", "-d", "-x", $"{width}", "-y", $"{height}", "env PS1='$ ' ENV= sh -i");
        tmux.Tell("pipe-pane", $"cat >> {tmux._written}");
        tmux.WaitFor("$");
        return tmux;
    }

    public void Type(string text) => Tell("send-keys", "-l", text);

    public void Press(params string[] keys) => Tell(["send-keys", .. keys]);

    public void Run(string command)
    {
        Type(command);
        Press("Enter");
    }

    public void Paste(string text)
    {
        Tell("set-buffer", text);
        Tell("paste-buffer", "-p");
    }

    public void Resize(int width, int height) => Tell("resize-window", "-x", $"{width}", "-y", $"{height}");

    // A fact about the pane: alternate_on, cursor_flag, pane_current_command ...
    public string Fact(string name) => Tell("display-message", "-p", $"#{{{name}}}").TrimEnd('\n');

    public void WaitFor(string text, int seconds = 30) =>
        WaitUntil(() => Screen.Contains(text, StringComparison.Ordinal), text, seconds);

    public void WaitUntil(Func<bool> condition, string what, int seconds = 30)
    {
        for (var i = 0; i < seconds * 20; i++)
        {
            if (condition()) return;
            Thread.Sleep(50);
        }

        Assert.Fail($"After {seconds} seconds there is no {what}:\n{Screen}");
    }

    public void Dispose()
    {
        Tell("kill-server");
        Directory.Delete(_folder, recursive: true);
    }

    private string Tell(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-u", "-f", Path.Combine(_folder, "tmux.conf"), "-L", "rota", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMUX_TMPDIR"] = _folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var name in new[] { "TMUX", "NO_COLOR", "COLORTERM", "COLORFGBG", "COLUMNS", "LINES" })
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"tmux {string.Join(' ', arguments)}: {error.Result}");
        return output;
    }
}
