namespace Rota.Host.Workers;

// What a worker is at: in words, and the equity there is so far once the run has begun.
internal sealed record Advance(string Doing, Curve? Equity) : Message;
