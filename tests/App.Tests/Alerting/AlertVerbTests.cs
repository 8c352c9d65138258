using Rota.Tests.Alerts;
using Rota.Tests.Plugins;
using Rota.Tests.Program;

namespace Rota.Tests.Alerting;

// rota alert, as its users run it. BBB falls on Monday 2002-11-18 and rises on the other Mondays around it, so that AAA is held for that week.
[Trait("Category", "Slow")]
public sealed class AlertVerbTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();
    private readonly string _script;

    public AlertVerbTests() => _script = _place.Write("best.csx", """
        // The best, nobody (2001).
        Rotate("AAA", "BBB").RankBy(Return(1.Days)).Hold(1).Every(Week).Named("Best")
        """);

    [Rule("Q42")]
    [Fact]
    public void AChannelIsToldOfTheStartThenOnlyOfChanges()
    {
        Assert.Equal("best.csx: START told to the file " + Path.Combine(_place.Folder, "told.txt") + ": BBB 100 %\n", Alert("2002-11-05", "--channel", "file:told.txt").Output);
        Assert.Equal("best.csx: nothing new: BBB 100 %, told on 2002-11-04\n", Alert("2002-11-06", "--channel", "file:told.txt").Output);
        Assert.Equal("", Alert("2002-11-06", "--channel", "file:told.txt", "--quiet").Output);

        var trade = Alert("2002-11-19", "--channel", "file:told.txt", "--exit-code");

        Assert.Equal(10, trade.Code);
        Assert.Contains("; missed 2002-11-11", trade.Output, StringComparison.Ordinal);
        Assert.Equal(0, Alert("2002-11-19", "--channel", "file:told.txt", "--exit-code").Code);
        Assert.Equal(2, _place.Read("told.txt").Split("\nKey ").Length - 1);
    }

    [Fact]
    public void WithoutAChannelTheOutputIsOne()
    {
        var said = Alert("2002-12-03");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("Rota START Best 2002-12-02: hold BBB 100 %\n\nSTART  Best\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("\nThis is not advice. Check it against your plan's own documents before you act.\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingPricesAreToldOnceForEachLastCloseAndNothingIsDecided()
    {
        Alert("2002-12-03", "--channel", "file:told.txt");
        _place.Prices("BBB", Place.Rows(day => 50 + day % 7, days: 510));

        var stale = Alert("2002-12-27", "--channel", "file:told.txt");
        Assert.Equal(1, stale.Code);
        Assert.Contains("STALE told to the file", stale.Output, StringComparison.Ordinal);
        Assert.Equal(1, Alert("2002-12-27", "--channel", "file:told.txt").Code);

        var told = _place.Read("told.txt");
        Assert.Contains("Missing   BBB (last close 2002-12-13)\nDue       the close of 2002-12-27\n", told, StringComparison.Ordinal);
        Assert.Single(told.Split("Rota STALE ")[1..]);
        Assert.DoesNotContain("TRADE", told, StringComparison.Ordinal);
    }

    [Fact]
    public void OneChannelsFailureStopsNoOtherAndTheGravestCodeCounts()
    {
        using var gone = new LoopbackProvider(Reply.Of(404, "no_service"));
        _place["ROTA_WEBHOOK_SLACK"] = $"{gone.Address}/hush-hush";

        var said = Alert("2002-12-03", "--channel", "webhook:slack", "--channel", "file:told.txt");

        Assert.Equal(4, said.Code);
        Assert.Equal($"best.csx: START not delivered: {gone.Address}/… answers 404: 'no_service'. The address is not valid any more: make a new webhook.\n", said.Said);
        Assert.StartsWith("Rota START", _place.Read("told.txt"), StringComparison.Ordinal);
        Assert.Equal(2, Alert("2002-12-03", "--channel", "pigeon", "--channel", "webhook:slack", "--channel", "file:told.txt").Code);
        Assert.DoesNotContain("hush-hush", string.Concat(Directory.GetFiles(Path.Combine(_place.Folder, "state", "rota", "alerts")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void MailArrivesEncryptedFromAServerThatTheMachineTrusts()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a variable names the certificates that the machine trusts.");
        using var server = new MailReceiver { Password = "hush-password" };
        (_place["ROTA_SMTP_SERVER"], _place["ROTA_SMTP_USER"], _place["ROTA_SMTP_PASSWORD"]) = ($"smtp://localhost:{server.Port}", "me@example.org", "hush-password");

        var distrusted = Alert("2002-12-03", "--channel", "mail:you@example.org");
        Assert.Equal(4, distrusted.Code);
        Assert.Contains("has no certificate that this machine trusts for localhost", distrusted.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", distrusted.Error, StringComparison.Ordinal);
        Assert.Empty(server.Messages);

        _place["SSL_CERT_FILE"] = _place.Write("authority.pem", server.Authority.ExportCertificatePem());
        Assert.Equal(0, Alert("2002-12-03", "--channel", "mail:you@example.org", "--log", "rota.log").Code);

        Assert.False(server.HeardSecretsInClear);
        var message = Assert.Single(server.Messages);
        Assert.Contains("Subject: Rota START Best 2002-12-02: hold BBB 100 %\n", message, StringComparison.Ordinal);
        Assert.Matches("Message-Id: <[0-9a-f]{64}@example.org>", message);
        Assert.DoesNotContain("hush", _place.Read("rota.log"), StringComparison.Ordinal);
    }

    [Fact]
    public void AServerOfYourOwnGetsWhatNowPrintsAndMore()
    {
        using var server = new LoopbackProvider(Reply.Of(200, ""));
        _place["ROTA_WEBHOOK_JSON"] = server.Address;
        var line = $"cat > said.txt; printf '%s' \"$ROTA_ALERT_KEY\" > key.txt";

        Assert.Equal(0, Alert("2002-12-03", "--channel", "webhook:json", "--channel", $"command:{line}").Code);

        Assert.StartsWith("START  Best\n", _place.Read("said.txt"), StringComparison.Ordinal);
        Assert.Equal(64, _place.Read("key.txt").Length);
    }

    [Fact]
    public void AScriptThatDoesNotCompileStopsNoOther()
    {
        _place.Write("scripts/bad.csx", "// Bad, nobody (2001).\nRotate(");
        _place.Write("scripts/good.csx", "// Good, nobody (2001).\nHold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"Good\")\n");

        var said = _place.Rota("alert", "scripts", "--feed", "csv:prices", "--to", "2002-12-03", "--channel", "file:told.txt");

        Assert.Equal(2, said.Code);
        Assert.Contains("bad.csx: wrong\n", said.Error, StringComparison.Ordinal);
        Assert.StartsWith("Rota START Good ", _place.Read("told.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultOfAPluginIsItsOwnAndHasTheCodeThree()
    {
        new MadePlugin { Channel = "dove" }.WriteTo(Path.Combine(_place.Folder, "dove"));

        var said = Alert("2002-12-03", "--dev", "dove", "--channel", "dove:home", "--channel", "file:told.txt");

        Assert.Equal(3, said.Code);
        Assert.Contains("Plugin foreign 1.0.0 failed: alert channel dove: InvalidOperationException: Rain.", said.Error, StringComparison.Ordinal);
        Assert.StartsWith("Rota START", _place.Read("told.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoRunsAtOnceOneTells()
    {
        string[] line = ["alert", _script, "--feed", "csv:prices", "--to", "2002-12-03", "--channel", "command:cat >> told.txt; sleep 3"];
        using var first = _place.Begin(line);
        var lockFile = new Func<bool>(() => Directory.Exists(Remembered) && Directory.GetFiles(Remembered, "*.lock").Length > 0);
        Assert.True(SpinWait.SpinUntil(lockFile, TimeSpan.FromSeconds(60)));

        var second = _place.Rota(line);

        Assert.Equal(0, second.Code);
        Assert.Contains("left to another run (process ", second.Output, StringComparison.Ordinal);
        first.WaitForExit();
        Assert.Equal(0, first.ExitCode);
        Assert.Single(_place.Read("told.txt").Split("START  Best")[1..]);
    }

    [Fact]
    public void ParametersAndPathsAreToldApart()
    {
        var with = new Func<string, string>(share => _place.Rota("alert", Place.Half, "--feed", "csv:prices", "--to", "2002-12-03", "--param", $"share={share}").Output);

        Assert.Contains("START", with("0.3"), StringComparison.Ordinal);
        Assert.Contains("START", with("0.4"), StringComparison.Ordinal);
        Assert.StartsWith($"{Place.Half}: nothing new", with("0.30"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--settle", "soon", "--settle is 'soon'; use a number of minutes, 0 to 1440.")]
    [InlineData("--holidays", "none.csv", "none.csv: Cannot read the holidays: ")]
    [InlineData("--channel", "output:here", "The channel 'output' has no address; remove ':here'.")]
    public void AMistakeIsNamed(string option, string value, string why)
    {
        var said = Alert("2002-12-03", option, value);

        Assert.Equal(2, said.Code);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACalendarIsTheSameForTheSamePrices()
    {
        Assert.Equal(0, _place.Rota("calendar", _script, "--feed", "csv:prices", "-o", "next.ics").Code);
        var first = _place.Read("next.ics");

        Assert.Equal(first, _place.Rota("calendar", _script, "--feed", "csv:prices").Output);
        Assert.Contains("SUMMARY:Rota: Best decides\r\n", first, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20021230T203000Z\r\n", first, StringComparison.Ordinal);
        Assert.Equal(2, _place.Rota("calendar", _script, "--feed", "csv:prices", "--cutoff", "17:00").Code);
    }

    public void Dispose() => _place.Dispose();

    private string Remembered => Path.Combine(_place.Folder, "state", "rota", "alerts");

    private Outcome Alert(string to, params string[] more) => _place.Rota(["alert", "best.csx", "--feed", "csv:prices", "--to", to, .. more]);
}
