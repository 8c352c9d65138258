namespace Rota.Host.Alerting;

// What became of a script on a channel: a line for the user, the exit code, and whether there is something to trade.
internal sealed record Report(string Line, int Code, bool HasTrade = false);
