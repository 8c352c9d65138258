using System.Text.Json;
using Rota.Host.Tui;
using Rota.Host.Workers;

namespace Rota.Tests.Keeping;

public sealed class KeptStateTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("rota-kept-").FullName, "rota");
    private readonly SessionStore _state;

    public KeptStateTests() => _state = new SessionStore(_folder);

    private string Desk => Path.Combine(_folder, "desk.json");

    [Fact]
    public void ASessionComesBackAndOnlyItsUserCanReadIt()
    {
        Assert.Equal((null, null), _state.Read());

        Assert.Null(_state.Write(Desks.Full));

        var (read, message) = new SessionStore(_folder).Read();
        Assert.Null(message);
        Assert.Equal(SessionFormat.Write(Desks.Full), SessionFormat.Write(read!));
        Assert.Equal(["desk.json"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Desk));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void AResultComesBackBitForBit()
    {
        var finished = Finishes.Of("KDA", Finishes.Hard);
        Assert.Equal((null, null), _state.ReadResult("kda.csx"));

        Assert.Null(_state.WriteResult("kda.csx", finished));

        var (read, message) = _state.ReadResult(Path.GetFullPath("kda.csx"));
        Assert.Null(message);
        Assert.Equal(
            finished.Equity.Values.Select(BitConverter.DoubleToInt64Bits),
            read!.Equity.Values.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(AsText(finished), AsText(read));
        Assert.Equal((null, null), _state.ReadResult("other.csx"));
    }

    [Theory]
    [InlineData("""{"version": 1, "roots": ["/a"], "chosen": "/a/b.csx", "scr""", "its content is invalid")]
    [InlineData("", "its content is invalid")]
    [InlineData("null", "it contains null")]
    [InlineData("""{"version": 2, "panes": {}}""", "it has version 2, but this Rota reads version 1")]
    [InlineData("""{"version": 99999999999999999999}""", "it has version 99999999999999999999, but this Rota reads version 1")]
    [InlineData("""{"version": 1, "panes": 3}""", "'panes'")]
    [InlineData("""{"roots": "/a"}""", "$.roots")]
    [InlineData("""{"roots": null}""", "its content is invalid")]
    [InlineData("""{"marked": [null]}""", "it contains null")]
    [InlineData("""{"parameters": {"/a": null}}""", "it contains null")]
    [InlineData("""{"tables": {"Orders": null}}""", "it contains null")]
    [InlineData("""{"parameters": {"/a": {"fast": null}}}""", "it contains null")]
    public void AnUnreadableFileIsRenamed(string text, string why)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Desk, text);

        var (read, message) = _state.Read();

        Assert.Null(read);
        Assert.StartsWith($"{Desk} was not read: ", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.EndsWith($" was renamed to {Desk}.corrupt-1, and Rota starts without it.", message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Desk + ".corrupt-1"));
        Assert.False(File.Exists(Desk));
        Assert.Null(_state.Write(new SavedSession()));
        Assert.NotNull(_state.Read().State);
    }

    [Fact]
    public void FieldsMissingFromAnOlderFileHaveTheirDefaults()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Desk, """{"version": 1, "screen": "compare"}""");

        Assert.Equal(SessionFormat.Write(new SavedSession { Screen = "compare" }), SessionFormat.Write(_state.Read().State!));
    }

    [Fact]
    public void AResultFromBeforeStatisticsHadADirectionStillLoads() => Assert.Equal(
        new StatisticValue("cagr", Unit.Fraction, 0.25), JsonSerializer.Deserialize("""{"name": "cagr", "unit": 0, "value": 0.25}""", SessionJson.Default.StatisticValue));

    [Fact]
    public void AResultOfAnOlderVersionStillLoads()
    {
        var older = JsonSerializer.SerializeToNode(Finishes.Of("KDA", 1, 2, 3), SessionJson.Default.RunSnapshot)!.AsObject();
        foreach (var name in new[] { "beginsOnAnyDay", "explained" }) Assert.True(older.Remove(name));
        foreach (var statistic in older["statistics"]!.AsArray()) Assert.True(statistic!.AsObject().Remove("benchmark"));

        var read = older.Deserialize(SessionJson.Default.RunSnapshot)!;

        Assert.Equal((false, null, null), (read.BeginsOnAnyDay, read.Explained, read.Statistics[0].Benchmark));
    }

    [Fact]
    public void RenamedFilesAreNeverOverwrittenAndTheLastFiveStay()
    {
        Directory.CreateDirectory(_folder);
        for (var i = 1; i <= 12; i++)
        {
            File.WriteAllText(Desk, $"[{i}]");
            Assert.Contains($".corrupt-{i},", _state.Read().Message, StringComparison.Ordinal);
        }

        var asides = Directory.GetFiles(_folder).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetExtension(file)} {File.ReadAllText(file)}");
        Assert.Equal([".corrupt-10 [10]", ".corrupt-11 [11]", ".corrupt-12 [12]", ".corrupt-8 [8]", ".corrupt-9 [9]"], asides);
    }

    [Fact]
    public void AFolderInItsPlaceIsRenamedToo()
    {
        Directory.CreateDirectory(Desk);

        Assert.EndsWith(".corrupt-1, and Rota starts without it.", _state.Read().Message, StringComparison.Ordinal);
        Assert.Null(_state.Write(new SavedSession()));
    }

    // A file is in the folder's place.
    [Fact]
    public void AFailingDiskIsReportedOnce()
    {
        File.WriteAllText(_folder, "");

        Assert.StartsWith("Cannot save the session and the last results", _state.Write(new SavedSession()), StringComparison.Ordinal);
        Assert.Null(_state.Write(new SavedSession()));
        Assert.Null(_state.WriteResult("a.csx", Finishes.Of("A", 1, 2, 3)));
    }

    // Root may write anywhere.
    [Fact]
    public void AFileThatCannotBeRenamedIsNotOverwritten()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "A folder cannot be closed to this user.");
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Desk, "{");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.EndsWith("so it stays and is not overwritten.", _state.Read().Message, StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        Assert.Null(_state.Write(new SavedSession()));
        Assert.Equal("{", File.ReadAllText(Desk));
    }

    [Fact]
    public void TheNewestTwoHundredResultsStay()
    {
        _state.WriteResult("old.csx", Finishes.Of("A", 1, 2, 3));
        _state.WriteResult("new.csx", Finishes.Of("A", 1, 2, 3));
        var results = Path.Combine(_folder, "results");
        var files = Directory.GetFiles(results);
        for (var i = 0; i < 300; i++) File.Copy(files[0], Path.Combine(results, $"{i}.result"));
        foreach (var file in Directory.GetFiles(results)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        foreach (var file in files) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));
        _state.WriteResult("new.csx", Finishes.Of("B", 1, 2, 3));

        Assert.Equal(200, Directory.GetFiles(results).Length);
        Assert.Equal("B", _state.ReadResult("new.csx").Result!.Strategy);
        Assert.Null(_state.ReadResult("old.csx").Result);
    }

    [Fact]
    public void WithoutAHomeNothingIsSaved()
    {
        var nowhere = new SessionStore(null);

        Assert.Null(nowhere.Write(Desks.Full));
        Assert.Null(nowhere.WriteResult("a.csx", Finishes.Of("A", 1, 2, 3)));
        Assert.Equal((null, null), nowhere.Read());
        Assert.Equal((null, null), nowhere.ReadResult("a.csx"));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private static string AsText(RunSnapshot finished) => JsonSerializer.Serialize<Message>(finished, MessageJson.Default.Message);
}
