using System.CommandLine;
using System.Text;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota account check: everything that is wrong with an account's files, at once.
internal static class CheckAccountCommand
{
    public static Command Create(Streams streams)
    {
        var account = AccountCommand.File();
        var command = new Command("check", "Check an account and the files that it names; report all mistakes at once.") { account };
        command.SetAction(parsed => Check(parsed.GetValue(account) ?? AccountCommand.Usual, streams));
        return command;
    }

    public static int Check(string path, Streams streams)
    {
        var check = AccountCheck.Of(path);
        streams.Write(Encoding.UTF8.GetBytes(string.Concat(check.Good.Concat(check.Notes.Select(note => $"Note: {note}")).Select(line => line + "\n"))));
        return check.Mistakes.Count == 0 ? ExitCode.Done : throw new InputException(check.Mistakes);
    }
}
