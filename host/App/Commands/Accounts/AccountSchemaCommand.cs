using System.CommandLine;
using System.Text;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota account schema: the JSON schema of an account, for editors.
internal static class AccountSchemaCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("schema", "Print the JSON schema of an account, by which editors complete and check it.");
        command.SetAction(_ =>
        {
            streams.Write(Encoding.UTF8.GetBytes(AccountResource.Schema));
            return ExitCode.Done;
        });
        return command;
    }
}
