using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

public sealed class DiagnosticTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AllMistakesAreReportedAtOnceSortedByPlace()
    {
        _folder.Write("a/stock.csx", "int leek = \"leek\";");

        var wrong = _folder.Refused("#load \"a/stock.csx\"\nint n = 1.5;\nvar m = \"a\" - 1; var k = unknown;\nCook(");

        Assert.Equal(
            [("stock.csx", 1, 12), ("dish.csx", 2, 9), ("dish.csx", 3, 9), ("dish.csx", 3, 26), ("dish.csx", 4, 5)],
            wrong.Errors.Select(each => (Path.GetFileName(each.Path), each.At.Line, each.At.Column)));
    }

    [Fact]
    public void AMistakeIsPrintedWithItsLineAndACaretThatRespectsTabs()
    {
        var text = _folder.Errors("Cook(\"a\")\n\t. Hold(\"x\")\n");

        Assert.Equal(
            "dish.csx(2,9): error CS1503: Hold takes a number, not a text\n"
            + "    \t. Hold(\"x\")\n"
            + "    \t       ^",
            text);
    }

    [Fact]
    public void AFileBelowTheCurrentFolderIsShownRelativeAndAnyOtherInFull()
    {
        _folder.Write("below/a.csx", "int n = 1.5;");
        var wrong = _folder.Refused("#load \"below/a.csx\"\nCook()");

        var path = Path.Combine("below", "a.csx") + "(1,9): error CS0266";
        Assert.StartsWith(path, wrong.Format(_folder.Root), StringComparison.Ordinal);
        var elsewhere = Path.Combine(_folder.Root, "other");
        Assert.StartsWith(Path.Combine(_folder.Root, path), wrong.Format(elsewhere), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1, "ROTA001")]
    [InlineData("Cook().Parts.ToList().Clear()", 1, 1, "ROTA001")]
    [InlineData("Func<Dish> f = () => { return Cook(); };", 1, 40, "ROTA001")]
    [InlineData("Simmer(1.Days)", 1, 1, "CS0029")]
    [InlineData("(object)1", 1, 1, "CS0266")]
    [InlineData("\"a\"", 1, 1, "CS0029")]
    [InlineData("if (Guests > 1) { return 3; }\nCook()", 1, 26, "CS0029")]
    public void AScriptThatDoesNotEndWithTheResultIsToldHow(string text, int line, int column, string code)
    {
        var wrong = Assert.Single(_folder.Refused(text).Errors);

        Assert.Equal((new TextPoint(line, column), code), (wrong.At, wrong.Code));
        Assert.Equal("a script ends with the Dish, without a semicolon", wrong.Hint);
    }

    [Fact]
    public void ASemicolonBehindTheResultIsAccepted() => Assert.Equal(["a"], _folder.Run("Cook(\"a\");\n// done\n").Parts);

    [Fact]
    public void AScriptThatEndsWithADeclarationGetsALastLineSuggested()
    {
        var wrong = Assert.Single(_folder.Refused("var dish = Cook(\"a\");\n\n// done\n").Errors);

        Assert.Equal((new TextPoint(1, 21), "ROTA001", "add a last line: dish"), (wrong.At, wrong.Code, wrong.Hint));
    }

    [Theory]
    [InlineData("Cok(\"a\")", "CS0103", "did you mean Cook(parts, …)?")]
    [InlineData("cook(\"a\")", "CS0103", "did you mean Cook(parts, …)?")]
    [InlineData("Cook(Saeson)", "CS0103", "did you mean 'Season'?")]
    [InlineData("var leeks = \"a\";\nCook(leaks)", "CS0103", "did you mean 'leeks'?")]
    [InlineData("Cook().Hodl(1)", "CS1061", "did you mean Hold(plates)?")]
    [InlineData("Cook()?.Hodl(1)", "CS1061", "did you mean Hold(plates)?")]
    [InlineData("Cook().RankBy(Simmer(1.Day))", "CS1061", "did you mean 'Days'?")]
    [InlineData("Cook().Hold(plate: 1)", "CS1739", "did you mean 'plates'?")]
    [InlineData("Dihs d = Cook();\nd", "CS0246", "did you mean 'Dish'?")]
    [InlineData("Cook(Xyzzy)", "CS0103", null)]
    public void AnUnknownWordGetsTheNearest(string text, string code, string? hint)
    {
        var wrong = Assert.Single(_folder.Refused(text).Errors);

        Assert.Equal((code, hint), (wrong.Code, wrong.Hint));
    }

    [Theory]
    [InlineData("System.Xml.XmlDocumnt d = null!;\nCook()")]
    [InlineData("Cook().Nothing()")]
    [InlineData("Nothing n;\nCook()")]
    [InlineData("System.Nothing n;\nCook()")]
    [InlineData("namespace System { class String {} }\nstring s = new System.String();\nCook()")]
    public void NoMessageMentionsAssemblies(string text)
    {
        var errors = _folder.Errors(text);

        Assert.DoesNotContain("assembly", errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("System.Private.CoreLib", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Version=", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingLoadIsOneMistakeInsteadOfOnePerWord()
    {
        _folder.Write("stock.csx", "");
        _folder.Write("a.csx", "\n  #load \"stok.csx\"");

        Assert.Equal(
            "a.csx(2,9): error CS1504: Source file 'stok.csx' could not be opened -- Could not find file.\n"
            + "      #load \"stok.csx\"\n"
            + "            ^\n"
            + "    did you mean 'stock.csx'?",
            _folder.Errors("#load \"a.csx\"\nCook(leek, rice)"));
    }

    [Fact]
    public void ACycleOfLoadsIsReportedWhereItCloses()
    {
        _folder.Write("a.csx", "#load \"b.csx\"");
        _folder.Write("b.csx", "// back\n#load \"a.csx\"");

        var wrong = Assert.Single(_folder.Refused("#load \"a.csx\"\nCook()").Errors);

        Assert.Equal(("b.csx", new TextPoint(2, 1), "ROTA002"), (Path.GetFileName(wrong.Path), wrong.At, wrong.Code));
        Assert.Equal("circular #load: a.csx → b.csx → a.csx", wrong.Message);
    }

    [Theory]
    [InlineData("#r \"my.dll\"", "library not found: ")]
    [InlineData("#r \"nuget: Some.Package\"", "'nuget: Some.Package' does not name a package and one version")]
    [InlineData("#r \"nuget: Some.Package, 1.*\"", "'nuget: Some.Package, 1.*' does not name a package and one version")]
    [InlineData("#r \"dish.csx\"", "'dish.csx' cannot be read as a .NET library: ")]
    public void AnUnavailableLibraryIsReportedAtItsDirective(string directive, string message)
    {
        var wrong = Assert.Single(_folder.Refused("// Dishes.\n" + directive + "\nCook()").Errors);

        Assert.Equal((new TextPoint(2, 1), "ROTA003"), (wrong.At, wrong.Code));
        Assert.StartsWith(message, wrong.Message.Replace(_folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void AChainCutByASemicolonIsReported()
    {
        var wrong = _folder.Refused("Cook(\"a\")\n    .Hold(1);\n    .RankBy(Simmer(1.Days))").Errors[0];

        Assert.Equal((new TextPoint(3, 5), "the semicolon before it ends the chain"), (wrong.At, wrong.Hint));
    }

    [Fact]
    public void ExtensionMembersAreRefusedTogetherWithAllSyntaxErrors()
    {
        _folder.Write("words.csx", "\nextension(int n) { public int Wk => 7 * n; }");

        var wrong = _folder.Refused("#load \"words.csx\"\nCook(");

        Assert.Equal(["CS1026", "ROTA004"], wrong.Errors.Select(each => each.Code));
        Assert.Equal(new TextPoint(2, 1), wrong.Errors[1].At);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "ac", 1)]
    [InlineData("Saturday", "Sunday", 3)]
    public void TheDistanceOfWordsIsTheNumberOfEdits(string a, string b, int edits)
    {
        Assert.Equal(edits, SimilarWord.Distance(a, b));
        Assert.Equal(edits, SimilarWord.Distance(b, a));
    }
}
