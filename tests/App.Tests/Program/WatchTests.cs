using System.Text.RegularExpressions;

namespace Rota.Tests.Program;

// rota watch, on real files.
[Trait("Category", "Slow")]
public sealed class WatchTests : IDisposable
{
    private const string Text = """
        #load "share.csx"
        Hold(("AAA", Share), ("BBB", 1 - Share)).Every(MonthEnd).Named("Watched")

        """;

    private readonly Place _place = Place.WithPrices();
    private readonly string _script;

    public WatchTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Another process cannot be interrupted there.");
        _place.Write("config/rota/config.json", """{"ledger": "off"}""");
        _place.Write("share.csx", "const double Share = 0.5;\n");
        _script = _place.Write("watched.csx", Text);
    }

    // First the output of 'rota run', then the changes.
    [Fact]
    public async Task ASaveShowsTheOldAndNewStatisticsAndDecisions()
    {
        using var rota = Watch();
        await rota.UntilAsync("Watching ");
        Assert.StartsWith(_place.Backtest("watched.csx").Output, rota.Output, StringComparison.Ordinal);

        Save(Text.Replace("(\"BBB\", 1 - Share)", "(\"BBB\", 0.25)", StringComparison.Ordinal));

        var lines = await rota.UntilAsync("Watching ");
        Assert.Matches(@"^watched\.csx: changed, ran in \d+ ms\.$", lines[0]);
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^  cagr  +11\.\d{4} % → 11\.\d{4} %  +-0\.\d{4} %$"));
        // Fixed weights are bought on the first day; of the 24 month ends, December 2002 is not among the prices.
        Assert.Equal("  24 of 24 decisions differ:", lines.Single(line => line.Contains("decisions", StringComparison.Ordinal)));
        Assert.Contains("    2001-01-01  AAA 50 %, BBB 50 % → AAA 50 %, BBB 25 %", lines);
        Assert.Equal(0, await rota.InterruptAsync());
        Assert.DoesNotContain('\u001b', rota.Output);
    }

    // Changes each file of a run once; each time the next answer is about that file alone.
    [Fact]
    public async Task EveryInputFileOfARunIsWatched()
    {
        using var rota = Watch();
        await rota.UntilAsync("Watching ");

        Replace("share.csx", "const double Share = 0.6;\n");
        Assert.Equal("share.csx: changed, ran in", Head(await rota.UntilAsync("Watching ")));
        Replace("prices/BBB.csv", string.Join('\n', Place.Rows(day => 50 + day % 5).Prepend("Date,Close")));
        Assert.Equal("prices/BBB.csv: changed, ran in", Head(await rota.UntilAsync("Watching ")));
        _place.Write("rota.json", "{\"capital\": 5000}\n");
        Assert.Equal("rota.json: changed, ran in", Head(await rota.UntilAsync("Watching ")));
        // Touched without a change.
        File.SetLastWriteTimeUtc(_script, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Replace("watched.csx", Text);
        Replace("share.csx", "const double Share = 0.7;\n");
        Assert.Equal("share.csx: changed, ran in", Head(await rota.UntilAsync("Watching ")));
    }

    [Fact]
    public async Task ABrokenScriptLeavesTheLastGoodResult()
    {
        using var rota = Watch();
        await rota.UntilAsync("Watching ");

        Save(Text.Replace("Every", "Evry", StringComparison.Ordinal));
        var broken = await rota.UntilAsync("Watching ", "error CS1061");
        Save(Text.Replace("Every", "Evvery", StringComparison.Ordinal));
        await rota.UntilAsync("Watching ");
        Save(Text + "// the same again\n");
        var repaired = await rota.UntilAsync("Watching ");

        Assert.Contains("watched.csx: failed; the last good result stays.", broken);
        Assert.Contains(broken, line => line.StartsWith("watched.csx(2,42): error CS1061", StringComparison.Ordinal));
        Assert.Contains("  No statistics or decisions differ.", repaired);
    }

    // A missing file is a mistake until it appears.
    [Fact]
    public async Task AMissingFileIsWatched()
    {
        Save(Text.Replace("BBB", "CCC", StringComparison.Ordinal));
        using var rota = Watch();
        Assert.Contains("watched.csx: failed; no result yet.", await rota.UntilAsync("Watching "));

        _place.Prices("CCC", day => 50 + day);

        Assert.Contains("prices/CCC.csv: ran in", Head([(await rota.UntilAsync("ran in"))[^1]]), StringComparison.Ordinal);
    }

    // Neither file is where its name suggests.
    [Fact]
    public async Task TheSourceFilesOfSeriesAreWatched()
    {
        _place.Lean("AAA", day => 100 + day);
        _place.Lean("BBB", day => 50 + day % 7);
        using var rota = _place.Watch("watched.csx", "--feed", "lean:lean", "--benchmark", "none");
        await rota.UntilAsync("Watching ");

        Replace(LeanPlace.Factors("AAA"), LeanPlace.Halved);
        var changed = await rota.UntilAsync("Watching ");
        Assert.Equal($"{LeanPlace.Factors("AAA")}: changed, ran in", Head(changed));
        Assert.Contains(changed, line => line.StartsWith("  cagr", StringComparison.Ordinal));
        Replace(LeanPlace.Factors("BBB"), "wrong\n");
        Assert.Contains(
            $"{LeanPlace.Factors("BBB")}: failed; the last good result stays.", await rota.UntilAsync("Watching "));
        Replace(LeanPlace.Factors("BBB"), LeanPlace.Unadjusted);
        Assert.Contains("  No statistics or decisions differ.", await rota.UntilAsync("Watching "));
        // The first line's day is the asset's first.
        _place.Write(LeanPlace.Names("BBB"), "20010103,bbb\n20501231,bbb\n");
        Assert.Equal($"{LeanPlace.Names("BBB")}: changed, ran in", Head(await rota.UntilAsync("Watching ")));
    }

    // A failed first run names the file to repair.
    [Fact]
    public async Task AFileWithAMistakeIsWatched()
    {
        _place.Lean("AAA", day => 100 + day);
        _place.Lean("BBB", day => 50 + day % 7);
        _place.Write(LeanPlace.Factors("BBB"), "wrong\n");
        using var rota = _place.Watch("watched.csx", "--feed", "lean:lean", "--benchmark", "none");
        Assert.Contains("watched.csx: failed; no result yet.", await rota.UntilAsync("Watching "));

        Replace(LeanPlace.Factors("BBB"), LeanPlace.Unadjusted);

        Assert.Equal($"{LeanPlace.Factors("BBB")}: ran in", Head([(await rota.UntilAsync("ran in"))[^1]]));
    }

    // Only the end of the program stops it; the next save runs nevertheless.
    [Fact(Timeout = 120_000)]
    public async Task ANewerSaveCancelsTheCurrentRun()
    {
        using var rota = Watch();
        await rota.UntilAsync("Watching ");

        const string endless = "System.IO.File.WriteAllText(\"endless\", \"\");\nwhile (true);\n";
        Save(Text.Replace("Hold", endless + "Hold", StringComparison.Ordinal));
        while (!File.Exists(Path.Combine(_place.Folder, "endless"))) await Task.Delay(10, TestContext.Current.CancellationToken);
        Save(Text.Replace("1 - Share", "0.1", StringComparison.Ordinal));
        var lines = await rota.UntilAsync("Watching ");

        Assert.Equal("Saved again; cancelled the current run.", lines[0]);
        Assert.Equal("watched.csx: changed, ran in", Head([lines[1]]));
        Assert.Equal(0, await rota.InterruptAsync());
    }

    [Fact]
    public async Task ReportsUseTheOutputAlone()
    {
        using var rota = Watch("--report", "equity.csv", "--plain");
        await rota.UntilAsync("Watching ");
        Save(Text.Replace("1 - Share", "0.1", StringComparison.Ordinal));
        await rota.UntilAsync("Watching ");

        Assert.Equal(0, await rota.InterruptAsync());
        Assert.All(rota.Output.TrimEnd('\n').Split('\n'), line => Assert.Matches("^(Date|20)", line));
        Assert.Equal(2, rota.Output.Split('\n').Count(line => line.StartsWith("Date", StringComparison.Ordinal)));
    }

    [Fact]
    public void AMissingScriptIsAMistake()
    {
        var run = _place.Rota("watch", "watchd.csx");

        Assert.Equal(2, run.Code);
        Assert.Contains("Script not found: watchd.csx. Did you mean 'watched.csx'?", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void MistakesThatNoSaveCanFixAreReportedAtOnce()
    {
        var run = _place.Rota(
            "watch", "watched.csx", "--feed", "csc:prices", "--from", "2001-02-30", "--capital", "much", "--cash-rate", "250",
            "--profile", "hose", "--fill", "later", "--param", "share", "--report", "sumary");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        foreach (var text in new[]
        {
            "--feed is csc:prices", "--from is '2001-02-30'", "--capital is 'much'", "--cash-rate is '250'", "--profile names an unknown profile 'hose'",
            "--param share is not NAME=VALUE", "Unknown report 'sumary'",
        })
            Assert.Contains(text, run.Error, StringComparison.Ordinal);
    }

    // Files named on the command line may also appear later.
    [Fact]
    public async Task MistakesThatASaveCanFixAreWaitedFor()
    {
        _place.Write("rota.json", "{\"profile\": \"hose\"}\n");
        using var rota = Watch("--cash-rate", "rates.csv");
        Assert.Contains("watched.csx: failed; no result yet.", await rota.UntilAsync("Watching "));

        _place.Write("rota.json", "{\"profile\": \"house\"}\n");
        await rota.UntilAsync("Watching ");
        _place.Write("rates.csv", "Date,Yield\n2000-01-03,5\n2002-12-27,5\n");

        Assert.Equal("rates.csv: ran in", Head([(await rota.UntilAsync("ran in"))[^1]]));
    }

    // The text before the time.
    private static string Head(IReadOnlyList<string> lines) => Regex.Replace(lines[0], "(?<=ran in).*", "");

    private LiveProgram Watch(params string[] more) => _place.Watch(["watched.csx", "--feed", "csv:prices", .. more]);

    private void Save(string text) => File.WriteAllText(_script, text);

    // Like editors that never leave half a file.
    private void Replace(string name, string text)
    {
        var part = _place.Write($"{name}.part", text);
        File.Move(part, Path.Combine(_place.Folder, name), overwrite: true);
    }
}
