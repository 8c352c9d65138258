using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rota.Host.Trials;
using Rota.Tests.Program;

namespace Rota.Tests.Trials;

// What the program writes to the ledger, and what it says of it.
[Trait("Category", "Slow")]
public sealed class LedgerVerbTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private string Ledger => Path.Combine(_place.Folder, "data", "rota", "ledger.db");

    [Rule("N5")]
    [Fact]
    public void TheSummaryNamesTheTrialsFromTheSecondOn()
    {
        var first = _place.Backtest(Place.Half);
        var again = _place.Backtest(Place.Half, "--benchmark", "none", "--cost-bps", "10");
        var second = _place.Backtest(Place.Half, "--param", "share=0.3");
        var plain = _place.Backtest(Place.Half, "--plain");

        Assert.DoesNotContain("Tried", first.Output + again.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n\nTried 2 times on these assets\. Deflated Sharpe \d\.\d\d: [^\n]+\.\n$", second.Output);
        Assert.Contains("Tried 2 times", plain.Output, StringComparison.Ordinal);
        Assert.Equal("", first.Said + again.Said + second.Said);
    }

    [Fact]
    public void JsonIsTheSameWhateverTheLedgerHas()
    {
        var first = _place.Backtest(Place.Half, "--json");
        _place.Backtest(Place.Half, "--param", "share=0.3");
        var second = _place.Backtest(Place.Half, "--json");
        _place.Rota("config", "set", "ledger", "off");
        var off = _place.Backtest(Place.Half, "--json");

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(first.Output, off.Output);
        Assert.Equal("", first.Said + off.Said);
        Assert.Matches(@"^Tried 2 times on these assets\. Deflated Sharpe [^\n]+ 'rota ledger --json' has the figures\.\n$", second.Said);
    }

    [Fact]
    public void ALedgerThatCannotBeOpenedIsNotAnEmptyOne()
    {
        Directory.CreateDirectory(Ledger);

        var list = _place.Rota("ledger");

        Assert.Equal((2, ""), (list.Code, list.Output));
        Assert.StartsWith($"{Ledger}: Cannot open the ledger: ", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesAndJsonOfASweepAreTheSameWhateverTheLedgerHas()
    {
        var first = Swept("first");
        Assert.Equal(0, _place.Backtest(Place.Half, "--param", "share=0.7").Code);
        var second = Swept("second");
        _place.Rota("config", "set", "ledger", "off");
        var off = Swept("off");

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.Bytes, off.Bytes);
        Assert.DoesNotContain("Tried", first.Said + off.Said, StringComparison.Ordinal);
        Assert.EndsWith(
            " of the best. Reports leave this out, so that the same sweep gives the same report; 'rota ledger --json' has the figures.\n", second.Said, StringComparison.Ordinal);

        (string Bytes, string Said) Swept(string name)
        {
            var run = _place.Rota(
                "sweep", Place.Half, "--feed", "csv:prices", "--over", "share=0..0.5:0.1", "--out", "half.sweep", "--json", "--csv", $"{name}.csv", "--html", $"{name}.html");
            Assert.Equal(0, run.Code);
            return (run.Output + _place.Read($"{name}.csv") + _place.Read($"{name}.html"), run.Said);
        }
    }

    [Rule("N5")]
    [Fact]
    public void ASweepAddsAllItsPointsOnce()
    {
        string[] sweep = ["sweep", Place.Half, "--feed", "csv:prices", "--over", "share=0..0.5:0.1", "--out", "half.sweep"];
        var first = _place.Rota(sweep);
        var run = _place.Backtest(Place.Half, "--param", "share=0.7");
        var again = _place.Rota([.. sweep, "--by", "cagr"]);

        Assert.DoesNotContain("Tried", first.Output, StringComparison.Ordinal);
        Assert.Contains("Tried 7 times", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n\nTried 7 times on these assets, this sweep included: deflated Sharpe \d\.\d{3} of the best\.\n$", again.Output);
        Assert.Matches(@"\n  run         1 [^\n]+\n  sweep       6 ", _place.Rota("ledger").Output);
    }

    [Rule("N5")]
    [Fact]
    public async Task ProgramsThatRunAtTheSameTimeAllBeginTheLedgerAndLoseNothing()
    {
        const int programs = 6;
        var running = Enumerable.Range(0, programs)
            .Select(share => _place.Begin("run", Place.Half, "--feed", "csv:prices", "--param", $"share=0.{share}")).ToList();
        foreach (var program in running)
        {
            using (program)
            {
                await program.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(0, program.ExitCode);
                Assert.DoesNotContain("ledger", await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }

        Assert.Equal(programs, LedgerFile.With(Ledger, Assert.Fail, ledger => ledger.Entries()).Count);
    }

    [Fact]
    public void EachScriptOfAComparisonIsTheTrialOfItsRun()
    {
        _place.Write("other.csx", "Hold((\"BBB\", 0.2), (\"AAA\", 0.8)).Every(MonthEnd)");
        _place.Rota("compare", Place.Half, "other.csx", "--feed", "csv:prices");
        _place.Backtest(Place.Half);
        _place.Rota("report", "other.csx", "--feed", "csv:prices");

        Assert.Contains("AAA, BBB\n  Tried 2 times, with ", _place.Rota("ledger").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void QuestionsAndBundlesAreNoTrials()
    {
        string[] feed = ["--feed", "csv:prices"];
        _place.Rota(["now", Place.Half, .. feed, "--max-age", "none"]);
        _place.Rota(["why", Place.Half, .. feed]);
        _place.Rota(["explain", "sharpe", Place.Half, .. feed]);
        _place.Rota(["check", Place.Half, .. feed]);
        _place.Rota(["bundle", Place.Half, .. feed, "-o", "half.rota"]);
        Assert.Equal(0, _place.Rota("run", "half.rota", "--yes").Code);
        var list = _place.Rota("ledger");

        Assert.Equal("No trials yet: 'rota run' writes the first one.\n", list.Output);
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void TurnedOffNothingIsWrittenAndAWrongValueIsRefused()
    {
        _place.Write("rota.json", """{"ledger": "off"}""");
        _place.Write("mine.csx", File.ReadAllText(Place.Half));
        Assert.Equal(0, _place.Backtest("mine.csx").Code);
        Assert.False(File.Exists(Ledger));
        Assert.Equal($"The ledger is off in {Path.Combine(_place.Folder, "rota.json")}: new trials are not added.\n", _place.Rota("ledger").Said);

        _place.Write("rota.json", """{"ledger": "never"}""");
        var wrong = _place.Backtest("mine.csx");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("ledger is 'never'; use on or off.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, _place.Rota("config", "set", "ledger", "no").Code);
    }

    [Fact]
    public void ARunStandsWithoutItsLedger()
    {
        Directory.CreateDirectory(Ledger);

        var run = _place.Backtest(Place.Half);

        Assert.Equal(0, run.Code);
        Assert.Contains("CAGR", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"^Not in the ledger: [^\n]+ledger\.db: [^\n]+\n$", run.Said);
    }

    [Fact]
    public void TheListIsFilteredByAssetsAndStudy()
    {
        _place.Write("mine.csx", File.ReadAllText(Place.Half));
        _place.Write("one.csx", "Hold((\"AAA\", 1.0)).Every(MonthEnd)");
        _place.Backtest("mine.csx");
        _place.Backtest("one.csx");

        Assert.Equal(["AAA,BBB", "AAA"], Sets().Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["AAA,BBB"], Sets("--assets", "bbb"));
        Assert.Equal(["AAA"], Sets("--study", "one.csx"));
        Assert.Equal(["AAA"], Sets("--study", "one"));
        Assert.Equal(
            "No trials of mine.csx with ccc. 'rota ledger' without options lists all.\n",
            _place.Rota("ledger", "--study", "mine.csx", "--assets", "ccc").Output);
        Assert.Equal(2, _place.Rota("ledger", "--count", "none").Code);
    }

    [Fact]
    public async Task AnotherProgramReadsAndWritesItAtTheSameTime()
    {
        const int rows = 500;
        Assert.Equal(0, _place.Backtest(Place.Half).Code);
        const string script = """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
            for number in range(int(sys.argv[2])):
                ledger.execute("INSERT INTO entry (key, at, kind, assets, simulated, script, script_hash, panel_hash, trials, known, mean, m2, m3, m4, best, months, version, user)"
                               " SELECT 'python' || ?, at, kind, assets, simulated, script, script_hash, panel_hash, 1, 1, 0.1, 0, 0, 0, 0.1, 24, version, user FROM entry LIMIT 1", (number,))
            """;
        using var python = Start("python3", "-c", script, Ledger, rows.ToString(CultureInfo.InvariantCulture));
        Assert.SkipWhen(python is null, "python3 is not installed.");

        for (var number = 0; number < rows; number++)
        {
            var entry = MadeEntry.Of($"ours{number}", 0.2);
            LedgerFile.With(Ledger, Assert.Fail, ledger =>
            {
                ledger.Add([entry], TimeProvider.System);
                return true;
            });
        }

        await python!.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, python.ExitCode);
        Assert.Equal(2 * rows + 1, LedgerFile.With(Ledger, Assert.Fail, ledger => ledger.Entries()).Count);
    }

    public void Dispose() => _place.Dispose();

    private IEnumerable<string> Sets(params string[] options)
    {
        using var list = JsonDocument.Parse(_place.Rota(["ledger", "--json", .. options]).Output);
        return [.. list.RootElement.GetProperty("sets").EnumerateArray().Select(set => string.Join(',', set.GetProperty("assets").EnumerateArray()))];
    }

    private static Process? Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(program, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
