using System.Globalization;
using System.Text.RegularExpressions;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Tests.Workers;

// Scripts print to the streams directly, because they cannot use Console.
public sealed class PrintedTests : IAsyncDisposable
{
    private const string Good = "Hold((\"SPY\", 1.0)).Every(MonthEnd).Named(\"Good\")";

    private readonly Workshop _workshop = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BothStreamsAreForwardedWithTheirScriptExceptInARehearsal()
    {
        var text = Prints(1, "one\\ntwo\\r\\nand a h\\u00e4lf") + Prints(2, "wrong\\n") + Good;
        var job = _workshop.CompileText("prints.csx", text);
        for (var run = 0; run < 2; run++) Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: Cancel));

        await WaitForAsync(lines => lines.Count(line => line.Text == "and a hälf") == 2);

        // The spare has run it too.
        Assert.Equal(8, _workshop.Printed.Count);
        Assert.All(_workshop.Printed, line => Assert.Equal(job.Path, line.Script));
        var lines = _workshop.Printed.Select(line => line.Text).ToList();
        Assert.Equal(["one", "two", "and a hälf"], lines.Where(line => line != "wrong").Take(3));
        Assert.Equal(2, lines.Count(line => line == "wrong"));
    }

    [Fact]
    public async Task PrintsComeOnceWithTheirPlaceEvenIfTheRunIsExplained()
    {
        const string text = "Print(\"begins\");\nRotate(\"SPY\").RankBy(Score(asset => { Print(\"seen\"); return 1; })).Every(YearEnd)";
        var job = _workshop.CompileText("prints.csx", text) with { WantsNow = true };

        var run = Assert.IsType<RunSnapshot>(await _workshop.Pool.RunAsync(job, cancel: Cancel));
        await WaitForAsync(lines => lines.Any(line => line.Text.StartsWith($"{run.Decisions[^1].Decided:yyyy-MM-dd}", StringComparison.Ordinal)));

        Assert.Equal(
            ["begins", .. run.Decisions.Select(each => $"{each.Decided:yyyy-MM-dd} SPY: seen")], _workshop.Printed.Select(line => line.Text));
    }

    [Fact]
    public async Task AHundredMegabytesOfOutputAreReadAndNearlyAllOmitted()
    {
        const int count = 1_000_000;
        var text = $$"""
            using (var file = new System.IO.StreamWriter({{Stream(1)}}))
            {
                for (var i = 1; i <= {{count}}; i++) file.Write($"{i:000000000} {new string('x', 94)}\n");
            }
            {{Good}}
            """;

        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("prints.csx", text, Cancel));
        await WaitForAsync(lines => lines.Any(line => Number(line) == count));

        var lines = _workshop.Printed.ToList();
        Assert.Equal(Enumerable.Range(1, OutputForwarder.MostLines), lines.Take(OutputForwarder.MostLines).Select(Number));
        Assert.Equal("... 999,600 lines omitted ...", lines[OutputForwarder.MostLines].Text);
        Assert.Equal(
            Enumerable.Range(count - OutputForwarder.MostLines + 1, OutputForwarder.MostLines), lines.Skip(OutputForwarder.MostLines + 1).Select(Number));
    }

    [Fact]
    public async Task TheBeginningOfAnEndlessLineIsKept()
    {
        var text = $"using (var file = {Stream(1)}) {{ for (var i = 0; i < 100; i++) file.Write(new byte[1 << 20]); }}\n{Good}";

        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("prints.csx", text, Cancel));
        await WaitForAsync(lines => lines.Count > 0);

        Assert.EndsWith("\0 ... and 104,856,600 more bytes", Assert.Single(_workshop.Printed).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRuntimesCrashMessageIsForwardedToo()
    {
        var answer = await _workshop.RunAsync("fails.csx", $"typeof(Environment).GetMethod(\"FailFast\", [typeof(string)])!.Invoke(null, [\"no more\"]);\n{Good}", Cancel);

        Assert.Equal(FailureCause.FailFast, Assert.IsType<Failed>(answer).Cause);
        await WaitForAsync(lines => lines.Any(line => Regex.IsMatch(line.Text, "^Process terminated. .*no more|^no more$")));
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    private static string Stream(int handle) =>
        "new System.IO.FileStream(" +
        $"new Microsoft.Win32.SafeHandles.SafeFileHandle((nint){handle}, ownsHandle: false), System.IO.FileAccess.Write)";

    private static string Prints(int handle, string text) =>
        $"using (var file = new System.IO.StreamWriter({Stream(handle)})) file.Write(\"{text}\");\n";

    // The number of a numbered line.
    private static int Number(WorkerLine line) =>
        int.TryParse(line.Text.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task WaitForAsync(Func<IReadOnlyCollection<WorkerLine>, bool> isThere)
    {
        while (!isThere([.. _workshop.Printed])) await Task.Delay(20, Cancel);
    }
}
