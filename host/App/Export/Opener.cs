using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Rota.Host.Editing;

namespace Rota.Host.Export;

// Opens a file in the system's default application.
internal sealed class Opener(Func<string, string?> environment)
{
    // An opener that shows the file itself, instead of asking another program, may outlive this one.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    // Detached: with neither the input nor the output of this program.
    private const string Apart = "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1";

    private static string Name => OperatingSystem.IsMacOS() ? "open" : "xdg-open";

    // A server has no display.
    public bool HasDisplay => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        || !string.IsNullOrEmpty(environment("DISPLAY")) || !string.IsNullOrEmpty(environment("WAYLAND_DISPLAY"));

    public bool CanOpen => HasDisplay && (OperatingSystem.IsWindows() || ProgramPath.Find(Name, environment) is not null);

    public void Open(string path)
    {
        // A full path cannot be mistaken for an option.
        var full = Path.GetFullPath(path);
        try
        {
            using var process = Process.Start(Start(full));
            if (process?.WaitForExit(LongEnough) == true && process.ExitCode != 0)
                throw Wrong(full, string.Create(CultureInfo.InvariantCulture, $"{Name} ended with exit code {process.ExitCode}"));
        }
        catch (Exception refused) when (refused is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw Wrong(full, refused.Message);
        }
    }

    private ProcessStartInfo Start(string path) => OperatingSystem.IsWindows()
        ? new(path) { UseShellExecute = true }
        : new("/bin/sh", ["-c", Apart, ProgramPath.Find(Name, environment) ?? throw Wrong(path, $"{Name} was not found on the PATH"), path]);

    private static InputException Wrong(string path, string why) =>
        new(new Mistake($"Written, but could not be opened: {why}. Open it yourself.", path));
}
