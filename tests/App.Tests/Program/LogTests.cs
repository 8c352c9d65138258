using Rota.Host;
using Rota.Host.Logging;
using Rota.Tests.Plugins;

namespace Rota.Tests.Program;

// --log and ROTA_LOG: what a maintainer needs of a run, and no secret.
public sealed class LogTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void TheLogOfARunSaysWhatItReadAndDid()
    {
        _place.Rota("config", "set", "capital", "5000");

        Assert.Equal(0, _place.Backtest(Place.Half, "--log", "rota.log").Code);

        Assert.Contains($"rota {BuildFacts.Version} (plugin api level", Text, StringComparison.Ordinal);
        Assert.Contains($"rota \"run\" \"{Place.Half}\" \"--feed\" \"csv:prices\" \"--log\" \"rota.log\"", Text, StringComparison.Ordinal);
        Assert.Matches("settings: .*config.json\n", Text);
        Assert.Contains("feed: csv:prices", Text, StringComparison.Ordinal);
        Assert.Matches(@"feed of csv [0-9.]+: AAA .* in \d+ ms\n", Text);
        Assert.Matches(@"plugin csv [0-9.]+: loaded from .* in \d+ ms\n", Text);
        Assert.Matches("(script cache|compiled): .*half.csx", Text);
        Assert.EndsWith("exit code 0\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureIsThereWithItsStackAndWhatIsLoggedIsAppended()
    {
        _place["ROTA_LOG"] = "rota.log";
        _place.Rota("list");

        Assert.Equal(2, _place.Backtest("missing.csx").Code);

        Assert.Matches(@"ERR .*ProblemsException[\s\S]* at Rota\.Host\.", Text);
        Assert.Contains("exit code 0\n", Text, StringComparison.Ordinal);
        Assert.EndsWith("exit code 2\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ProcessesThatTheProgramStartsWriteIntoTheSameLog()
    {
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "made"));
        _place.Rota("plugin", "install", "made", "--yes");

        Assert.Equal(0, _place.Rota("plugin", "doctor", "foreign", "--log", "rota.log").Code);

        Assert.Contains("\"probe\"", Text, StringComparison.Ordinal);
        Assert.Equal(2, Text.Split('\n').Where(line => line.Length > 0).Select(line => line.Split(' ')[3]).Distinct().Count());
    }

    [Fact]
    public void NoSecretReachesTheLogHoweverItIsGiven()
    {
        _place["ROTA_LOG"] = "rota.log";
        _place["TIINGO_TOKEN"] = "by-variable-1";
        _place["PRICES"] = "Host=127.0.0.1;Port=9;Database=d;Username=u;Password=by-connection-2";
        _place.RotaTold("by-typing-3\n", "data", "key", "set", "FRED_KEY");
        _place.Backtest(Place.Half, "--param", "share=by-variable-1", "--benchmark", "by-typing-3");
        _place.Rota("run", Place.Half, "--feed", "sql:PRICES");
        _place.Rota("plugin", "install", "https://user:by-address-4@127.0.0.1:9/it.zip?sig=by-query-5&id=by-query-6", "--yes");
        _place.Rota("list", "password=by-argument-7");

        Assert.Equal(5, Text.Split("exit code").Length - 1);
        Assert.DoesNotMatch("by-[a-z]+-[0-9]", Text);
        Assert.Contains("https://***@127.0.0.1:9/it.zip?***", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ALogThatCannotBeWrittenIsTheUsersMistake()
    {
        var run = _place.Rota("list", "--log", "nowhere/rota.log");

        Assert.Equal(2, run.Code);
        Assert.Contains("Cannot write the log: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization: Bearer abc.def", "Authorization: ***")]
    [InlineData("sent Basic dXNlcjpwdw==, refused", "sent Basic ***, refused")]
    [InlineData("{\"apiKey\": \"abc def\", \"x\": 1}", "{\"apiKey\": ***, \"x\": 1}")]
    [InlineData("Host=h;Password=a b'c;Port=1", "Host=h;Password=***;Port=1")]
    [InlineData("KeyNotFoundException: The given key 'x' was not present", "KeyNotFoundException: The given key 'x' was not present")]
    [InlineData("known%20one and KNOWN ONE", "*** and ***")]
    public void ASecretIsKnownByItsValueOrByHowItIsWritten(string text, string shown)
    {
        var redaction = new Redaction();
        redaction.Learn("known one");

        Assert.Equal(shown, redaction.Of(text));
    }

    public void Dispose() => _place.Dispose();

    private string Text => File.ReadAllText(Path.Combine(_place.Folder, "rota.log")).ReplaceLineEndings("\n");
}
