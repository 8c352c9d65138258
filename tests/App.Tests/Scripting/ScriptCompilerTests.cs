using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

public sealed class ScriptCompilerTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheResultIsTheLastExpression()
    {
        var dish = _folder.Run("var n = 1;\nCook(\"leek\", \"rice\")\n    .Hold(n + 1)");

        Assert.Equal(["leek", "rice"], dish.Parts);
        Assert.Equal(2, dish.Plates);
    }

    [Fact]
    public void ExtensionMembersAndOperatorsOfAnInterfaceAreWords() =>
        Assert.Equal(2 * 20.0 / 40, _folder.Run("Cook().RankBy(2 * Simmer(20.Days) / Simmer(40.Days))").Heat);

    [Fact]
    public void TheGlobalsAreInScope()
    {
        using var script = _folder.Load("Cook(Season, \"rice\").Hold(Guests)");

        var dish = script.Run<Dish>(new Kitchen { Guests = 1, Season = "spring" });

        Assert.Equal(("spring", 1), (dish.Parts[0], dish.Plates));
    }

    [Fact]
    public void AnAwaitedValueIsTheResult() =>
        Assert.Equal(["late"], _folder.Run("await System.Threading.Tasks.Task.Delay(1);\nCook(\"late\")").Parts);

    [Fact]
    public void AReturnedValueIsTheResult() => Assert.Equal(["early"], _folder.Run("return Cook(\"early\");").Parts);

    [Fact]
    public void ArithmeticIsUnchecked() =>
        Assert.Equal([$"{int.MinValue}"], _folder.Run("var n = int.MaxValue;\nCook($\"{n + Guests - 1}\")").Parts);

    [Fact]
    public void LoadedFilesDeclareWordsAndAreRelativeToTheirLoader()
    {
        _folder.Write("pantry/all.csx", "/* #load \"no\"\n*/ // #load \"no\"\n#load \"rice.csx\"\nstring Leek() => \"leek\" + salt;");
        _folder.Write("pantry/rice.csx", "#load \"../salt.csx\"\nvar rice = \"rice\";");
        _folder.Write("salt.csx", "var salt = \", salted\";");

        var dish = _folder.Run("#load \"pantry/all.csx\"\n#load \"pantry/rice.csx\"\nCook(Leek(), rice)");

        Assert.Equal(["leek, salted", "rice"], dish.Parts);
    }

    [Fact]
    public void ALoadBehindADisabledBranchIsFound()
    {
        _folder.Write("stock.csx", "var leek = \"leek\";");

        var dish = _folder.Run("#!/usr/bin/env rota\n#if NEVER\nno code\n#endif\n#load \"stock.csx\"\nCook(leek)");

        Assert.Equal(["leek"], dish.Parts);
    }

    [Fact]
    public void WatchedFilesIncludeALoadedFileThatDoesNotExistYet()
    {
        var here = _folder.Write("here.csx", "#load \"later.csx\"");
        var source = _folder.Source("#load \"here.csx\"\nCook()");

        Assert.Equal([source.Path, here, Path.Combine(_folder.Root, "later.csx")], source.WatchedPaths);
        Assert.Equal([here], source.Loaded.Select(file => file.Path));
    }

    [Fact]
    public void ANullWarningDoesNotStopTheScript()
    {
        var script = _folder.Compile("string? name = null;\nCook(name.Trim())");

        var warning = Assert.Single(script.Warnings);
        Assert.Equal(("CS8602", new TextPoint(2, 6), false), (warning.Code, warning.At, warning.IsError));
    }

    [Fact]
    public void TheSameScriptGivesTheSameBytes()
    {
        var cold = _folder.Compile("Cook(\"a\").TasteBy(x => x + Guests)");
        var compiler = new ScriptCompiler(ScriptFolder.Environment);
        var cancel = TestContext.Current.CancellationToken;
        compiler.Compile(_folder.Source("Cook(\"b\")", "other.csx"), cancel);

        var warm = compiler.Compile(_folder.Source("Cook(\"a\").TasteBy(x => x + Guests)"), cancel);

        Assert.Equal(cold.Assembly, warm.Assembly);
        Assert.Equal(cold.Symbols, warm.Symbols);
    }

    [Fact]
    public void AReferenceCanBeReplacedWhileTheCompilerRuns()
    {
        var library = Path.Combine(_folder.Root, "Words.dll");
        File.Copy(typeof(Xunit.v3.XunitTest).Assembly.Location, library);
        var environment = ScriptFolder.Environment with { ReferencePaths = [library] };
        var compiler = new ScriptCompiler(environment);
        Compile(compiler, "Cook(typeof(Xunit.v3.XunitTest).Name)");

        File.Copy(typeof(Assert).Assembly.Location, library, overwrite: true);

        Compile(compiler, "Cook(typeof(Xunit.Assert).Name)");
        Assert.Throws<ScriptDiagnosticsException>(() => Compile(compiler, "Cook(typeof(Xunit.v3.XunitTest).Name)"));
    }

    [Fact]
    public void AMissingScriptGetsTheNearestName()
    {
        _folder.Write("momentum.csx", "");

        var wrong = Assert.Throws<FileNotFoundException>(() => ScriptSource.Read(Path.Combine(_folder.Root, "momentun.csx")));

        var similar = Path.Combine(_folder.Root, "momentum.csx");
        Assert.EndsWith($"momentun.csx. Did you mean '{similar}'?", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotUtf8IsRefused()
    {
        File.WriteAllBytes(Path.Combine(_folder.Root, "latin.csx"), [(byte)'"', 0xE9, (byte)'"']);

        var wrong = Assert.Throws<InvalidDataException>(() => ScriptSource.Read(Path.Combine(_folder.Root, "latin.csx")));

        Assert.Contains("not UTF-8 text (byte 1)", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultOfAnotherTypeThanCompiledForIsRefused()
    {
        using var script = _folder.Load("Cook()");

        var wrong = Assert.Throws<ArgumentException>(() => script.Run<string>(new Kitchen()));

        Assert.Contains("Task`1[System.String]", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANullResultIsRefused()
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => _folder.Run("(Dish)null!"));

        Assert.EndsWith("returned null, not a Dish.", wrong.Message, StringComparison.Ordinal);
    }

    private void Compile(ScriptCompiler compiler, string text) =>
        compiler.Compile(_folder.Source(text), TestContext.Current.CancellationToken);

    [Fact]
    public void AMissingImportIsTheHostsMistake()
    {
        var compiler = new ScriptCompiler(ScriptFolder.Environment with { Imports = ["No.Such.Namespace"] });

        var wrong = Assert.Throws<InvalidOperationException>(() => Compile(compiler, "Cook()"));

        Assert.Contains("No", wrong.Message, StringComparison.Ordinal);
    }
}
