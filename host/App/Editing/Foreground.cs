using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Rota.Host.Editing;

// Runs a program until it ends, on this program's terminal, which must have been released for it.
internal static class Foreground
{
    // Not redirected: the program uses the terminal. Returns the error, or null.
    public static string? Run(ProcessStartInfo start, string name, string remedy)
    {
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => null,
                // Exit codes above 128 are signals, as in a shell.
                > 128 and var code when !OperatingSystem.IsWindows() => Text($"{name} was stopped by signal {code - 128}."),
                var code => Text($"{name} failed with exit code {code}."),
            };
        }
        catch (Exception refused) when (refused is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"Cannot start {name}: {refused.Message}. {remedy}";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
