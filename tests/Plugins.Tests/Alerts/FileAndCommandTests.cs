using Rota.Plugins.Alerts;
using Rota.Testing;

namespace Rota.Tests.Alerts;

public sealed class FileAndCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-alerts-").FullName;

    private string Log => Path.Combine(_folder, "alerts.txt");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileHasEachAlertOnce()
    {
        var channel = new FileChannel(Log);

        Assert.True((await channel.SendAsync(MadeAlert.Trade, Stop)).IsDelivered);
        Assert.True((await channel.SendAsync(MadeAlert.Trade with { Key = "beef", Subject = "Second" }, Stop)).IsDelivered);
        Assert.True((await channel.SendAsync(MadeAlert.Trade, Stop)).IsDelivered);

        var text = await File.ReadAllTextAsync(Log, Stop);
        Assert.Equal(
            $"{MadeAlert.Trade.Subject}\n\n{MadeAlert.Trade.Text}Key {MadeAlert.Trade.Key}\n\nSecond\n\n{MadeAlert.Trade.Text}Key beef\n\n", text);
    }

    [Fact]
    public async Task AnAlertThatACrashCutOffIsWrittenAgain()
    {
        await File.WriteAllTextAsync(Log, $"{MadeAlert.Trade.Subject}\n\nBuy  IE", Stop);

        Assert.True((await new FileChannel(Log).SendAsync(MadeAlert.Trade, Stop)).IsDelivered);

        Assert.EndsWith($"Buy  IE\n{MadeAlert.Trade.Subject}\n\n{MadeAlert.Trade.Text}Key {MadeAlert.Trade.Key}\n\n", await File.ReadAllTextAsync(Log, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFolderIsNamedAndNotTriedAgain()
    {
        var answer = await new FileChannel(Path.Combine(_folder, "none", "alerts.txt")).SendAsync(MadeAlert.Trade, Stop);

        Assert.StartsWith("Folder not found: ", answer.Why, StringComparison.Ordinal);
        Assert.False(answer.MayTryAgain);
    }

    [Fact]
    public void AFolderIsNotAFile() => Assert.Contains(
        "this is a folder", Assert.Throws<InputException>(() => new FileChannel(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task ACommandHasTheTextOnItsInputAndTheSubjectInItsEnvironment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");
        var channel = new CommandChannel($"(echo \"$ROTA_ALERT_KIND $ROTA_ALERT_SUBJECT $ROTA_ALERT_KEY\"; cat) > '{Log}'");

        Assert.True((await channel.SendAsync(MadeAlert.Trade, Stop)).IsDelivered);

        Assert.Equal($"TRADE {MadeAlert.Trade.Subject} {MadeAlert.Trade.Key}\n{MadeAlert.Trade.Text}", await File.ReadAllTextAsync(Log, Stop));
    }

    [Theory]
    [InlineData("echo first >&2; echo last >&2; exit 3", "ended with exit code 3: last", false)]
    [InlineData("exit 75", "ended with exit code 75.", true)]
    [InlineData("not-a-command-of-anybody", "ended with exit code 127", false)]
    public async Task TheExitCodeOfACommandTellsWhetherToTryAgain(string line, string why, bool again)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");

        var answer = await new CommandChannel(line).SendAsync(MadeAlert.Trade, Stop);

        Assert.Contains(why, answer.Why, StringComparison.Ordinal);
        Assert.Equal(again, answer.MayTryAgain);
    }

    [Fact]
    public async Task ACommandThatReadsNothingIsNotAFailure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");

        Assert.True((await new CommandChannel("exit 0").SendAsync(MadeAlert.OfLines(20_000), Stop)).IsDelivered);
    }

    [Fact]
    public async Task ACommandThatTakesTooLongIsKilledWithItsChildren()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CommandChannel($"sleep 1; echo late > '{Log}'").SendAsync(MadeAlert.Trade, late.Token));

        await Task.Delay(TimeSpan.FromSeconds(1.2), Stop);
        Assert.False(File.Exists(Log));
    }

    [Fact]
    public async Task BothKeepTheContractOfAChannel()
    {
        await AlertChannelContract.VerifyAsync(new FileChannel(Log));
        if (!OperatingSystem.IsWindows()) await AlertChannelContract.VerifyAsync(new CommandChannel("cat >/dev/null; : hush-hush"), "hush-hush");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
