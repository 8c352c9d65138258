using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class AlertChannelContractTests
{
    [Fact]
    public Task ACorrectChannelKeepsTheContract() => AlertChannelContract.VerifyAsync(new Channel(_ => AlertDelivery.Delivered), "hush");

    [Fact]
    public Task AChannelThatReportsWhyItFailsKeepsTheContract() =>
        AlertChannelContract.VerifyAsync(new Channel(_ => AlertDelivery.Failed("The line is dead.", mayTryAgain: true)));

    [Fact]
    public Task ADestinationOfTwoLinesIsRefused() =>
        Breaks(new Channel(_ => AlertDelivery.Delivered) { Destination = "a\nb" }, "must be one line");

    [Fact]
    public Task ASecretInTheDestinationIsRefused() =>
        Breaks(new Channel(_ => AlertDelivery.Delivered) { Destination = "https://hush@here" }, "The destination shows the secret 'hush'");

    [Fact]
    public Task ASecretInAReasonIsRefused() =>
        Breaks(new Channel(_ => AlertDelivery.Failed("Cannot reach /HUSH.", mayTryAgain: true)), "The reason shows the secret 'hush'");

    [Fact]
    public Task AnExceptionIsNotAReason() =>
        Breaks(new Channel(_ => throw new IOException("The line is dead.")), "Sending throws IOException: The line is dead.");

    [Fact]
    public Task AnotherAnswerToARepeatIsRefused() =>
        Breaks(
            new Channel(alert => alert.MayBeRepeat ? AlertDelivery.Failed("known", mayTryAgain: false) : AlertDelivery.Delivered),
            "answers 'delivered' to an alert but 'known' when it is sent again");

    [Fact]
    public Task AChannelThatSendsAfterItWasCancelledIsRefused() =>
        Breaks(new Channel(_ => AlertDelivery.Delivered) { Stops = false }, "The channel sends although it was cancelled");

    private static async Task Breaks(IAlertChannel channel, string why)
    {
        var broken = await Assert.ThrowsAsync<ContractException>(() => AlertChannelContract.VerifyAsync(channel, "hush"));
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    private sealed record Channel(Func<Alert, AlertDelivery> Answer) : IAlertChannel
    {
        public string Destination { get; init; } = "here";

        public bool Stops { get; init; } = true;

        public Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
        {
            if (Stops) cancel.ThrowIfCancellationRequested();
            return Task.FromResult(Answer(alert));
        }
    }
}
