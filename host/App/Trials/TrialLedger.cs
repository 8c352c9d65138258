using System.Globalization;
using Microsoft.Data.Sqlite;
using Rota.Analysis;

namespace Rota.Host.Trials;

// The ledger's file while it is open. Any number of programs may use it at once.
internal sealed class TrialLedger : IDisposable
{
    // UTC.
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly SqliteConnection _file;

    private TrialLedger(SqliteConnection file) => _file = file;

    // Begins a new file if the path has none.
    public static TrialLedger Open(string path)
    {
        if (!File.Exists(path)) LedgerFile.Begin(path);
        var ledger = new TrialLedger(LedgerFile.Connect(path));
        try
        {
            if (ledger.Version() == 0) LedgerFile.Complete(path, ledger._file);
            return ledger.Version() <= LedgerSchema.Version ? ledger : throw new InputException(new Mistake(
                $"A newer Rota made this ledger (schema {ledger.Version()}); this one knows schema {LedgerSchema.Version}. Update Rota.", path));
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    // An entry whose key is known changes nothing.
    public void Add(IReadOnlyList<LedgerEntry> entries, TimeProvider clock)
    {
        using var turn = _file.BeginTransaction();
        foreach (var entry in entries)
        {
            using var add = _file.CreateCommand();
            add.CommandText = LedgerSchema.Add;
            var values = new (string Name, object Value)[]
            {
                ("$key", entry.Key), ("$at", clock.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture)),
                ("$kind", entry.Kind.Name()), ("$assets", entry.On.Names), ("$simulated", entry.On.IsSimulated), ("$script", entry.Script),
                ("$scriptHash", entry.ScriptHash), ("$panelHash", entry.PanelHash), ("$trials", entry.Trials), ("$known", entry.Sharpe.Count),
                ("$mean", Known(entry.Sharpe.Mean)), ("$m2", entry.Sharpe.M2), ("$m3", entry.Sharpe.M3), ("$m4", entry.Sharpe.M4),
                ("$best", Known(entry.Best.Ratio)), ("$skewness", Known(entry.Best.Skewness)), ("$kurtosis", Known(entry.Best.Kurtosis)),
                ("$months", entry.Best.Months), ("$overfitting", Known(entry.Overfitting)), ("$version", BuildFacts.Version), ("$user", Environment.UserName),
            };
            foreach (var (name, value) in values) add.Parameters.AddWithValue(name, value);
            add.ExecuteNonQuery();
        }

        turn.Commit();
    }

    // In the order in which they were written; without a set all.
    public IReadOnlyList<LedgerEntry> Entries(AssetSet? on = null)
    {
        using var read = _file.CreateCommand();
        read.CommandText = LedgerSchema.Read;
        if (on is not null)
        {
            read.CommandText += " WHERE assets = $assets AND simulated = $simulated";
            read.Parameters.AddWithValue("$assets", on.Names);
            read.Parameters.AddWithValue("$simulated", on.IsSimulated);
        }

        read.CommandText += " ORDER BY id";
        using var rows = read.ExecuteReader();
        var entries = new List<LedgerEntry>();
        while (rows.Read()) entries.Add(Entry(rows));
        return entries;
    }

    public void Dispose() => _file.Dispose();

    private static LedgerEntry Entry(SqliteDataReader row) => new(
        row.GetString(0), TrialKinds.Of(row.GetString(2)), new(row.GetString(3), row.GetBoolean(4)), row.GetString(5), row.GetString(6), row.GetString(7),
        row.GetInt64(8), new Moments(row.GetInt64(9), Number(row, 10), row.GetDouble(11), row.GetDouble(12), row.GetDouble(13)),
        new MonthlySharpe(Number(row, 14), Number(row, 15), Number(row, 16), row.GetInt32(17)))
    {
        At = Time(row.GetString(1)),
        Overfitting = Number(row, 18),
    };

    // Another program may have written anything.
    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new InputException(new Mistake($"The ledger has an entry of the time '{text}'; times look like 2026-11-30T15:00:00Z."));

    private static object Known(double value) => double.IsNaN(value) ? DBNull.Value : value;

    private static double Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? double.NaN : row.GetDouble(column);

    private long Version()
    {
        using var ask = _file.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        return (long)ask.ExecuteScalar()!;
    }
}
