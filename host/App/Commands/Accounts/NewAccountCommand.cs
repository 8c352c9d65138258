using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// rota account new: a file with comments to start from. Overwrites no file.
internal static class NewAccountCommand
{
    public static Command Create(Streams streams)
    {
        var path = AccountCommand.File();
        var command = new Command("new", "Write an account with comments, to be filled in.") { path };
        command.SetAction(parsed => Write(parsed.GetValue(path) ?? AccountCommand.Usual, streams));
        return command;
    }

    private static int Write(string path, Streams streams)
    {
        NewFile.Write(path, AccountResource.Template);
        var other = path == AccountCommand.Usual ? "" : $" {path}";
        streams.Out.WriteLine($"Wrote {path}");
        streams.Out.WriteLine();
        streams.Out.WriteLine("Set name, type, units and cash. Then:");
        foreach (var row in AlignedText.Of(
            [
                [$"  rota account check{other}", "see what is wrong"],
                [$"  rota account import EXPORT.csv{(other.Length > 0 ? $" --account{other}" : "")}", "take over what your broker or plan exports"],
                [$"  rota account show{other}", "see what the account holds"],
                ["  rota plans", "list rules of plans to copy"],
            ],
            isNumeric: false))
            streams.Out.WriteLine(row);
        return ExitCode.Done;
    }
}
