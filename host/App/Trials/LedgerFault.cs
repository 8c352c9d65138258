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

    public static InputException Of(SqliteException fault, string path) => new(new Mistake(fault.SqliteErrorCode switch
    {
        ReadOnly or CannotOpen => "Cannot write the ledger: no permission to write the file or its folder.",
        Full => "Cannot write the ledger: the disk is full.",
        Busy => "Cannot write the ledger: another program kept it locked for 30 seconds.",
        Disk => "Cannot use the ledger: the disk reports an error.",
        _ => $"Cannot use the ledger: {fault.Message}",
    }, path));
}
