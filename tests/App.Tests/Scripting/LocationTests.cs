using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

public sealed class LocationTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static (string File, int Line, int Column)? Where(LoadedScript script, Exception wrong) =>
        script.Locate(wrong) is { } place ? (Path.GetFileName(place.Path), place.At.Line, place.At.Column) : null;

    private (string File, int Line, int Column)? WhereItFails(string text)
    {
        using var script = _folder.Load(text);
        return Where(script, Assert.ThrowsAny<Exception>(() => script.Run<Dish>(new Kitchen())));
    }

    [Theory]
    [InlineData("var a = 1;\nthrow new Exception(\"no\");\nCook()", 2, 1)]
    [InlineData("Cook(\"a\", \"b\")\n    .RankBy(Simmer(1.Days))\n    .Hold(9)\n    .RankBy(Simmer(2.Days))", 3, 6)]
    [InlineData("Cook()\n    .RankBy(Simmer(0.Days))", 2, 22)]
    [InlineData("Dish Big() =>\n    Cook()\n    .Hold(7);\n\nBig()", 3, 6)]
    [InlineData("Cook(\"a\").With(\n    Cook(\"b\").TasteBy(x => Cook().Hold(1).Heat)\n    .Hold(5))", 3, 6)]
    public void AFailureInAChainIsFoundAtTheWordThatFailed(string text, int line, int column) =>
        Assert.Equal(("dish.csx", line, column), WhereItFails(text));

    [Fact]
    public void AWordUsedTwiceInAStatementIsLocatedAtTheStatement() =>
        Assert.Equal(("dish.csx", 2, 1), WhereItFails("\nCook(\"a\")\n    .Hold(1)\n    .Hold(9)"));

    [Fact]
    public void AFailureInALoadedFileIsFoundThere()
    {
        _folder.Write("lib/stock.csx", "Dish Stock(int n)\n{\n    return Cook(\"a\")\n        .Hold(n);\n}");

        Assert.Equal(("stock.csx", 4, 10), WhereItFails("#load \"lib/stock.csx\"\nStock(3)"));
    }

    [Fact]
    public void AFailureOfALambdaLongAfterTheScriptRanIsFoundInTheLambda()
    {
        using var script = _folder.Load("Cook(\"a\")\n    .TasteBy(x =>\n        Cook().Hold((int)x).Heat)");
        var dish = script.Run<Dish>(new Kitchen());

        var wrong = Assert.ThrowsAny<Exception>(() => dish.Taste!(2));

        Assert.Equal(("dish.csx", 3, 16), Where(script, wrong));
        Assert.Equal(("dish.csx", 3, 16), Where(script, new InvalidOperationException("outer", new AggregateException(wrong))));
    }

    [Fact]
    public void AFailureIsPrintedLikeADiagnostic()
    {
        using var script = _folder.Load("Cook(\"a\")\n\t.Hold(9)");
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => script.Run<Dish>(new Kitchen()));

        var text = script.Locate(wrong)!.Format("Hold(9) of 1", _folder.Root);

        Assert.Equal("dish.csx(2,3): Hold(9) of 1\n    \t.Hold(9)\n    \t ^", text);
    }

    [Fact]
    public void AFailureOfAScriptFromTheCacheIsFoundToo()
    {
        var cache = new ScriptCache(Path.Combine(_folder.Root, "cache"));
        var source = _folder.Source("Cook(\"a\")\n    .Hold(9)");
        var fresh = ScriptFolder.Compile(source, cache);
        using var script = LoadedScript.Load(cache.Find(fresh.Key)!, _ => null);

        Assert.Equal(("dish.csx", 2, 6), Where(script, Assert.ThrowsAny<Exception>(() => script.Run<Dish>(new Kitchen()))));
    }

    [Fact]
    public void AFailureOutsideTheScriptHasNoLocation()
    {
        using var script = _folder.Load("Cook()");

        Assert.Null(Where(script, Assert.ThrowsAny<Exception>(() => Words.Cook().Hold(1))));
    }
}
