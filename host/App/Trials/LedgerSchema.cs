namespace Rota.Host.Trials;

// The table of the ledger. Entries are only added: a search that could be deleted would deceive whoever reads the ledger later.
internal static class LedgerSchema
{
    // Kept in the file as user_version.
    public const int Version = 1;

    // Ratios are of one month; null means that they are not known. Known is the number of trials that the moments are of. Skewness, kurtosis and
    // months are those of the best trial.
    public const string Create = """
        CREATE TABLE IF NOT EXISTS entry (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            assets TEXT NOT NULL,
            simulated INTEGER NOT NULL,
            script TEXT NOT NULL,
            script_hash TEXT NOT NULL,
            panel_hash TEXT NOT NULL,
            trials INTEGER NOT NULL,
            known INTEGER NOT NULL,
            mean REAL,
            m2 REAL NOT NULL,
            m3 REAL NOT NULL,
            m4 REAL NOT NULL,
            best REAL,
            skewness REAL,
            kurtosis REAL,
            months INTEGER NOT NULL,
            overfitting REAL,
            version TEXT NOT NULL,
            user TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS entry_assets ON entry (assets, simulated);
        CREATE TRIGGER IF NOT EXISTS entry_is_not_changed BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries of the ledger are not changed'); END;
        CREATE TRIGGER IF NOT EXISTS entry_is_not_removed BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries of the ledger are not removed'); END;
        """;

    public const string Add = """
        INSERT INTO entry (
            key, at, kind, assets, simulated, script, script_hash, panel_hash, trials, known, mean, m2, m3, m4, best, skewness, kurtosis, months,
            overfitting, version, user)
        VALUES (
            $key, $at, $kind, $assets, $simulated, $script, $scriptHash, $panelHash, $trials, $known, $mean, $m2, $m3, $m4, $best, $skewness,
            $kurtosis, $months, $overfitting, $version, $user)
        ON CONFLICT (key) DO NOTHING
        """;

    public const string Read = """
        SELECT key, at, kind, assets, simulated, script, script_hash, panel_hash, trials, known, mean, m2, m3, m4, best, skewness, kurtosis, months,
            overfitting
        FROM entry
        """;
}
