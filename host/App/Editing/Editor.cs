using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Rota.Host.Editing;

// Runs an editor until it ends, on the program's terminal, which must have been released for it.
internal static class Editor
{
    // Returns the error, or null.
    public static string? Run(EditorCommand command)
    {
        try
        {
            // Not redirected: the editor uses the terminal.
            using var process = Process.Start(new ProcessStartInfo(command.File, command.Arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => null,
                // Exit codes above 128 are signals, as in a shell.
                > 128 and var code when !OperatingSystem.IsWindows() => Text($"{command.Name} was stopped by signal {code - 128}."),
                var code => Text($"{command.Name} failed with exit code {code}."),
            };
        }
        catch (Exception refused) when (refused is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"Cannot start {command.Name}: {refused.Message}. Set $EDITOR to an installed editor.";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
