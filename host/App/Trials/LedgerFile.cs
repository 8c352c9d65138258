using Microsoft.Data.Sqlite;
using Rota.Host.Foundation;

namespace Rota.Host.Trials;

// Begins the ledger's file, and sets a damaged one aside. Both happen under a lock, because another program may be about to do the same.
internal static class LedgerFile
{
    private const int LongestWaitSeconds = 30;

    // Whether a trial was ever written. A ledger that cannot be looked at counts: using it gives the reason.
    public static bool IsBegun(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return true;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    // Does something with the ledger. Said is told which damaged file was replaced; any other failure is a mistake that names the file.
    public static T With<T>(string path, Action<string> said, Func<TrialLedger, T> work)
    {
        try
        {
            LedgerPlace.RequireLocal(path);
            try
            {
                return Work();
            }
            catch (SqliteException damaged) when (LedgerFault.IsDamage(damaged))
            {
                if (SetAside(path) is { } place) said($"{path} was damaged. It was renamed to {place}, and a new ledger begins.");
                return Work();
            }
        }
        catch (SqliteException failed)
        {
            throw LedgerFault.Of(failed, path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot open the ledger: {refused.Message}", path));
        }

        T Work()
        {
            using var ledger = TrialLedger.Open(path);
            return work(ledger);
        }
    }

    public static SqliteConnection Connect(string path)
    {
        // A pool would keep a file open that another program sets aside.
        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            file.Open();
            Execute(file, $"PRAGMA busy_timeout = {LongestWaitSeconds * 1000}; PRAGMA synchronous = FULL");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // An empty file that only the user can read; SQLite takes it for an empty database.
    public static void Begin(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(path, options);
    }

    // The table, with readers that do not wait for writers.
    public static void Complete(string path, SqliteConnection file)
    {
        using var turn = WriteTurn.Wait(path);
        Execute(file, "PRAGMA journal_mode = WAL");
        using var all = file.BeginTransaction();
        Execute(file, $"{LedgerSchema.Create} PRAGMA user_version = {LedgerSchema.Version}");
        all.Commit();
    }

    // Returns the new place, with the file's log; null if another program has replaced the file already.
    private static string? SetAside(string path)
    {
        using var turn = WriteTurn.Wait(path);
        if (!File.Exists(path) || IsWhole(path)) return null;
        var place = StateFile.SetAside(path);
        if (File.Exists($"{path}-wal")) File.Move($"{path}-wal", $"{place}-wal");
        File.Delete($"{path}-shm");
        return place;
    }

    private static bool IsWhole(string path)
    {
        try
        {
            using var file = Connect(path);
            using var check = file.CreateCommand();
            check.CommandText = "PRAGMA quick_check";
            return check.ExecuteScalar() is "ok";
        }
        catch (SqliteException damaged) when (LedgerFault.IsDamage(damaged))
        {
            return false;
        }
    }

    private static void Execute(SqliteConnection file, string statement)
    {
        using var command = file.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
