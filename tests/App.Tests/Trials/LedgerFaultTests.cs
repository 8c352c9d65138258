using Microsoft.Data.Sqlite;
using Rota.Host.Trials;

namespace Rota.Tests.Trials;

// Each fault of the disk or of another program is a sentence with a remedy.
public sealed class LedgerFaultTests
{
    [Theory]
    [InlineData(8, "no permission to write the file or its folder. Set XDG_DATA_HOME to a folder that you can write")]
    [InlineData(14, "no permission for the file or its folder, or a link to nothing. Set XDG_DATA_HOME to a folder that you can write")]
    [InlineData(13, "the disk is full. Free some space")]
    [InlineData(10, "the disk reports an error, or is full. Free some space")]
    [InlineData(5, "another program kept it locked for 30 seconds")]
    public void AFaultNamesTheFileAndTheRemedy(int code, string words)
    {
        var fault = LedgerFault.Of(new SqliteException("SQLite Error", code), "/home/u/ledger.db").Message;

        Assert.StartsWith($"/home/u/ledger.db: Cannot use the ledger: {words}", fault, StringComparison.Ordinal);
        Assert.EndsWith("or turn the ledger off with 'rota config set ledger off'.", fault, StringComparison.Ordinal);
    }
}
