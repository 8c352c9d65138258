using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Commands;

// rota worker CHANNEL: the program calls itself to run scripts in isolation; not for users.
internal static class WorkerCommand
{
    public static Command Create()
    {
        var channel = new Argument<string>("CHANNEL") { Description = "The program's channel." };
        var command = new Command(ThisProgram.WorkerVerb, "Run scripts for another rota.") { channel };
        command.Hidden = true;
        command.SetAction(parsed => WorkerLoop.Run(parsed.GetRequiredValue(channel)));
        return command;
    }
}
