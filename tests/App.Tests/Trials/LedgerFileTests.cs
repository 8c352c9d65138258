using Microsoft.Data.Sqlite;
using Rota.Host.Trials;

namespace Rota.Tests.Trials;

// The file of the ledger, with real files and real faults.
public sealed class LedgerFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-ledger-").FullName;
    private readonly List<string> _said = [];

    private string Ledger => Path.Combine(_folder, "data", "ledger.db");

    [Rule("N5")]
    [Fact]
    public void AKeyCountsOnceHoweverOftenItIsRun()
    {
        Add(MadeEntry.Of("a", 0.1), MadeEntry.Of("b", 0.2));
        Add(MadeEntry.Of("a", 0.1) with { Kind = TrialKind.Save }, MadeEntry.Of("c", double.NaN));

        var entries = With(ledger => ledger.Entries());

        Assert.Equal(["a run 1", "b run 1", "c run 0"], entries.Select(entry => $"{entry.Key} {entry.Kind.Name()} {entry.Sharpe.Count}"));
        Assert.Empty(_said);
    }

    [Fact]
    public void AnEntryIsReadAsItWasWritten()
    {
        var made = MadeEntry.Of("a", 0.1, -0.2, 0.05) with { Kind = TrialKind.Sweep, Overfitting = 0.25 };
        var unknown = MadeEntry.Of("b", double.NaN) with { On = new("GLD", IsSimulated: true) };
        Add(made, unknown);

        Assert.Equal([made, unknown], With(ledger => ledger.Entries()).Select(entry => entry with { At = default }));
        Assert.Equal(["b"], With(ledger => ledger.Entries(unknown.On)).Select(entry => entry.Key));
        Assert.Empty(With(ledger => ledger.Entries(unknown.On with { IsSimulated = false })));
    }

    [Fact]
    public void EntriesCannotBeChangedOrRemoved()
    {
        Add(MadeEntry.Of("a", 0.1));

        Assert.Contains("not changed", Assert.Throws<SqliteException>(() => Execute("UPDATE entry SET best = 9")).Message, StringComparison.Ordinal);
        Assert.Contains("not removed", Assert.Throws<SqliteException>(() => Execute("DELETE FROM entry")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void ADamagedLedgerIsSetAsideAndANewOneBegins(int from)
    {
        Add([.. Enumerable.Range(0, 100).Select(number => MadeEntry.Of($"{number}", 0.1))]);
        var damaged = File.ReadAllBytes(Ledger);
        Array.Fill(damaged, (byte)'x', from, damaged.Length - from);
        File.WriteAllBytes(Ledger, damaged);

        Add(MadeEntry.Of("new", 0.2));

        Assert.Equal([$"{Ledger} was damaged. It was renamed to {Ledger}.corrupt-1, and a new ledger begins."], _said);
        Assert.Equal(damaged, File.ReadAllBytes($"{Ledger}.corrupt-1"));
        Assert.Equal(["new"], With(ledger => ledger.Entries()).Select(entry => entry.Key));
    }

    [Fact]
    public void TheLedgerOfANewerRotaIsLeftAlone()
    {
        Add(MadeEntry.Of("a", 0.1));
        Execute("PRAGMA user_version = 2");

        Assert.Equal(
            $"{Ledger}: A newer Rota made this ledger (schema 2); this one knows schema 1. Update Rota.",
            Assert.Throws<InputException>(() => Add(MadeEntry.Of("b", 0.1))).Message);
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsNamed()
    {
        File.WriteAllText(Path.Combine(_folder, "data"), "a file");

        Assert.StartsWith($"{Ledger}: Cannot open the ledger: ", Assert.Throws<InputException>(() => Add(MadeEntry.Of("a", 0.1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANetworkDriveIsRefused()
    {
        LedgerPlace.RequireLocal(Ledger, isRemote: false);

        Assert.Contains("network drive", Assert.Throws<InputException>(() => LedgerPlace.RequireLocal(Ledger, isRemote: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheUserCanReadIt()
    {
        Add(MadeEntry.Of("a", 0.1));

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Ledger));
    }

    [Fact]
    public void ManyThreadsBeginItAtOnceAndNothingIsLost()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => Add(MadeEntry.Of($"{number}", 0.1)));

        Assert.Equal(8, With(ledger => ledger.Entries()).Count);
        Assert.Empty(_said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Add(params LedgerEntry[] entries) => With(ledger =>
    {
        ledger.Add(entries, TimeProvider.System);
        return true;
    });

    private T With<T>(Func<TrialLedger, T> work) => LedgerFile.With(Ledger, _said.Add, work);

    private void Execute(string statement)
    {
        using var file = LedgerFile.Connect(Ledger);
        using var command = file.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
