namespace Rota.Host.Provisional;

// A decision that was told before its close was known.
internal sealed record ToldSignal(DateOnly Day, DateTimeOffset At, Weights Target);
