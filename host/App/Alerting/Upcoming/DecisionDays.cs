namespace Rota.Host.Alerting;

// When a script decides next, as far as a year ahead.
internal sealed record DecisionDays(WatchedScript Script, DateOnly AsOf, IReadOnlyList<DateOnly> Days);
