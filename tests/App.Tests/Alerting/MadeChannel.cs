using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// A channel that keeps what it was sent, and answers as a test says.
internal sealed class MadeChannel(params AlertDelivery[] answers) : IAlertChannel
{
    public List<Alert> Sent { get; } = [];

    // Another answer than a delivery; null for the answers given at first.
    public AlertDelivery? Answer { get; set; }

    public Action? BeforeAnswer { get; set; }

    public string Destination => "a test";

    public Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        Sent.Add(alert);
        BeforeAnswer?.Invoke();
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Answer ?? (answers.Length == 0 ? AlertDelivery.Delivered : answers[Math.Min(Sent.Count, answers.Length) - 1]));
    }
}
