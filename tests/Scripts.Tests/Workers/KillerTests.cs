using System.Diagnostics;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Tests.Workers;

// Scripts that would take down any program that ran them itself.
[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class KillerTests : IAsyncDisposable
{
    private const int TimeLimit = 4;
    private const string Good = "Hold((\"SPY\", 1.0)).Every(MonthEnd).Named(\"Good\")";

    private readonly Workshop _workshop = new(TimeLimit, megabytes: 400);

    public static TheoryData<string, string, string> All => new()
    {
        { nameof(FailureCause.TimeLimit), "while (true) { }", "killer.csx was stopped: it ran longer than the time limit of 4 s." },
        {
            nameof(FailureCause.Mistake), "int Deep(int n) => Deep(n + 1) + 1;\nDeep(0);",
            "killer.csx recurses without end: stack overflow."
        },
        { nameof(FailureCause.Exit), "typeof(Environment).GetMethod(\"Exit\")!.Invoke(null, [7]);", "killer.csx called Environment.Exit(7); a script must end with its strategy instead." },
        {
            nameof(FailureCause.FailFast), "typeof(Environment).GetMethod(\"FailFast\", [typeof(string)])!.Invoke(null, [\"no more\"]);",
            "killer.csx called Environment.FailFast: no more"
        },
        {
            nameof(FailureCause.MemoryLimit),
            "var all = new List<byte[]>();\nwhile (true) { var one = new byte[1 << 20]; Array.Fill(one, (byte)1); all.Add(one); }",
            "killer.csx was stopped: it took more than the memory limit of 400 MB."
        },
        {
            nameof(FailureCause.UnhandledException),
            "var thread = new System.Threading.Thread(() => throw new InvalidOperationException(\"boo\"));\nthread.Start();\nthread.Join();",
            "(2,48): InvalidOperationException: boo"
        },
        {
            nameof(FailureCause.UnhandledException),
            "async void Later()\n{\n    await System.Threading.Tasks.Task.Delay(50);\n    throw new FormatException(\"late\");\n}\nLater();\n" +
            "System.Threading.Thread.Sleep(3000);", "(5,5): FormatException: late"
        },
        // Its run would be over before it throws.
        {
            nameof(FailureCause.UnhandledException),
            "async void Later()\n{\n    await System.Threading.Tasks.Task.Delay(500);\n    throw new FormatException(\"late\");\n}\nLater();",
            "(5,5): FormatException: late"
        },
        { nameof(FailureCause.UnhandledException), "async void Now() => throw new FormatException(\"now\");\nNow();", "FormatException: now" },
        { nameof(FailureCause.TimeLimit), "System.Threading.Thread.Sleep(-1);", "killer.csx was stopped: it ran longer than the time limit of 4 s." },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task TheCauseIsNamedAndTheNextRunWorks(string cause, string text, string sentence)
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, cancel));

        var clock = Stopwatch.StartNew();
        var failed = Assert.IsType<Failed>(await _workshop.RunAsync("killer.csx", $"// A killer.\n{text}\n{Good}", cancel));
        var taken = clock.Elapsed;

        Assert.Equal(cause, failed.Cause.ToString());
        Assert.Contains("killer.csx", failed.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, failed.Text, StringComparison.Ordinal);
        Assert.True(taken < TimeSpan.FromSeconds(TimeLimit + 3), $"{taken}");
        Assert.Equal("Good", Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, cancel)).Strategy);
    }

    [Fact]
    public async Task ClosingTheOutputDoesNoHarm()
    {
        // Scripts cannot use Console, but can use its handles.
        const string close = "new Microsoft.Win32.SafeHandles.SafeFileHandle((nint)1, ownsHandle: true).Dispose();";

        var answer = await _workshop.RunAsync("closes.csx", $"{close}\n{Good}", TestContext.Current.CancellationToken);

        Assert.Equal("Good", Assert.IsType<RunSnapshot>(answer).Strategy);
        Assert.IsType<RunSnapshot>(await _workshop.RunAsync("good.csx", Good, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();
}
