namespace Rota.Accounts;

// No purchase of a fund for some days after a sale above an amount.
internal sealed record PurchaseBlock(FundSet Funds, int Days, decimal Above, RuleAction Action = RuleAction.Defer);
