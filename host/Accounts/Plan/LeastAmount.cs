namespace Rota.Accounts;

// No first purchase below one amount, and no order below another.
internal sealed record LeastAmount(FundSet Funds, decimal First, decimal Order);
