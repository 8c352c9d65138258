namespace Rota.Accounts;

// A purchase (shares and amount above 0) or sale (below 0) of a fund on its trade day, as rules look back on it.
// The costs of a purchase are part of its lot's basis.
internal readonly record struct Deal(DateOnly Day, Asset Fund, decimal Shares, decimal Amount, DealKind Kind, decimal Cost = 0, string? Lot = null);
