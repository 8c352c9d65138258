using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rota.Tests.Program;

// rota new strategy.
public sealed class NewTests : IDisposable
{
    private readonly Place _place = new();

    // The script cites a name and a year, does what its comment says, and runs.
    [Fact]
    public void ANewScriptRuns()
    {
        var written = _place.Rota("new", "strategy", "first");

        Assert.Equal(0, written.Code);
        Assert.StartsWith("Wrote first.csx\n", written.Output, StringComparison.Ordinal);
        Assert.Contains("rota run first.csx", written.Output, StringComparison.Ordinal);
        Assert.Matches(@"^// first, YOUR NAME \(\d{4}\): .+\n", Read("first.csx"));
        var run = _place.Rota("run", "first.csx", "--param", "months=12", "--from", "2020", "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal("first", JsonDocument.Parse(run.Output).RootElement.GetProperty("strategy").GetString());
    }

    [Fact]
    public void NothingIsOverwritten()
    {
        _place.Write("first.csx", "mine");
        _place.Write("second/notes.txt", "mine");

        Assert.Contains("already exists; choose another name.", _place.Rota("new", "strategy", "first").Error, StringComparison.Ordinal);
        Assert.Equal(2, _place.Rota("new", "strategy", "second", "--folder").Code);
        Assert.Equal("mine", Read("first.csx"));
        var entries = Directory.GetFileSystemEntries(Path.Combine(_place.Folder, "second"));
        Assert.Equal(["notes.txt"], entries.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../first")]
    [InlineData("a/b")]
    [InlineData("first.csx")]
    [InlineData("two words")]
    [InlineData("_first")]
    [InlineData("nul")]
    [InlineData("a\"b")]
    public void ABadNameIsRefused(string name)
    {
        var run = _place.Rota("new", "strategy", "--", name);

        Assert.Equal(2, run.Code);
        Assert.Contains($"'{name}' is not a valid name: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_place.Folder, "*", SearchOption.AllDirectories));
    }

    // The word in a comment and the name of a part are not the strategy's.
    [Fact]
    public void ACopyDiffersOnlyInItsName()
    {
        const string text = """"
            // Old, nobody (2001), .Named("Old") as ever.
            #load "../shared/common.csx"
            Hold(("SPY", Share)).Every(MonthEnd)
                .Named( @"Old ""one""" ) // .Named("Old")

            """";
        _place.Write("shared/common.csx", "const double Share = 0.5;\n");
        _place.Write("old/old.csx", text);

        var written = _place.Rota("new", "strategy", "young", "--from", "old/old.csx");

        Assert.Equal(0, written.Code);
        var expected = text.Replace("@\"Old \"\"one\"\"\"", "\"young\"", StringComparison.Ordinal)
            .Replace("../shared", "shared", StringComparison.Ordinal);
        Assert.Equal(expected, Read("young.csx"));
        Assert.Contains("young; month end; 1 asset\n", _place.Rota("check", "young.csx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AScriptWithoutANameCannotBeCopied()
    {
        _place.Write("old.csx", "Hold((\"SPY\", 1)).Every(MonthEnd)\n");

        var run = _place.Rota("new", "strategy", "young", "--from", "old.csx");

        Assert.Equal(2, run.Code);
        Assert.Contains("for the new name young", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_place.Folder, "young.csx")));
    }

    [Fact]
    public void AFolderDoesNotOverrideTheUsersSettings()
    {
        var written = _place.Rota("new", "strategy", "first", "--folder");

        Assert.Equal(0, written.Code);
        Assert.Equal(0, _place.Rota("run", "first/first.csx", "--from", "2020").Code);
        Assert.Empty(Json("first/rota.json").EnumerateObject());
        Assert.True(Json("first/.vscode/settings.json").GetProperty("dotnet.server.useOmnisharp").GetBoolean());
    }

    // An editor that reads the response file like the script compiler knows every word except Param, which it cannot know.
    [Fact]
    public void TheResponseFileTeachesAnEditorTheWords()
    {
        _place.Rota("new", "strategy", "first", "--folder");
        var folder = Path.Combine(_place.Folder, "first");
        var rsp = Json("first/omnisharp.json").GetProperty("script").GetProperty("rspFilePath").GetString();

        var told = CSharpCommandLineParser.Script.Parse([$"@{Path.Combine(folder, rsp!)}"], folder, null);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Concat(told.MetadataReferences.Select(reference => reference.Reference))
            .Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText(
            Read("first/first.csx"), new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script),
            cancellationToken: TestContext.Current.CancellationToken);
        var options = told.CompilationOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary);
        var wrong = CSharpCompilation.CreateScriptCompilation("first", tree, references, options)
            .GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error);

        Assert.Empty(told.Errors);
        Assert.Equal(["The name 'Param' does not exist in the current context"], wrong.Select(each => each.GetMessage()));
    }

    public void Dispose() => _place.Dispose();

    private JsonElement Json(string name) => JsonDocument.Parse(Read(name)).RootElement;

    private string Read(string name) => File.ReadAllText(Path.Combine(_place.Folder, name));
}
