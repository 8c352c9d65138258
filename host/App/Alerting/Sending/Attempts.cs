using System.Globalization;

namespace Rota.Host.Alerting;

// Sends an alert, up to four times. A receiver may ask for a longer pause, but not for one that keeps the program waiting.
internal sealed class Attempts(TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(25)];

    // The last answer, and whether an attempt may have arrived although its answer did not. Again marks an alert as a possible repeat.
    public async Task<(AlertDelivery Answer, bool MayHaveArrived)> SendAsync(IAlertChannel channel, Alert alert, Func<Alert, Alert> again)
    {
        var mayHaveArrived = false;
        for (var attempt = 0; ; attempt++)
        {
            var answer = await TryAsync(channel, mayHaveArrived ? again(alert) : alert).ConfigureAwait(false);
            mayHaveArrived |= answer is null;
            answer ??= AlertDelivery.Failed(
                string.Create(CultureInfo.InvariantCulture, $"{channel.Destination} did not answer within {Patience.TotalSeconds} seconds."), mayTryAgain: true);
            if (answer.IsDelivered || !answer.MayTryAgain) return (answer, mayHaveArrived);
            if (attempt == Pauses.Length) return (Counted(answer, attempt + 1), mayHaveArrived);
            var pause = answer.Wait > Pauses[attempt] ? answer.Wait.Value : Pauses[attempt];
            if (pause > LongestPause) return (Later(answer, pause), mayHaveArrived);
            await Task.Delay(pause, time).ConfigureAwait(false);
        }
    }

    // Null if the channel did not answer in time.
    private async Task<AlertDelivery?> TryAsync(IAlertChannel channel, Alert alert)
    {
        using var late = new CancellationTokenSource(Patience, time);
        try
        {
            return await channel.SendAsync(alert, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static AlertDelivery Counted(AlertDelivery answer, int attempts) =>
        AlertDelivery.Failed(string.Create(CultureInfo.InvariantCulture, $"{answer.Why} Tried {attempts} times."), mayTryAgain: true);

    private static AlertDelivery Later(AlertDelivery answer, TimeSpan pause) => AlertDelivery.Failed(
        string.Create(CultureInfo.InvariantCulture, $"{answer.Why} It asks to wait {Math.Ceiling(pause.TotalMinutes)} minutes; the next run tries again."), mayTryAgain: true);
}
