namespace Rota.Host.Alerting;

// Written before an alert is sent and removed after its delivery is recorded: one that is left tells that nobody knows whether it arrived.
internal sealed record AlertIntent(string Key, DateTimeOffset At);
