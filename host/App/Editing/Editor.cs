using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Rota.Host.Editing;

// Runs an editor on the terminal that this program has, which must have been lent for it, until it ends.
internal static class Editor
{
    // What went wrong; null when nothing did.
    public static string? Run(EditorCommand command)
    {
        try
        {
            // Nothing redirected: its input and output are the terminal.
            using var process = Process.Start(new ProcessStartInfo(command.File, command.Arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => null,
                // As a shell counts.
                > 128 and var code when !OperatingSystem.IsWindows() => Text($"{command.Name} was ended by signal {code - 128}."),
                var code => Text($"{command.Name} ended with exit code {code}."),
            };
        }
        catch (Exception refused) when (refused is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"{command.Name} cannot be started: {refused.Message}. Set $EDITOR to an editor that can.";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
