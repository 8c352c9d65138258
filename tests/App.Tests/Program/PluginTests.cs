using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rota.Host;

namespace Rota.Tests.Program;

// Third-party plugins in the user's folder, good and bad.
[Trait("Category", "Slow")]
public sealed class PluginTests : IDisposable
{
    private const string Words = """
        namespace Foreign;
        public sealed class ForeignPlugin : Rota.IPlugin
        {
            public void Register(Rota.IPluginRegistry registry) => registry.Words(typeof(ForeignWords));
        }
        public static class ForeignWords
        {
            public static Rota.IScore Twice(double number) => Rota.Dsl.Score(asset => 2 * number);
            public static Rota.IScore Faulty() => new FaultyScore();
        }
        public sealed record FaultyScore : Rota.IScore
        {
            public double Of(Rota.AssetView asset) => (new double[0])[3];
        }
        """;

    private readonly Place _place = Place.WithPrices();

    [Rule("A60", "K41")]
    [Fact]
    public void WordsOfAPluginInTheUsersFolderWork()
    {
        Install(Words, words: "Foreign.ForeignWords");

        var run = Run("Rotate(\"AAA\", \"BBB\").RankBy(Twice(3)).Hold(1).Every(Week)\n");

        Assert.Equal(0, run.Code);
        Assert.Contains("  Twice(double number)\n", _place.Rota("words").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AScoreThatThrowsIsBlamedOnItsPluginWithCallAssetAndDay()
    {
        Install(Words, words: "Foreign.ForeignWords");

        var run = Run("Rotate(\"AAA\", \"BBB\").RankBy(Faulty()).Hold(1).Every(Week)\n");

        foreach (var text in new[] { "Plugin foreign 1.0.0 failed: ", "AAA", "2001-01-", "IndexOutOfRangeException", "Foreign.FaultyScore.Of", "Somebody" })
            Assert.Contains(text, run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Code);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "results")));
    }

    [Rule("R4")]
    [Fact]
    public void AFeedOrReportThatThrowsIsBlamedOnItsPlugin()
    {
        Install(
            """
            public sealed class ForeignPlugin : Rota.IPlugin
            {
                public void Register(Rota.IPluginRegistry registry)
                {
                    registry.Feed("foreign", _ => new Feed());
                    registry.Report(new Report());
                }
            }
            public sealed class Feed : Rota.IDataFeed
            {
                public System.Threading.Tasks.Task<Rota.PriceSeries> LoadAsync(Rota.Asset asset, Rota.DateRange range, System.Threading.CancellationToken cancel) =>
                    throw new System.InvalidOperationException("No wire.");
            }
            public sealed class Report : Rota.IReport
            {
                public string Name => "foreign";
                public string Extension => ".txt";
                public void Write(Rota.Study study, System.IO.Stream output) => throw new System.InvalidOperationException("No ink.");
            }
            """,
            feeds: "foreign", reports: "foreign");

        var feed = _place.Rota("run", Place.Half, "--feed", "foreign");
        Assert.Contains("Plugin foreign 1.0.0 failed: loading AAA: InvalidOperationException: No wire.", feed.Error, StringComparison.Ordinal);
        Assert.Equal(3, feed.Code);

        var report = _place.Backtest(Place.Half, "--report", "equity.csv", "--report", "foreign", "--out", "results");
        Assert.Contains("Plugin foreign 1.0.0 failed: report foreign: InvalidOperationException: No ink.", report.Error, StringComparison.Ordinal);
        Assert.Equal(3, report.Code);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "results")));

        Assert.Equal(0, _place.Backtest(Place.Half).Code);
    }

    [Fact]
    public void ATableOfAPluginIsShownForEveryRun()
    {
        Install(Tables("new Rota.Table(\"Mine\", [\"asset\"], [[run.Trades[0].Asset.Name]])"), tables: "mine");

        var json = _place.Backtest(Place.Half, "--json");

        Assert.Contains("    \"mine\": {\n      \"title\": \"Mine\",", json.Output, StringComparison.Ordinal);
        Assert.Contains("{\"asset\":\"AAA\"}", json.Output, StringComparison.Ordinal);
        Assert.Contains("Mine\nAsset\nAAA\n", _place.Backtest(Place.Half, "--report", "tables").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableThatThrowsIsBlamedOnItsPluginAndASummaryWorksWithoutIt()
    {
        Install(Tables("throw new System.InvalidOperationException(\"No rows.\")"), tables: "mine");

        var json = _place.Backtest(Place.Half, "--json");

        Assert.Contains("Plugin foreign 1.0.0 failed: table mine: InvalidOperationException: No rows.", json.Error, StringComparison.Ordinal);
        Assert.Equal(3, json.Code);
        Assert.Equal(0, _place.Backtest(Place.Half).Code);
    }

    [Fact]
    public void APluginThatContradictsItsManifestIsRefused()
    {
        Install(Words, words: "Foreign.OtherWords", reports: "extra");

        var used = _place.Backtest(Place.Half, "--report", "extra");
        Assert.Contains("Plugin foreign 1.0.0 is broken: it registers words Foreign.ForeignWords, which is not in its manifest.", used.Error, StringComparison.Ordinal);
        Assert.Contains("its manifest declares report extra, which it does not register.", used.Error, StringComparison.Ordinal);
        Assert.Equal(3, used.Code);

        var unused = Run("Hold((\"AAA\", 1.0)).Every(Week)\n");
        Assert.Contains("Plugin foreign 1.0.0 is broken", unused.Error, StringComparison.Ordinal);
        Assert.Equal(0, unused.Code);
    }

    [Theory]
    [InlineData("Feed(\"foreign\", _ => null!)", "feeds", "its manifest declares feed foreign as a chain, but it is registered as a plain feed.")]
    [InlineData("ChainedFeed(\"foreign\", _ => null!)", "text", "feed foreign is registered as a chain, but its manifest does not declare it as one.")]
    [InlineData("ChainedFeed(\"foreign\", feeds => throw new System.Exception($\"{feeds.Count} are odd.\"))", "feeds", "feed foreign: Exception: 3 are odd.")]
    public void AChainMustBeRegisteredAsDeclared(string call, string location, string wrong)
    {
        Install(
            $"public sealed class ForeignPlugin : Rota.IPlugin {{ public void Register(Rota.IPluginRegistry registry) => registry.{call}; }}",
            feeds: "foreign", location: location);

        var run = _place.Rota("run", Place.Half, "--feed", "foreign:csv:prices,simulated,csv:prices");

        Assert.Contains(wrong, run.Error, StringComparison.Ordinal);
        Assert.Contains("Plugin foreign 1.0.0 ", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void APluginThatThrowsDuringRegistrationIsNamedAndTheOthersWork()
    {
        Install(
            "public sealed class ForeignPlugin : Rota.IPlugin { public void Register(Rota.IPluginRegistry registry) => throw new System.Exception(\"Not today.\"); }",
            feeds: "foreign");

        var run = _place.Rota("run", Place.Half, "--feed", "foreign");

        Assert.Contains("Plugin foreign 1.0.0 failed: ForeignPlugin.Register: Exception: Not today.", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Code);
        Assert.Equal(0, _place.Backtest(Place.Half).Code);
        Assert.Contains("  foreign 1.0.0: A test.\n      Broken: ForeignPlugin.Register: Exception: Not today.", _place.Rota("list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void APluginForAnotherApiLevelIsNotLoadedAndTheReasonIsShown()
    {
        Install(Words, feeds: "foreign", apiLevel: 99);

        var run = _place.Rota("run", Place.Half, "--feed", "foreign");

        Assert.Contains("Plugin foreign 1.0.0 provides it but is Incompatible: built for API level 99", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void AUsersPluginCannotReplaceABundledOne()
    {
        Install(Words, feeds: "csv");

        Assert.Contains("Broken: feed csv is already provided by csv ", _place.Rota("list").Output, StringComparison.Ordinal);
        Assert.Equal(0, _place.Backtest(Place.Half).Code);
    }

    public void Dispose() => _place.Dispose();

    private Outcome Run(string script)
    {
        _place.Write("foreign.csx", script);
        return _place.Backtest("foreign.csx", "--out", "results");
    }

    private static string Tables(string body) => $$"""
        public sealed class ForeignPlugin : Rota.IPlugin
        {
            public void Register(Rota.IPluginRegistry registry) => registry.Table(new Mine());
        }
        public sealed class Mine : Rota.ITable
        {
            public string Name => "mine";
            public Rota.Table Of(Rota.BacktestResult run) => {{body}};
        }
        """;

    private void Install(
        string source, string? feeds = null, string? words = null, string? reports = null, string? tables = null, int apiLevel = BuildFacts.ApiLevel,
        string location = "text")
    {
        var manifest = _place.Write("data/rota/plugins/foreign/1.0.0/plugin.json", $$"""
            {
              "id": "foreign", "name": "Foreign", "version": "1.0.0", "apiLevel": {{apiLevel}}, "entry": "Foreign.dll",
              "author": "Somebody", "description": "A test.",
              "provides": {
                "feeds": [{{(feeds is null ? "" : $"{{ \"name\": \"{feeds}\", \"location\": \"{location}\" }}")}}],
                "words": [{{Quoted(words)}}], "statistics": [], {{(tables is null ? "" : $"\"tables\": [{Quoted(tables)}], ")}}"reports": [{{Quoted(reports)}}]
              }
            }
            """);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = new[] { typeof(object).Assembly.Location, Path.Combine(framework, "System.Runtime.dll"), typeof(IPlugin).Assembly.Location };
        var made = CSharpCompilation.Create(
            "Foreign", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            references.Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(Path.ChangeExtension(manifest, null)[..^"plugin".Length] + "Foreign.dll", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(made.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static string Quoted(string? name) => name is null ? "" : $"\"{name}\"";
}
