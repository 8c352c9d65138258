using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// rota account import EXPORT: an export becomes the holdings of an account once all of it could be read.
internal sealed class ImportHoldingsCommand
{
    private readonly Argument<string> _export = new("EXPORT") { Description = "The positions that your broker or plan exports: CSV, .xlsx or .xls." };
    private readonly Option<string> _account = RunOptions.Value("--account", "ACCOUNT", $"The account's file (default: {AccountCommand.Usual}).");
    private readonly Streams _streams;

    private ImportHoldingsCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new ImportHoldingsCommand(streams);
        var command = new Command("import", "Copy an export of positions to where the account expects it; show what changed.") { verb._export, verb._account };
        command.SetAction(verb.Import);
        return command;
    }

    private int Import(ParseResult parsed)
    {
        var path = parsed.GetValue(_account) ?? AccountCommand.Usual;
        var file = AccountFile.Read(path);
        if (file.Holdings.Path is not { } place)
            throw new InputException(new Mistake("The account names no 'holdings'; add the name that the export shall have, such as \"positions.csv\".", file.Path));
        var export = Path.GetFullPath(parsed.GetRequiredValue(_export));
        if (export == place) throw new InputException(new Mistake("This file is the account's already. Import another one, or run 'rota account check'.", export));
        var after = HoldingsExport.Read(export, file.Holdings);
        var before = Before(place, file);
        WholeFile.Write(place, UserFile.ReadBytes(export));
        _streams.Out.WriteLine($"Wrote {Path.GetRelativePath(Environment.CurrentDirectory, place)}");
        _streams.Out.WriteLine();
        _streams.Write(ChangesText.Of(before, after));
        _streams.Out.WriteLine();
        return CheckAccountCommand.Check(path, _streams);
    }

    // Null if there was none, or if nobody can read it.
    private HoldingsExport? Before(string place, AccountFile file)
    {
        if (!File.Exists(place)) return null;
        try
        {
            return HoldingsExport.Read(place, file.Holdings);
        }
        catch (InputException wrong)
        {
            _streams.Error.WriteLine($"The export before cannot be compared: {wrong.Mistakes[0]}");
            return null;
        }
    }
}
