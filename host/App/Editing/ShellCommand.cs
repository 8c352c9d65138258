using System.Diagnostics;
using Rota.Host.Foundation;

namespace Rota.Host.Editing;

// A command of the user's with the values of its placeholders, for the shell.
internal sealed record ShellCommand(string Name, CommandTemplate Line, string Folder, IReadOnlyDictionary<string, string> Values)
{
    private const string Shell = "/bin/sh";

    // On the terminal, which must have been lent. Returns the error, or null.
    public string? RunOnTerminal() => Foreground.Run(
        With(new ProcessStartInfo(Shell, ["-c", Line.Script]) { UseShellExecute = false }), Name, "Check the command in your keys file.");

    // In a process group of its own, which ends when the input of the process does.
    public Process Start(ThisProgram program)
    {
        var start = With(new ProcessStartInfo(program.File, [.. program.Arguments, ThisProgram.LaunchVerb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        start.Environment[Launch.Variable] = Line.Script;
        return Process.Start(start)!;
    }

    private ProcessStartInfo With(ProcessStartInfo start)
    {
        start.WorkingDirectory = Folder;
        foreach (var (placeholder, value) in Values) start.Environment[CommandTemplate.Variable(placeholder)] = value;
        return start;
    }
}
