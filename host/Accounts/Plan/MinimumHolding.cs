namespace Rota.Accounts;

// Shares cannot be sold for some days after they were bought; the oldest leave first.
internal sealed record MinimumHolding(FundSet Funds, int Days, RuleAction Action = RuleAction.Defer);
