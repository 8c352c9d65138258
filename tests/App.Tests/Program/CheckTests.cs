namespace Rota.Tests.Program;

public sealed class CheckTests : IDisposable
{
    private const string Rotation = "Rotate(\"AAA\", \"BBB\").RankBy(Return(5.Days))";

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void EveryScriptIsReportedWithAllItsProblems()
    {
        _place.Write("good.csx", "Hold((\"AAA\", 1.0)).Every(Week).Named(\"Good\")\n");
        _place.Write("none.csx", "var a = 1;\n");
        _place.Write("nine.csx", "Rotate(\"A\").Hold(9).Every(Week)\n");
        _place.Write("late.csx", $"{Rotation}.Hold(2).KeepUntil(1).Every(Week)\n");
        _place.Write("gone.csx", "Hold((\"AAA\", 0.5), (\"NONE\", 0.5)).Every(Week)\n");

        var check = Check("none.csx", "good.csx", "nine.csx", "late.csx", "gone.csx");

        Assert.Equal(
            "none.csx: failed\ngood.csx: Good; first trading day of the week; 1 asset\nnine.csx: failed\nlate.csx: failed\ngone.csx: failed\n",
            check.Output);
        Assert.Contains("none.csx(1,", check.Error, StringComparison.Ordinal);
        Assert.Contains("nine.csx(1,13): Hold(9) of 1 assets", check.Error, StringComparison.Ordinal);
        Assert.Contains("late.csx(1,53): KeepUntil(1) with Hold(2): the rank must be at least 2.", check.Error, StringComparison.Ordinal);
        Assert.Contains("NONE", check.Error, StringComparison.Ordinal);
        Assert.Equal(2, check.Code);
    }

    [Theory]
    [InlineData("late.csx", $"{Rotation}.Hold(2).KeepUntil(1).Every(Week)\n")]
    [InlineData("gone.csx", "Hold((\"NONE\", 1)).Every(Week)\n")]
    [InlineData("long.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Return(600.Days)).Every(Week)\n")]
    [InlineData("throws.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Score(asset => asset.Closes(200.Days)[0])).Every(Week)\n")]
    public void CheckFailsWithTheMessageOfTheRun(string name, string script)
    {
        _place.Write(name, script);

        var (run, check) = (_place.Backtest(name), Check(name));

        Assert.Equal((run.Code, Mistakes(run)), (check.Code, Mistakes(check)));
        Assert.NotEqual(0, check.Code);
    }

    [Fact]
    public void AScoreOfRandomNumbersIsFoundByTwoRuns()
    {
        _place.Write("random.csx", "Rotate(\"AAA\", \"BBB\").RankBy(Score(asset => Random.Shared.NextDouble())).Hold(1).Every(Day)\n");

        var check = Check("random.csx");

        Assert.Equal(0, check.Code);
        Assert.Contains("\n  note: Two runs on the same prices differ: on ", check.Output, StringComparison.Ordinal);
        Assert.Contains("the script uses Random.Shared.\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleThatKeepsAVariableIsFoundByRunningItAgain()
    {
        _place.Write("turns.csx",
            "var turn = 0;\nDecide([\"AAA\", \"BBB\"], market => Weights.Of((turn++ % 7 == 0 ? \"AAA\" : \"BBB\", 1.0))).Every(Day)\n");

        var check = Check("turns.csx");

        Assert.Equal(0, check.Code);
        Assert.Contains("\n  note: The strategy decides otherwise when it runs again: on ", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var year = DateTime.Now.Year; Hold((\"AAA\", year > 1 ? 1 : 0.5)).Every(Week)", "DateTime.Now")]
    [InlineData("var share = System.IO.File.Exists(\"x\") ? 1 : 0.5; Hold((\"AAA\", share)).Every(Week)", "File.Exists")]
    [InlineData("var dice = new Random(); Hold((\"AAA\", 1 + 0 * dice.Next())).Every(Week)", "new Random()")]
    [InlineData("var dice = new Random(7); Hold((\"AAA\", 1 + 0 * dice.Next())).Every(Week)", null)]
    [InlineData("var since = new DateTime(2020, 1, 1); Hold((\"AAA\", since.Year > 1 ? 1 : 0.5)).Every(Week)", null)]
    public void InputsOtherThanPricesAreNamed(string script, string? read)
    {
        _place.Write("reads.csx", script + "\n");

        var check = Check("reads.csx");

        Assert.Equal(
            "reads.csx: Unnamed strategy; first trading day of the week; 1 asset\n" + (read is null ? ""
                : $"  note: The result may change from run to run, because it depends on more than prices: the script uses {read}.\n"),
            check.Output);
    }

    [Fact]
    public void TheSettingsInForceAreChecked()
    {
        _place.Write("half.csx", "Hold((\"AAA\", 1.0)).Every(Week)\n");
        _place.Write("rota.json", "{\"feed\": \"csv:prices\", \"from\": \"2090\"}\n");

        var check = _place.Rota("check", "half.csx");

        Assert.Equal((2, "half.csx: failed\n"), (check.Code, check.Output));
        Assert.Equal(Mistakes(_place.Rota("run", "half.csx")), Mistakes(check));
        Assert.Equal(0, _place.Rota("check", "half.csx", "--from", "2000").Code);
    }

    // Only a feed named on the command line may query a server.
    [Fact]
    public void AScriptIsCheckedOnGeneratedPricesIfTheDefaultFeedQueriesAServer()
    {
        _place.Write("rota.json", "{\"feed\": \"yahoo\", \"from\": \"2015\"}\n");
        _place.Write("late.csx", $"{Rotation}.Hold(2).KeepUntil(1).Every(Week)\n");
        _place.Write("good.csx", $"{Rotation}.Hold(1).Every(Week)\n");

        var check = _place.Rota("check", "good.csx", "late.csx");

        Assert.EndsWith(
            "\n  note: Checked with generated prices, because the feed yahoo uses a server. To check with its prices, add --feed yahoo.\nlate.csx: failed\n",
            check.Output, StringComparison.Ordinal);
        Assert.Contains("KeepUntil(1) with Hold(2):", Mistakes(check), StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    // Without the progress that a slow machine shows.
    private static string Mistakes(Outcome outcome) =>
        string.Join('\n', outcome.Error.Split('\n').Where(line => !line.EndsWith(" ...", StringComparison.Ordinal)));

    private Outcome Check(params string[] scripts) => _place.Rota(["check", .. scripts, "--feed", "csv:prices"]);
}
