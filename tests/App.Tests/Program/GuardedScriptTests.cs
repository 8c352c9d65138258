namespace Rota.Tests.Program;

// Scripts that would go on for ever, or end the program, in every verb that runs one: stopped, named, and nothing half-written.
[Trait("Category", "Slow")]
public sealed class GuardedScriptTests : IDisposable
{
    private const string Good = "Hold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"Good\")";
    private const string Memory = "var all = new List<byte[]>();\nwhile (true) { var one = new byte[64 << 20]; Array.Fill(one, (byte)1); all.Add(one); }";

    private readonly Place _place = Place.WithPrices();

    public static TheoryData<string> Verbs =>
    [
        "run killer.csx --feed csv:prices --report json --out out", "check killer.csx", "now killer.csx --feed csv:prices", "why killer.csx --feed csv:prices",
        "explain sharpe killer.csx --feed csv:prices", "watch killer.csx --feed csv:prices", "compare killer.csx good.csx --feed csv:prices",
        "report killer.csx --feed csv:prices --out out", "bundle killer.csx --feed csv:prices -o out.rota", "list .",
    ];

    [Theory]
    [InlineData("Environment.Exit(0);", "killer.csx called Environment.Exit(0); a script ends with its strategy.")]
    [InlineData("while (true) { }", "killer.csx ran longer than 2 s, the time limit, and was stopped.")]
    [InlineData("System.Threading.Thread.Sleep(-1);", "killer.csx ran longer than 2 s, the time limit, and was stopped.")]
    [InlineData(Memory, "killer.csx took more than 400 MB, the memory limit, and was stopped.")]
    [InlineData(
        "async void Later()\n{\n    await System.Threading.Tasks.Task.Delay(50);\n    throw new FormatException(\"late\");\n}\nLater();\nSystem.Threading.Thread.Sleep(3000);",
        "killer.csx threw where nobody can catch it, on a thread of its own or in async void: killer.csx(5,5): FormatException: late")]
    public void ARunIsStoppedAndTheScriptNamed(string text, string sentence) => Killed("run killer.csx --feed csv:prices --report json --out out", text, sentence);

    // A formula runs later than the script, on the days of the run.
    [Fact]
    public void AFormulaThatDoesNotEndIsStoppedToo()
    {
        Settings();
        _place.Write("killer.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Score(asset => { while (true) { } })).Hold(1).Every(MonthEnd)\n");

        var run = _place.Rota("run", "killer.csx", "--feed", "csv:prices");

        Assert.Equal(2, run.Code);
        Assert.EndsWith("killer.csx ran longer than 2 s, the time limit, and was stopped.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void EveryVerbStopsAndNamesIt(string verb)
    {
        Killed(verb, "Environment.Exit(0);", "killer.csx called Environment.Exit(0); a script ends with its strategy.");
        Killed(verb, "while (true) { }", "killer.csx ran longer than 2 s, the time limit, and was stopped.");
    }

    public void Dispose() => _place.Dispose();

    private void Killed(string verb, string text, string sentence)
    {
        Settings();
        _place.Write("good.csx", Good + "\n");
        _place.Write("killer.csx", $"// A killer.\n{text}\n{Good}\n");

        var run = _place.Rota(verb.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.EndsWith(sentence + "\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "out")));
        Assert.False(File.Exists(Path.Combine(_place.Folder, "out.rota")));
        Assert.Empty(Directory.GetFiles(_place.Folder, "*.part", SearchOption.AllDirectories));
    }

    private void Settings() => _place.Write("rota.json", "{\"timeLimit\": 2, \"memoryLimit\": 400}\n");
}
