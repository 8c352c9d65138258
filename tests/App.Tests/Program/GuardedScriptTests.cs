namespace Rota.Tests.Program;

// Scripts that would run forever or end the program, in every verb that runs one: stopped, named, and without half-written files.
[Trait("Category", "Slow")]
public sealed class GuardedScriptTests : IDisposable
{
    private const string Good = "Hold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"Good\")";
    private const string Late = "killer.csx was stopped: it ran longer than the time limit of 2 s.";
    private const string Exit = "typeof(Environment).GetMethod(\"Exit\")!.Invoke(null, [0]);";
    private const string Exited = "killer.csx called Environment.Exit(0); a script must end with its strategy instead.";
    private const string Deep = "int Deep(int n) => Deep(n + 1) + 1;\nDeep(0);";
    private const string Overflowed = "killer.csx recurses without end: stack overflow.";
    private const string Memory = "var all = new List<byte[]>();\nwhile (true) { var one = new byte[64 << 20]; Array.Fill(one, (byte)1); all.Add(one); }";
    private const string Throws =
        "async void Later()\n{\n    await System.Threading.Tasks.Task.Delay(50);\n    throw new FormatException(\"late\");\n}\nLater();\nSystem.Threading.Thread.Sleep(3000);";

    private const string ThrowsAfterItsEnd =
        "async void Later()\n{\n    await System.Threading.Tasks.Task.Delay(500);\n    throw new FormatException(\"late\");\n}\nLater();";

    private readonly Place _place = Place.WithPrices();

    public GuardedScriptTests()
    {
        _place.Write("rota.json", "{\"timeLimit\": 2, \"memoryLimit\": 400}\n");
        _place.Write("good.csx", Good + "\n");
    }

    public static TheoryData<string> Verbs =>
    [
        "run killer.csx --feed csv:prices --report json --out out", "check killer.csx", "now killer.csx --feed csv:prices", "why killer.csx --feed csv:prices",
        "explain sharpe killer.csx --feed csv:prices", "compare killer.csx good.csx --feed csv:prices",
        "report killer.csx --feed csv:prices --out out", "bundle killer.csx --feed csv:prices -o out.rota",
    ];

    [Theory]
    [InlineData(Exit, Exited)]
    [InlineData("while (true) { }", Late)]
    [InlineData("System.Threading.Thread.Sleep(-1);", Late)]
    [InlineData("try { while (true) { } } finally { while (true) { } }", Late)]
    [InlineData(Memory, "killer.csx was stopped: it took more than the memory limit of 400 MB.")]
    [InlineData(Throws, "killer.csx threw an exception on its own thread or in async void, where it cannot be caught: killer.csx(5,5): FormatException: late")]
    [InlineData(ThrowsAfterItsEnd, "killer.csx threw an exception on its own thread or in async void, where it cannot be caught: killer.csx(5,5): FormatException: late")]
    [InlineData(Deep, Overflowed)]
    [InlineData("Environment.FailFast(\"no more\");", "error ROTA005: Environment.FailFast would end the whole program")]
    public void ARunIsStoppedAndTheScriptNamed(string text, string sentence) => Killed("run killer.csx --feed csv:prices --report json --out out", text, sentence);

    // A formula runs later than the script, on the days of the run.
    [Theory]
    [InlineData("{ while (true) { } }", Late)]
    [InlineData("{ System.Threading.Thread.Sleep(-1); return 0; }", Late)]
    [InlineData("Deep(1)", Overflowed)]
    [InlineData("{ double F(double x) => F(x + 1) + 1; return F(1); }", "ROTA006: F calls itself inside another statement, where the stack is not guarded")]
    [InlineData("{ double A(double x) => B(x) + 1; double B(double x) => A(x) + 1; return B(1); }", "ROTA006: A calls itself")]
    [InlineData("{ Func<double, double>? f = null; f = x => f!(x + 1) + 1; return f(1); }", "ROTA006: f calls itself")]
    public void AFormulaThatDoesNotEndIsStoppedToo(string formula, string sentence)
    {
        _place.Write("killer.csx", $"double Deep(int n) => Deep(n + 1) + 1;\nRotate(\"AAA\", \"BBB\").RankBy(Score(asset => {formula})).Hold(1).Every(MonthEnd)\n");

        var run = _place.Rota("run", "killer.csx", "--feed", "csv:prices");

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void EveryVerbStopsAndNamesIt(string verb)
    {
        Killed(verb, Exit, Exited);
        Killed(verb, "while (true) { }", Late);
        Killed(verb, Deep, Overflowed);
    }

    [Fact]
    public void ABundleWhoseScriptNoLongerEndsIsStoppedAndNamed()
    {
        var trigger = Path.Combine(_place.Folder, "trigger");
        _place.Write("killer.csx", $"if (System.IO.File.Exists(@\"{trigger}\")) while (true) {{ }}\n{Good}\n");
        Assert.Equal(0, _place.Rota("bundle", "killer.csx", "--feed", "csv:prices", "-o", "out.rota").Code);
        _place.Write("trigger", "");

        var run = _place.Rota("verify", "out.rota", "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains(Late + "\n", run.Output, StringComparison.Ordinal);
    }

    // Every script is examined despite the broken ones.
    [Fact]
    public void ListAndCheckContinueWithTheOtherScripts()
    {
        string[] killers = ["while (true) { }", "System.Threading.Thread.Sleep(-1);", Memory, Throws, Deep];
        for (var i = 0; i < killers.Length; i++) _place.Write($"killer{i}.csx", $"{killers[i]}\n{Good}\n");
        _place.Write("zebra.csx", Good + "\n");
        string[] scripts = [.. Enumerable.Range(0, killers.Length).Select(i => $"killer{i}.csx"), "zebra.csx"];

        var list = _place.Rota("list", ".");
        Assert.Equal(0, list.Code);
        Assert.Equal(killers.Length, list.Output.Split("failed; run 'rota check ").Length - 1);
        Assert.Contains("./zebra.csx\n      Good; month end\n", list.Output, StringComparison.Ordinal);

        var check = _place.Rota(["check", .. scripts, "--feed", "csv:prices"]);
        Assert.Equal(2, check.Code);
        Assert.StartsWith("zebra.csx: Good", check.Output.Split('\n')[^2], StringComparison.Ordinal);
        Assert.All(scripts[..^1], script => Assert.Contains(script + " ", check.Error, StringComparison.Ordinal));
    }

    // Limits are read only once a script takes long.
    [Fact]
    public void InvalidLimitsAreReportedOnceAScriptTakesLong()
    {
        _place.Write("rota.json", "{\"timeLimit\": 0}\n");
        _place.Write("killer.csx", $"while (true) {{ }}\n{Good}\n");

        var list = _place.Rota("list", ".");

        Assert.Equal(0, list.Code);
        Assert.Contains("./killer.csx\n      failed; run 'rota check ./killer.csx' for the reason\n", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWatchContinuesWithTheNextSave()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Another process cannot be interrupted there.");
        _place.Write("killer.csx", Good + "\n");
        using var rota = _place.Watch("killer.csx", "--feed", "csv:prices");
        await rota.UntilAsync("Watching ");

        _place.Write("killer.csx", $"while (true) {{ }}\n{Good}\n");
        await rota.UntilAsync(Late, "Watching ");
        _place.Write("killer.csx", Good.Replace("Good", "Better", StringComparison.Ordinal) + "\n");
        await rota.UntilAsync("killer.csx: changed, ran in", "Watching ");

        Assert.Equal(0, await rota.InterruptAsync());
    }

    public void Dispose() => _place.Dispose();

    private void Killed(string verb, string text, string sentence)
    {
        _place.Write("killer.csx", $"// A killer.\n{text}\n{Good}\n");

        var run = _place.Rota(verb.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence + "\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "out")));
        Assert.False(File.Exists(Path.Combine(_place.Folder, "out.rota")));
        Assert.Empty(Directory.GetFiles(_place.Folder, "*.part", SearchOption.AllDirectories));
    }
}
