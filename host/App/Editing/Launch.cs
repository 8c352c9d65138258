using System.Diagnostics;
using System.Runtime.InteropServices;
using Rota.Terminal;

namespace Rota.Host.Editing;

// The program's own side of a user's command: a process that leads a group, runs the shell in it, and ends the whole group when its input
// ends, that is when the program stops the command or is gone.
internal static class Launch
{
    // The text for the shell.
    public const string Variable = "ROTA_COMMAND";

    private const int Terminate = 15;
    private const int Kill = 9;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Last = TimeSpan.FromMilliseconds(300);

    // Returns the command's exit code.
    public static int Run()
    {
        if (LibC.NewSession() < 0) throw new InvalidOperationException("The process leads a group already, and cannot have a group of its own.");
        // Meant for the group; this process goes last.
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Environment.GetEnvironmentVariable(Variable) ?? ""]) { RedirectStandardInput = true };
        start.Environment.Remove(Variable);
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        using var ending = new ManualResetEventSlim();
        var end = Task.Run(() => EndGroup(shell, ending));
        shell.WaitForExit();
        // The rest of the group gets its time too.
        if (ending.IsSet) end.Wait();
        return shell.ExitCode;
    }

    private static void EndGroup(Process shell, ManualResetEventSlim ending)
    {
        var nothing = new byte[1];
        while (LibC.Read(LibC.Input, nothing, 1) > 0)
        {
            // Nothing is sent: only the end counts.
        }

        ending.Set();
        _ = LibC.Kill(0, Terminate);
        shell.WaitForExit(Patience);
        Thread.Sleep(Last);
        _ = LibC.Kill(0, Kill);
    }
}
