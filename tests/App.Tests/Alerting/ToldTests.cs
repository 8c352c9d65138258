using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// What is told of a script over the weeks, and what is remembered: each look is a run of 'rota alert'.
public sealed class ToldTests : IDisposable
{
    private static readonly (DateOnly From, string Asset)[] Plan =
        [(Day(5, 1), "A"), (Day(6, 15), "B"), (Day(6, 22), "A"), (Day(6, 29), "B"), (Day(7, 6), "A"), (Day(7, 13), "C")];

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-told-").FullName;
    private readonly HastyTime _time = new(new DateTimeOffset(2026, 6, 1, 22, 0, 0, TimeSpan.Zero));
    private readonly MadeChannel _channel = new();
    private readonly StringWriter _warnings = new();

    [Rule("Q42", "A28", "A29", "A30")]
    [Fact]
    public async Task EachChangeIsToldOnceHoweverOftenTheProgramLooksOrFails()
    {
        Assert.Equal((AlertKind.Start, 0), await Told(MadeLook.At(Day(6, 1), Plan)));
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(6, 8), Plan)));

        _channel.Answer = AlertDelivery.Failed("The mail server is down.", mayTryAgain: true);
        Assert.Equal((AlertKind.Trade, 4), await Told(MadeLook.At(Day(6, 15), Plan)));
        _channel.Answer = null;
        Assert.Equal((AlertKind.Trade, 0), await Told(MadeLook.At(Day(6, 15), Plan)));
        Assert.Equal("Rota TRADE KDA 2026-06-15: sell A, buy B", _channel.Sent[^1].Subject);
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(6, 15), Plan)));

        // Off on 06-22, when it was A.
        var unsaid = await Report(MadeLook.At(Day(6, 29), Plan));
        Assert.Equal("nothing new: B 100 %, told on 2026-06-15; missed 2026-06-22", unsaid.Line);

        // Off on 07-06, when it was A.
        Assert.Equal((AlertKind.Trade, 0), await Told(MadeLook.At(Day(7, 13), Plan)));
        Assert.Equal("Rota TRADE KDA 2026-07-13: sell B, buy C", _channel.Sent[^1].Subject);
        Assert.Contains("Before    B 100 %, told on 2026-06-15\nMissed    2026-07-06: A 100 %\n", _channel.Sent[^1].Text, StringComparison.Ordinal);

        (DateOnly, string)[] revised = [.. Plan[..^1], (Day(7, 13), "A")];
        Assert.Equal((AlertKind.Correction, 0), await Told(MadeLook.At(Day(7, 13), revised)));
        Assert.Equal("Rota CORRECTION KDA 2026-07-13: sell C, buy A", _channel.Sent[^1].Subject);

        Assert.Equal((AlertKind.Stale, 1), await Told(MadeLook.StaleAt(Day(7, 13), revised)));
        Assert.Equal((null, 1), await Told(MadeLook.StaleAt(Day(7, 13), revised)));
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(7, 14), revised)));
    }

    [Fact]
    public async Task AnAlertThatFailsIsToldWithTheNewestDecision()
    {
        await Told(MadeLook.At(Day(6, 1), Plan));
        _channel.Answer = AlertDelivery.Failed("The mail server is down.", mayTryAgain: false);
        await Told(MadeLook.At(Day(6, 15), Plan));
        _channel.Answer = null;

        await Told(MadeLook.At(Day(7, 13), Plan));

        Assert.Equal("Rota TRADE KDA 2026-07-13: sell A, buy C", _channel.Sent[^1].Subject);
        Assert.Contains("Missed    2026-06-29: B 100 %\n", _channel.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameAlertHasTheSameKeyAndAnotherDayTargetOrKindAnother()
    {
        await Told(MadeLook.At(Day(6, 1), Plan));
        _channel.Answer = AlertDelivery.Failed("no", mayTryAgain: false);
        await Told(MadeLook.At(Day(6, 15), Plan));
        await Told(MadeLook.At(Day(6, 16), Plan));
        _channel.Answer = null;
        await Told(MadeLook.At(Day(6, 29), Plan));

        Assert.Equal(_channel.Sent[1].Key, _channel.Sent[2].Key);
        Assert.Equal(3, _channel.Sent.DistinctBy(alert => alert.Key).Count());
        Assert.Matches("^[0-9a-f]{64}$", _channel.Sent[0].Key);
    }

    [Fact]
    public void AReturnToAnUnchangedTargetIsToldOnlyIfAsked()
    {
        var drifted = new Rebalance(Day(6, 8), Day(6, 8), Weights.Of(("A", 1.0)), RebalanceKind.Drift, 0.1, 0);
        var told = AlertState.Of(new("/a.csx", "A", []), "a test") with
        {
            Told = new(AlertKind.Start, Day(6, 1), new Dictionary<string, double> { ["A"] = 1 }, "key", _time.Now),
            Seen = Day(6, 1),
            AsOf = Day(6, 1),
        };

        Assert.Null(Finding.Of(told, [drifted], tellsRebalances: false).Kind);
        Assert.Equal(AlertKind.Rebalance, Finding.Of(told, [drifted], tellsRebalances: true).Kind);
        Assert.Null(Finding.Of(told with { Seen = Day(6, 8) }, [drifted], tellsRebalances: true).Kind);
    }

    [Theory]
    [InlineData(0.0001, null)]
    [InlineData(0.00011, AlertKind.Trade)]
    public void ATargetThatDiffersByMoreThanAHundredthOfAPercentIsTold(double difference, AlertKind? kind)
    {
        var decision = new Rebalance(Day(6, 8), null, Weights.Of(("A", 0.5 + difference), ("B", 0.5 - difference)), RebalanceKind.None, 0, 0);
        var told = AlertState.Of(new("/a.csx", "A", []), "a test") with
        {
            Told = new(AlertKind.Start, Day(6, 1), new Dictionary<string, double> { ["A"] = 0.5, ["B"] = 0.5 }, "key", _time.Now),
            Seen = Day(6, 1),
            AsOf = Day(6, 1),
        };

        Assert.Equal(kind, Finding.Of(told, [decision], tellsRebalances: false).Kind);
    }

    [Fact]
    public async Task EachChannelIsToldForItself()
    {
        await Told(MadeLook.At(Day(6, 1), Plan));
        var late = new MadeChannel();

        await new Teller(_folder, _time, tellsRebalances: false, _warnings).TellAsync(MadeLook.At(Day(6, 15), Plan), "late", late);

        Assert.Equal(AlertKind.Start, late.Sent[0].Kind);
        Assert.Single(Directory.GetFiles(_folder, "kda-*.json"), file => File.ReadAllText(file).Contains("2026-06-15", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"format\": 1")]
    [InlineData("{ \"format\": 9, \"script\": \"a\", \"parameters\": {}, \"channel\": \"b\" }")]
    [InlineData("{ \"format\": 1, \"script\": \"a\", \"parameters\": {}, \"channel\": \"b\", \"seen\": \"2026-06-01\" }")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    public async Task ADamagedFileIsSetAsideAndSaidAndTheNextMessageIsStart(string content)
    {
        await Told(MadeLook.At(Day(6, 1), Plan));
        var file = Directory.GetFiles(_folder, "kda-*.json").Single();
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        Assert.Equal((AlertKind.Start, 0), await Told(MadeLook.At(Day(6, 15), Plan)));

        Assert.Contains($"The file was renamed to {file}.damaged, and the next message is START.", _warnings.ToString(), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync($"{file}.damaged", TestContext.Current.CancellationToken));
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(6, 15), Plan)));
    }

    [Fact]
    public async Task AnAlertThatMayHaveArrivedIsMarkedWhenItIsSentAgain()
    {
        _channel.BeforeAnswer = _time.EndPatience;
        Assert.Equal((AlertKind.Start, 4), await Told(MadeLook.At(Day(6, 1), Plan)));
        Assert.Equal([false, true, true, true], _channel.Sent.Select(alert => alert.MayBeRepeat));
        _channel.BeforeAnswer = null;

        Assert.Equal((AlertKind.Start, 0), await Told(MadeLook.At(Day(6, 1), Plan)));

        var again = _channel.Sent[^1];
        Assert.True(again.MayBeRepeat);
        Assert.EndsWith("(may be a repeat)", again.Subject, StringComparison.Ordinal);
        Assert.StartsWith("This may be a repeat: ", again.Text, StringComparison.Ordinal);
        Assert.Contains("<b>This may be a repeat: ", again.Html, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse(again.Json!).RootElement;
        Assert.True(json.GetProperty("mayBeRepeat").GetBoolean());
        Assert.Equal(("START", again.Key), (json.GetProperty("alert").GetString(), json.GetProperty("key").GetString()));
        Assert.Equal(_channel.Sent[0].Key, again.Key);
        Assert.Empty(Directory.GetFiles(_folder, "*.sending"));
    }

    [Fact]
    public async Task AClockThatIsSetBackTellsNothing()
    {
        await Told(MadeLook.At(Day(6, 15), Plan));

        var back = await Report(MadeLook.At(Day(6, 10), Plan));

        Assert.Equal(("prices up to 2026-06-10 are older than those of the last look, up to 2026-06-15; nothing is told", 1), (back.Line, back.Code));
        Assert.Single(_channel.Sent);
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(6, 16), Plan)));
    }

    [Fact]
    public async Task AClockThatIsSetForwardFindsPricesMissingAndDecidesNothing()
    {
        await Told(MadeLook.At(Day(6, 15), Plan));

        Assert.Equal((AlertKind.Stale, 1), await Told(MadeLook.StaleAt(Day(6, 16), Plan)));
        Assert.Equal((null, 0), await Told(MadeLook.At(Day(6, 17), Plan)));
    }

    [Fact]
    public async Task AnAlertThatWasRefusedIsNotMarkedAsARepeat()
    {
        _channel.Answer = AlertDelivery.Failed("no", mayTryAgain: false);
        await Told(MadeLook.At(Day(6, 1), Plan));
        _channel.Answer = null;

        await Told(MadeLook.At(Day(6, 1), Plan));

        Assert.All(_channel.Sent, alert => Assert.False(alert.MayBeRepeat));
    }

    public void Dispose()
    {
        _warnings.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The kind of the alert that was sent, and the exit code.
    private async Task<(AlertKind? Kind, int Code)> Told(Look look)
    {
        var before = _channel.Sent.Count;
        var report = await Report(look);
        return (_channel.Sent.Count == before ? null : _channel.Sent[^1].Kind, report.Code);
    }

    private Task<Report> Report(Look look) => new Teller(_folder, _time, tellsRebalances: false, _warnings).TellAsync(look, "test", _channel);

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
