using Microsoft.Data.Sqlite;

namespace Rota.Host.Trials;

// Errors of SQLite in words.
internal static class LedgerFault
{
    // Result codes of SQLite.
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int Busy = 5;
    private const int Disk = 10;

    public static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is Corrupt or NotADatabase;

    public static InputException Of(SqliteException fault, string path) => new(new Mistake(
        $"Cannot use the ledger: {Words(fault)}, or turn the ledger off with 'rota config set ledger off'.", path));

    private static string Words(SqliteException fault) => fault.SqliteErrorCode switch
    {
        ReadOnly => "no permission to write the file or its folder. Set XDG_DATA_HOME to a folder that you can write",
        CannotOpen => "no permission for the file or its folder, or a link to nothing. Set XDG_DATA_HOME to a folder that you can write",
        Full => "the disk is full. Free some space",
        Disk => "the disk reports an error, or is full. Free some space",
        Busy => "another program kept it locked for 30 seconds. Close that program",
        _ => $"{fault.Message.TrimEnd('.')}. Rename the file to begin a new one",
    };
}
