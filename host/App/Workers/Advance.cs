namespace Rota.Host.Workers;

// What a worker is at: in words, and once the run has begun its equity so far, some hundreds of days of it, and which share of
// its days is over, from 0 to 1.
internal sealed record Advance(string Doing, Curve? Equity, double? Share = null) : Message;
