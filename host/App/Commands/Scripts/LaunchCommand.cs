using System.CommandLine;
using Rota.Host.Editing;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// rota launch: the program calls itself to run a user's command in a process group; not for users.
internal static class LaunchCommand
{
    public static Command Create()
    {
        var command = new Command(ThisProgram.LaunchVerb, "Run a command for another rota.") { Hidden = true };
        command.SetAction(_ => Launch.Run());
        return command;
    }
}
