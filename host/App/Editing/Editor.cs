using System.Diagnostics;

namespace Rota.Host.Editing;

// Runs an editor until it ends, on the program's terminal, which must have been released for it.
internal static class Editor
{
    // Returns the error, or null.
    public static string? Run(EditorCommand command) => Foreground.Run(
        new ProcessStartInfo(command.File, command.Arguments) { UseShellExecute = false }, command.Name, "Set $EDITOR to an installed editor.");
}
