using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

public sealed class AttemptTests
{
    private static readonly Alert Any = new(AlertKind.Trade, "key", "subject", "text\n");

    private readonly HastyTime _time = new(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task AFailureThatMayPassIsTriedAgainAfterOneFiveAndTwentyFiveSeconds()
    {
        var channel = new MadeChannel(AlertDelivery.Failed("The line is dead.", mayTryAgain: true));

        var (answer, _) = await Sent(channel);

        Assert.Equal([1, 5, 25], _time.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(("The line is dead. Tried 4 times.", 4), (answer.Why, channel.Sent.Count));
    }

    [Fact]
    public async Task AFailureThatStaysIsNotTriedAgain()
    {
        var (answer, _) = await Sent(new MadeChannel(AlertDelivery.Failed("No such user.", mayTryAgain: false)));

        Assert.Equal("No such user.", answer.Why);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task ADeliveryEndsTheAttempts()
    {
        var channel = new MadeChannel(AlertDelivery.Failed("busy", mayTryAgain: true), AlertDelivery.Delivered);

        Assert.True((await Sent(channel)).Answer.IsDelivered);
        Assert.Equal(2, channel.Sent.Count);
    }

    [Fact]
    public async Task AReceiverMayAskForALongerPause()
    {
        var busy = AlertDelivery.Failed("busy", mayTryAgain: true, TimeSpan.FromSeconds(35));

        await Sent(new MadeChannel(busy, AlertDelivery.Failed("busy", mayTryAgain: true, TimeSpan.FromSeconds(0.5)), AlertDelivery.Delivered));

        Assert.Equal([35, 5], _time.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task APauseOfMoreThanTwoMinutesIsLeftToTheNextRun()
    {
        var (answer, _) = await Sent(new MadeChannel(AlertDelivery.Failed("busy.", mayTryAgain: true, TimeSpan.FromMinutes(61))));

        Assert.Equal("busy. It asks to wait 61 minutes; the next run tries again.", answer.Why);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task AnAttemptWithoutAnAnswerMayHaveArrived()
    {
        var channel = new MadeChannel { BeforeAnswer = _time.EndPatience };

        var (answer, mayHaveArrived) = await Sent(channel);

        Assert.True(mayHaveArrived);
        Assert.Equal("a test did not answer within 30 seconds. Tried 4 times.", answer.Why);
        Assert.Equal([false, true, true, true], channel.Sent.Select(alert => alert.MayBeRepeat));
    }

    private Task<(AlertDelivery Answer, bool MayHaveArrived)> Sent(MadeChannel channel) =>
        new Attempts(_time).SendAsync(channel, Any, alert => alert with { MayBeRepeat = true });
}
