namespace Rota.Accounts;

// For some days after money left a stable value fund, and on that day, nothing may be exchanged into a competing fund.
internal sealed record EquityWash(Asset From, IReadOnlyList<Asset> Competing, int Days, RuleAction Action = RuleAction.Defer);
